/** Whether a document keeps to a language: one walk over its tree, every rule asked at every node. Never throws. */
import type { Nodes, Root } from "mdast";
import { alternativeText } from "#app/language/markup/rules/alternative-text.ts";
import { attributesFit } from "#app/language/markup/rules/attributes-fit.ts";
import { childrenFit } from "#app/language/markup/rules/children-fit.ts";
import { elementKnown } from "#app/language/markup/rules/element-known.ts";
import { elementPlaced } from "#app/language/markup/rules/element-placed.ts";
import { onlyData } from "#app/language/markup/rules/only-data.ts";
import { personalData } from "#app/language/markup/rules/personal-data.ts";
import { urlSafe } from "#app/language/markup/rules/url-safe.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { AuthoredDocument } from "./document.ts";
import { isElement } from "./element.ts";
import { originalOf } from "./move-tree.ts";
import { type LanguageSchema, resolveElement } from "./schema.ts";
import type { MarkupRule, Visit } from "./visit.ts";

const RULES: readonly MarkupRule[] = [
  onlyData,
  elementKnown,
  elementPlaced,
  childrenFit,
  attributesFit,
  alternativeText,
  urlSafe,
  personalData,
];

/** Where an element without problems stood: it has none wherever else the same text stands like this. */
interface Clean {
  readonly language: LanguageSchema;
  readonly aroundSchema: Visit["aroundSchema"];
  readonly direct: boolean;
  readonly complete: boolean;
}

const clean = new WeakMap<Nodes, Clean>();

/** Every place where a document leaves its language. */
export function conform(document: AuthoredDocument, language: LanguageSchema): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const walk = (
    node: Nodes | Root,
    around: Omit<Visit, "node" | "document" | "language" | "schema">,
  ): void => {
    const known = node.type === "mdxJsxFlowElement" ? clean.get(originalOf(node)) : undefined;
    const { aroundSchema, direct } = around;
    const now: Clean = { language, aroundSchema, direct, complete: document.complete };
    if (known && isSame(known, now)) return;
    const before = problems.length;
    const schema = isElement(node) ? resolveElement(language, node.name) : null;
    const visit: Visit = { node, document, language, schema, ...around };
    for (const rule of RULES) problems.push(...rule(visit));
    if (!("children" in node)) return;
    const within = isElement(node)
      ? { around: node, aroundSchema: schema, direct: true }
      : { ...around, direct: around.direct && (node.type === "root" || node.type === "paragraph") };
    for (const child of node.children) walk(child, within);
    if (node.type === "mdxJsxFlowElement" && problems.length === before)
      clean.set(originalOf(node), now);
  };
  walk(document.tree, { around: null, aroundSchema: null, direct: true });
  return problems;
}

function isSame(a: Clean, b: Clean): boolean {
  return (
    a.language === b.language &&
    a.aroundSchema === b.aroundSchema &&
    a.direct === b.direct &&
    a.complete === b.complete
  );
}
