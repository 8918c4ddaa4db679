/** `url-safe`: links lead to the web, to a mailbox or to a clause, and to nothing that could run; pictures are described. */
import { type MarkupRule, problemAt } from "#app/language/markup/visit.ts";
import type { Link } from "mdast";
import { spanOf } from "#app/language/markup/element.ts";
import { describes } from "./alternative-text.ts";

/** Refuses every address outside `http`, `https`, `mailto` and `clause:XX-1`, and every picture: pages load nothing from elsewhere. */
export const urlSafe: MarkupRule = ({ node, document }) => {
  const told = (message: string, hint: string, text?: string | null) => [
    problemAt(
      document,
      spanOf(node),
      "url-safe",
      message,
      hint,
      text ? { title: "Keep the words", span: spanOf(node), text } : undefined,
    ),
  ];
  if (node.type === "image" || node.type === "imageReference") {
    const hint = 'describe it in words: `<Figure alt="…">…</Figure>`, or `media` on a `<Post>`';
    const alt = node.alt?.replace(/["<>{}]/g, "").trim() ?? "";
    const figure = describes(alt) ? `<Figure alt="${alt}" />` : null;
    return told("unexpected picture: pictures are described here, not shown", hint, figure);
  }
  if (node.type !== "link" && node.type !== "definition") return [];
  if (isSafe(node.url)) return [];
  return told(
    `unexpected address \`${node.url.slice(0, 60)}\``,
    "write an address that begins with `https://`, `mailto:` or `clause:` (`clause:AU-1`)",
    node.type === "link" ? wordsOf(node, document.source.text) : null,
  );
};

/** The words of a link as they stand in the text. */
function wordsOf({ children }: Link, text: string): string | null {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? text.slice(spanOf(first).start.offset, spanOf(last).end.offset) : null;
}

/** Whether an address, as it is after decoding, may be shown as a link. */
export function isSafe(url: string): boolean {
  // Browsers drop these inside a scheme, so an address with any of them is never what it seems.
  if (/[\u0000-\u0020\u007f\\]/.test(url)) return false;
  if (/^https?:\/\/[^/?#]+/i.test(url)) return true;
  return /^mailto:[^@]+@[^@]+$/i.test(url) || /^clause:[A-Z]{2}-\d+$/.test(url);
}
