/** `element-known` and `html-allowed`: every element belongs to the language or to the short list of HTML. */
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import {
  type Element,
  innerRange,
  isElement,
  nameSpanOf,
  openingSpan,
  spanOf,
} from "#app/language/markup/element.ts";
import { HTML, isAllowedHtml } from "#app/language/markup/schema.ts";
import { type Span, spanAt } from "#app/language/markup/span.ts";
import { type MarkupRule, problemAt } from "#app/language/markup/visit.ts";

/** Reports an element that nobody knows, with the one that was probably meant. */
export const elementKnown: MarkupRule = ({ node, document, language, schema }) => {
  if (!isElement(node)) return [];
  const { text } = document.source;
  if (node.name === null) {
    const message = "unexpected `<>`, expected an element with a name";
    return [
      problemAt(
        document,
        openingSpan(node, text),
        "element-known",
        message,
        "remove `<>` and `</>`",
      ),
    ];
  }
  if (isAllowedHtml(node.name) || schema?.name === node.name) return [];
  const span = nameSpanOf(node, text);
  if (schema) {
    const fix = renamed(node, span, schema.name, text);
    const message = `unexpected element \`<${node.name}>\``;
    return [
      problemAt(
        document,
        span,
        "element-known",
        message,
        `did you mean \`<${schema.name}>\`?`,
        fix,
      ),
    ];
  }
  if (/^[a-z]/.test(node.name)) {
    const hint = `use Markdown; of HTML only ${Object.keys(HTML)
      .map((name) => `\`${name}\``)
      .join(", ")} may be used`;
    return [
      problemAt(
        document,
        span,
        "html-allowed",
        `unexpected HTML element \`<${node.name}>\``,
        hint,
        unwrapped(node, text),
      ),
    ];
  }
  const names = language.elements.map((element) => `\`${element.name}\``).join(", ");
  return [
    problemAt(
      document,
      span,
      "element-known",
      `unexpected element \`<${node.name}>\``,
      `the elements are ${names}`,
    ),
  ];
};

/** Both tags under another name. */
function renamed(node: Element, span: Span, name: string, text: string): Replacement {
  const title = `Write ${name}`;
  const end = spanOf(node).end.offset;
  const closing = `</${node.name}>`;
  if (!text.slice(0, end).endsWith(closing)) return { title, span, text: name };
  const middle = text.slice(span.end.offset, end - closing.length);
  return {
    title,
    span: spanAt(text, span.start.offset, end),
    text: `${name}${middle}</${name}>`,
  };
}

/** What stands between the tags; nothing of what was meant to run or to be drawn. */
function unwrapped(node: Element, text: string): Replacement {
  const drops = /^(?:script|style|iframe|object|embed|svg|template|noscript)$/i;
  const inside = drops.test(node.name ?? "") ? "" : text.slice(...innerRange(node, text));
  return { title: `Remove the tag ${node.name}`, span: spanOf(node), text: inside.trim() };
}
