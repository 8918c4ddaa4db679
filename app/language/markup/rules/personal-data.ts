/** `personal-data`: nothing in a file could be the address, number or account of somebody real. */
import type { Root } from "mdast";
import { isElement, spanOf } from "#app/language/markup/element.ts";
import { findPersonalData } from "#app/language/markup/personal-data/find.ts";
import { resolveElement } from "#app/language/markup/schema.ts";
import { spanAt } from "#app/language/markup/span.ts";
import { type MarkupRule, problemAt } from "#app/language/markup/visit.ts";

/** Looks through the whole text once, comments and front matter included: what is published can be read by anybody. */
export const personalData: MarkupRule = ({ node, document, language }) => {
  // A file that was refused as a whole is not read at all.
  if (node.type !== "root" || node.children.length === 0) return [];
  const { text } = document.source;
  const real = node.children.filter((child) => isFactual(child, language)).map(spanOf);
  const found = findPersonalData(text, (offset) =>
    real.some(({ start, end }) => offset >= start.offset && offset < end.offset),
  );
  return found.map(({ from, to, message, hint, instead }) => {
    const span = spanAt(text, from, to);
    const fix =
      instead === undefined ? undefined : { title: `Write ${instead}`, span, text: instead };
    return problemAt(document, span, "personal-data", message, hint, fix);
  });
};

/** The front matter names sources; some elements tell of the real world. */
function isFactual(
  child: Root["children"][number],
  language: Parameters<MarkupRule>[0]["language"],
): boolean {
  if (child.type === "yaml") return true;
  return isElement(child) && (resolveElement(language, child.name)?.factual ?? false);
}
