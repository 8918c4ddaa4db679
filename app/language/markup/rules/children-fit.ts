/** `element-placed`, seen from the parent: no text where only elements stand, nothing where nothing may stand. */
import type { Nodes } from "mdast";
import { isElement, spanOf } from "#app/language/markup/element.ts";
import type { Children } from "#app/language/markup/schema.ts";
import { type MarkupRule, problemAt, type Visit } from "#app/language/markup/visit.ts";

/** Reports content that its parent would not show. */
export const childrenFit: MarkupRule = (visit) => {
  const { node, schema, document, language } = visit;
  const children = node.type === "root" ? language.top : schema?.children;
  if (!children || !("children" in node)) return [];
  const name = schema ? `\`<${schema.name}>\`` : "the top of the file";
  return node.children
    .filter((child) => isUnexpected(child, children))
    .map((child) => {
      const [message, hint] = WORDS[children](name);
      return problemAt(document, spanOf(child), "element-placed", message, hint);
    });
};

const WORDS: Readonly<Record<Children, (name: string) => [string, string]>> = {
  elements: (name) => [
    `unexpected text in ${name}, expected only elements`,
    "put the text inside an element that holds prose",
  ],
  list: (name) => [
    `unexpected text in ${name}, expected one Markdown list`,
    "begin each item with `- ` on a line of its own",
  ],
  none: (name) => [`unexpected content in ${name}`, "end the tag with `/>`"],
  prose: (name) => [`unexpected content in ${name}`, "remove it"],
};

function isUnexpected(child: Nodes, children: Visit["language"]["top"]): boolean {
  if (children === "prose" || child.type === "yaml" || isBlank(child)) return false;
  if (children === "list") return child.type !== "list" && !isElement(child);
  return children === "none" || (!isElement(child) && !holdsOnlyElements(child));
}

function holdsOnlyElements(node: Nodes): boolean {
  return (
    node.type === "paragraph" && node.children.every((child) => isBlank(child) || isElement(child))
  );
}

function isBlank(node: Nodes): boolean {
  if (
    node.type === "mdxFlowExpression" ||
    node.type === "mdxTextExpression" ||
    node.type === "mdxjsEsm"
  )
    return true;
  return node.type === "break" || (node.type === "text" && node.value.trim() === "");
}
