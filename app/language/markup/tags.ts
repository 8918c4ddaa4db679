/** A rough reading of tags in text that cannot be parsed yet, for finding what an author meant. */

/** A tag as it stands in the text; `to` is the offset after it. */
export interface Tag {
  readonly kind: "open" | "close" | "whole";
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const TAG =
  /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]*))?)*)\s*(\/?)>/g;
const CODE =
  /^ {0,3}(```+|~~~+)[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|$(?![\s\S]))|`[^`\n]+`|\{\/\*[\s\S]*?\*\/\}/gm;

/** The text with code and comments blanked, every offset kept. */
export function withoutCode(text: string): string {
  return text.replace(CODE, blank);
}

/** Spaces in place of every character except line ends. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

/** Every tag that can be made out, in order. */
export function listTags(text: string): Tag[] {
  return Array.from(withoutCode(text).matchAll(TAG), (match) => ({
    kind: match[1] ? "close" : match[4] ? "whole" : "open",
    name: match[2] ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The tags still open at an offset, outermost first. */
export function openAt(text: string, offset: number): Tag[] {
  const open: Tag[] = [];
  for (const tag of listTags(text.slice(0, offset))) {
    if (tag.kind === "open") open.push(tag);
    if (tag.kind !== "close") continue;
    const match = open.findLastIndex((candidate) => candidate.name === tag.name);
    if (match !== -1) open.length = match;
  }
  return open;
}

/** The tag that begins at an offset, even if it is not finished. */
export function tagNameAt(text: string, from: number): string {
  return /^<\/?([A-Za-z][\w.-]*)/.exec(text.slice(from, from + 80))?.[1] ?? "";
}
