/** `element-placed` and `element-required`: every element stands where it means something, as often as it may and must. */
import type { Diagnostic } from "#app/markup/diagnostic.ts";
import { type MarkupRule, problemAt, type Visit } from "#app/markup/visit.ts";
import { type Element, isElement, listElements, openingSpan } from "#app/markup/element.ts";
import { type ElementSchema, resolveElement, TOP } from "#app/markup/schema.ts";
import { spanAt } from "#app/markup/span.ts";

/** Reports an element in the wrong parent, one too many, and one that is missing. */
export const elementPlaced: MarkupRule = (visit) => {
  const { node, schema } = visit;
  const here = isElement(node) && schema ? wrongPlace(node, schema, visit) : [];
  return [...here, ...missing(visit), ...tooMany(visit)];
};

function wrongPlace(
  node: Element,
  schema: ElementSchema,
  { document, around, aroundSchema, direct, language }: Visit,
): Diagnostic[] {
  if (around && !aroundSchema) return [];
  const parent = aroundSchema?.name ?? TOP;
  const span = openingSpan(node, document.source.text);
  if (schema.parents === "prose") {
    const children = aroundSchema ? aroundSchema.children : language.top;
    if (children !== "elements" || !direct) return [];
    return [
      problemAt(
        document,
        span,
        "element-placed",
        `\`<${schema.name}>\` cannot stand ${inWords([parent])}`,
        "put it inside an element that holds prose",
      ),
    ];
  }
  if (schema.parents.includes(parent) && direct) return [];
  const place = direct ? inWords([parent]) : "inside a list, a quotation or a heading";
  const hint = `it stands ${inWords(schema.parents)}`;
  return [
    problemAt(document, span, "element-placed", `\`<${schema.name}>\` cannot stand ${place}`, hint),
  ];
}

/** "directly in `<Scene>` or at the top of the file". */
function inWords(parents: readonly string[]): string {
  const names = parents.filter((parent) => parent !== TOP).map((parent) => `\`<${parent}>\``);
  const words = names.length > 0 ? [`directly in ${names.join(" or ")}`] : [];
  if (parents.includes(TOP)) words.push("at the top of the file");
  return words.join(" or ");
}

/** The elements of the language directly inside a node that may hold some. */
function childrenOf({ node, language }: Visit): { element: Element; schema: ElementSchema }[] {
  if (node.type !== "root" && !isElement(node)) return [];
  return listElements(node).flatMap((element) => {
    const schema = resolveElement(language, element.name);
    return schema ? [{ element, schema }] : [];
  });
}

function tooMany(visit: Visit): Diagnostic[] {
  const { document } = visit;
  const { text, file } = document.source;
  const seen = new Map<string, Element[]>();
  return childrenOf(visit).flatMap(({ element, schema }) => {
    const before = seen.get(schema.name) ?? [];
    seen.set(schema.name, [...before, element]);
    const [first] = before;
    if (!first || before.length < (schema.most ?? Infinity)) return [];
    const related = [{ file, span: openingSpan(first, text), message: "the first one" }];
    const message = `unexpected second \`<${schema.name}>\`, expected at most ${schema.most ?? 1}`;
    return [
      {
        ...problemAt(
          document,
          openingSpan(element, text),
          "element-placed",
          message,
          "keep one of them",
        ),
        related,
      },
    ];
  });
}

function missing(visit: Visit): Diagnostic[] {
  const { node, schema, document, language } = visit;
  const name = node.type === "root" ? TOP : schema?.name;
  if (!name || !document.complete) return [];
  const present = childrenOf(visit);
  const span = isElement(node)
    ? openingSpan(node, document.source.text)
    : spanAt(document.source.text, 0, 0);
  return language.elements
    .filter(({ parents, least = 0 }) => parents !== "prose" && parents.includes(name) && least > 0)
    .filter(
      (needed) => present.filter((child) => child.schema === needed).length < (needed.least ?? 0),
    )
    .map((needed) =>
      problemAt(
        document,
        span,
        "element-required",
        `expected \`<${needed.name}>\` ${inWords([name])}`,
        `write \`<${needed.name}>\`: ${needed.doc.charAt(0).toLowerCase()}${needed.doc.slice(1).replace(/\.$/, "")}`,
      ),
    );
}
