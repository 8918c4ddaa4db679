/** `url-safe`: links lead to the web, to a mailbox or to a clause, and to nothing that could run. */
import { type MarkupRule, problemAt } from "#app/markup/visit.ts";
import { spanOf } from "#app/markup/element.ts";

/** Refuses every address outside `http`, `https`, `mailto` and `clause:XX-1`; pictures come from the web only. */
export const urlSafe: MarkupRule = ({ node, document }) => {
  if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return [];
  if (isSafe(node.url, node.type === "image")) return [];
  const message = `unexpected address \`${node.url.slice(0, 60)}\``;
  const hint =
    node.type === "image"
      ? "a picture has an address that begins with `https://`; for an invented one use `<Figure>`"
      : "write an address that begins with `https://`, `mailto:` or `clause:` (`clause:AU-1`)";
  return [problemAt(document, spanOf(node), "url-safe", message, hint)];
};

/** Whether an address, as it is after decoding, may be shown as a link. */
export function isSafe(url: string, onlyWeb = false): boolean {
  // Browsers drop these inside a scheme, so an address with any of them is never what it seems.
  if (/[\u0000-\u0020\u007f\\]/.test(url)) return false;
  if (/^https?:\/\/[^/?#]+/i.test(url)) return true;
  return !onlyWeb && (/^mailto:[^@]+@[^@]+$/i.test(url) || /^clause:[A-Z]{2}-\d+$/.test(url));
}
