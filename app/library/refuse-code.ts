/** The last door before prose is bundled: whatever was checked before, nothing that could run gets past it. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** A remark plugin; throws at the first import, export, expression or attribute in braces. Comments may stay. */
export function refuseCode() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (holdsCode(node)) throw new Error(`refused to bundle code: ${node.type}`);
    });
  };
}

function holdsCode(node: Root | Root["children"][number]): boolean {
  switch (node.type) {
    case "mdxjsEsm":
      return true;
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return node.value.replace(/\/\*[\s\S]*?\*\//g, "").trim() !== "";
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return node.attributes.some(
        ({ type, value }) =>
          type !== "mdxJsxAttribute" || (typeof value === "object" && value !== null),
      );
    default:
      return false;
  }
}
