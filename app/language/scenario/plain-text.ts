/** Prose without its markup: what a person reads. */
import { HTML } from "#app/language/markup/schema.ts";

const TAG = /<\/?([A-Za-z][\w.-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** Underscores around words, and not those of names: `@vessin_floods`, `@harbour_fm_`. */
const EMPHASIS = /(?<!@\w*)(?:(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}]))/gu;

/** The text between the tags, one paragraph or list item on each line. */
export function plainText(mdx: string): string {
  return strip(mdx.replace(TAG, (_, name: string) => (Object.hasOwn(HTML, name) ? "" : "\n\n")));
}

/** The same with the attributes of the elements in it, which are shown as well (`<Account note="…">`). */
export function shownText(mdx: string): string {
  return strip(
    mdx.replace(TAG, (tag) =>
      [...tag.matchAll(/="([^"]*)"/g)].map((match) => match[1]).join("\n\n"),
    ),
  );
}

function strip(text: string): string {
  return text
    .replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, "")
    .replace(/\[([^\]]{0,1000})\]\([^)]{0,2000}\)/g, "$1")
    .replace(/^[ \t]*(?:#{1,6}|[-*+]|\d{1,3}[.)]|>)[ \t]+/gm, "\n\n")
    .replace(/[*`\\~]/g, "")
    .replace(EMPHASIS, "")
    .replace(/\n[ \t]*\n\s*/g, "\u0000")
    .replace(/\s+/g, " ")
    .replaceAll("\u0000", "\n")
    .trim();
}
