/** The last door before prose is bundled: whatever was checked before, nothing that could run gets past it. */
import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";

import { isElement } from "#app/language/markup/element.ts";
import { isComment } from "#app/language/markup/rules/only-data.ts";

/** A remark plugin; throws at the first import, export, expression or attribute in braces. Comments may stay. */
export function refuseCode() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (holdsCode(node)) throw new Error(`refused to bundle code: ${node.type}`);
    });
  };
}

function holdsCode(node: Nodes): boolean {
  if (node.type === "mdxjsEsm") return true;
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression")
    return !isComment(node.value);
  if (!isElement(node)) return false;
  return node.attributes.some(
    ({ type, value }) =>
      type !== "mdxJsxAttribute" || (typeof value === "object" && value !== null),
  );
}
