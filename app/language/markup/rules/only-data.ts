/** `only-data`: nothing that an author writes runs. No import or export, no `{expressions}` (comments may stay), no handlers, no style. */
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import { isElement, listAttributes, spanOf } from "#app/language/markup/element.ts";
import { type Span, spanAt } from "#app/language/markup/span.ts";
import { type MarkupRule, problemAt } from "#app/language/markup/visit.ts";

const CODE = "only-data";

/** Refuses code in every form that MDX has for it. */
export const onlyData: MarkupRule = ({ node, document }) => {
  if (node.type === "mdxjsEsm") {
    return [
      problemAt(
        document,
        spanOf(node),
        CODE,
        "unexpected `import` or `export`, a document holds only data",
        "remove these lines",
        { title: "Remove these lines", span: spanOf(node), text: "" },
      ),
    ];
  }
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
    if (isComment(node.value)) return [];
    const message = "text in braces is read as code, and a document holds only data";
    return [
      problemAt(
        document,
        spanOf(node),
        CODE,
        message,
        "write `\\{` for the sign itself; a comment is `{/* … */}`",
        escaped(node.value, spanOf(node), document.source.text),
      ),
    ];
  }
  return isElement(node)
    ? [...listSpreads(node, document), ...listCodeAttributes(node, document)]
    : [];
};

/** The braces as signs, unless what is in them would be read as something else then. */
function escaped(code: string, span: Span, text: string): Replacement | undefined {
  if (/[<{}]/.test(code)) return undefined;
  const { offset } = span.start;
  return { title: "Write \\{", span: spanAt(text, offset, offset + 1), text: "\\{" };
}

/** Whether braces hold nothing but comments. */
export function isComment(code: string): boolean {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").trim() === "";
}

type Of<Key extends "node" | "document"> = Parameters<MarkupRule>[0][Key];
type ElementNode = Parameters<typeof listAttributes>[0];

function listSpreads(node: ElementNode, document: Of<"document">) {
  return node.attributes
    .filter((attribute) => attribute.type === "mdxJsxExpressionAttribute")
    .map((attribute) =>
      problemAt(
        document,
        spanOf(attribute),
        CODE,
        "unexpected braces among the attributes",
        'write attributes as `name="value"`',
        { title: "Remove the braces", span: spanOf(attribute), text: "" },
      ),
    );
}

function listCodeAttributes(node: ElementNode, document: Of<"document">) {
  return listAttributes(node, document.source.text).flatMap(({ name, span, node: attribute }) => {
    if (/^on[a-z:]/i.test(name) || name.toLowerCase() === "style") {
      const remove = { title: `Remove ${name}`, span, text: "" };
      return [
        problemAt(
          document,
          span,
          CODE,
          `unexpected \`${name}\`, a document holds only data`,
          "remove it",
          remove,
        ),
      ];
    }
    if (typeof attribute.value !== "object" || attribute.value === null) return [];
    const plain = /^\s*(?:(-?\d+(?:\.\d+)?)|"([^"\\]*)"|'([^'"\\]*)')\s*$/.exec(
      attribute.value.value,
    );
    const value = plain?.[1] ?? plain?.[2] ?? plain?.[3];
    const hint = `write \`${name}="${value ?? "…"}"\``;
    const fix =
      value === undefined
        ? undefined
        : { title: "Put it in quotes", span, text: `${name}="${value}"` };
    return [
      problemAt(
        document,
        span,
        CODE,
        `the value of \`${name}\` is code, expected text in quotes`,
        hint,
        fix,
      ),
    ];
  });
}
