/** Prose cut out of an authored file: valid MDX of its own, without the elements that structure it, left margin removed. */
import type { Root } from "mdast";
import { type Element, innerRange, listElements, spanOf } from "./element.ts";

/** What stands between an element's tags, without the child elements for which `isCut` holds. */
export function excerpt(
  element: Element,
  text: string,
  isCut: (child: Element) => boolean,
): string {
  return cutOut(text, innerRange(element, text), listElements(element).filter(isCut));
}

/** The prose at the top of a file, without its front matter and without the elements for which `isCut` holds. */
export function excerptOfTop(tree: Root, text: string, isCut: (child: Element) => boolean): string {
  const [first] = tree.children;
  const from = first?.type === "yaml" ? spanOf(first).end.offset : 0;
  return cutOut(text, [from, text.length], listElements(tree).filter(isCut));
}

function cutOut(
  text: string,
  [from, to]: readonly [number, number],
  cut: readonly Element[],
): string {
  let kept = "";
  let at = from;
  for (const element of cut) {
    const { start, end } = spanOf(element);
    if (start.offset < at) continue;
    kept += text.slice(at, start.offset);
    at = end.offset;
  }
  return dedent(kept + text.slice(at, Math.max(at, to)));
}

/** Removes the margin that all lines share; the first line only counts when it stands on a line of its own. */
function dedent(text: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : line));
  const margins = lines
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const margin = margins.length > 0 ? Math.min(...margins) : 0;
  const [first = "", ...rest] = lines;
  const trimmed = [first.trimStart(), ...rest.map((line) => line.slice(margin))];
  while (trimmed[0] === "") trimmed.shift();
  while (trimmed.at(-1) === "") trimmed.pop();
  return trimmed.join("\n").trimEnd();
}
