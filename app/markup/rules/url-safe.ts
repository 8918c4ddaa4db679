/** `url-safe`: links lead to the web, to a mailbox or to a clause, and to nothing that could run; pictures are described. */
import { type MarkupRule, problemAt } from "#app/markup/visit.ts";
import { spanOf } from "#app/markup/element.ts";

/** Refuses every address outside `http`, `https`, `mailto` and `clause:XX-1`, and every picture: pages load nothing from elsewhere. */
export const urlSafe: MarkupRule = ({ node, document }) => {
  const told = (message: string, hint: string) => [
    problemAt(document, spanOf(node), "url-safe", message, hint),
  ];
  if (node.type === "image" || node.type === "imageReference") {
    const hint = 'describe it in words: `<Figure alt="…">…</Figure>`, or `media` on a `<Post>`';
    return told("unexpected picture: pictures are described here, not shown", hint);
  }
  if (node.type !== "link" && node.type !== "definition") return [];
  if (isSafe(node.url)) return [];
  return told(
    `unexpected address \`${node.url.slice(0, 60)}\``,
    "write an address that begins with `https://`, `mailto:` or `clause:` (`clause:AU-1`)",
  );
};

/** Whether an address, as it is after decoding, may be shown as a link. */
export function isSafe(url: string): boolean {
  // Browsers drop these inside a scheme, so an address with any of them is never what it seems.
  if (/[\u0000-\u0020\u007f\\]/.test(url)) return false;
  if (/^https?:\/\/[^/?#]+/i.test(url)) return true;
  return /^mailto:[^@]+@[^@]+$/i.test(url) || /^clause:[A-Z]{2}-\d+$/.test(url);
}
