/** `element-known` and `html-allowed`: every element belongs to the language or to the short list of HTML. */
import { type MarkupRule, problemAt } from "#app/markup/visit.ts";
import { isElement, nameSpanOf, openingSpan } from "#app/markup/element.ts";
import { HTML, isAllowedHtml } from "#app/markup/schema.ts";

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
    const fix = { title: `Write ${schema.name}`, span, text: schema.name };
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
      problemAt(document, span, "html-allowed", `unexpected HTML element \`<${node.name}>\``, hint),
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
