/** `element-placed` and `element-required`: every element stands where it means something, as often as it may and must. */
import type { Diagnostic, Replacement } from "#app/language/markup/diagnostic.ts";
import { insertAtEnd } from "#app/language/markup/edits.ts";
import {
  type Element,
  isElement,
  listElements,
  openingSpan,
  spanOf,
} from "#app/language/markup/element.ts";
import { type ElementSchema, resolveElement, TOP } from "#app/language/markup/schema.ts";
import { spanAt } from "#app/language/markup/span.ts";
import { type MarkupRule, problemAt, type Visit } from "#app/language/markup/visit.ts";

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
        stubFor(visit, needed, present.filter((child) => child.schema === needed).length),
      ),
    );
}

/** As many of what is missing as are needed: at the end of the parent; what a language names first, after the front matter. */
function stubFor(
  { node, document, language }: Visit,
  { name, stub, least = 0 }: ElementSchema,
  present: number,
): Replacement | undefined {
  if (stub === undefined) return undefined;
  const { text } = document.source;
  const lines = Array.from({ length: least - present }, (_, i) => freshStub(stub, text, i)).join(
    "\n",
  );
  const title = `Add ${name}`;
  if (isElement(node)) {
    return insertAtEnd(document.source, openingSpan(node, text), title, lines) ?? undefined;
  }
  const [first] = document.tree.children;
  const leads = language.elements.find(({ parents }) => parents.includes(TOP))?.name === name;
  const at = leads && first?.type === "yaml" ? spanOf(first).end.offset : text.length;
  return { title, span: spanAt(text, at, at), text: `\n\n${lines}\n` };
}

/** The stub with a number that no id of the file has yet. */
function freshStub(stub: string, text: string, index: number): string {
  const id = /id="([\w-]+-)#"/.exec(stub)?.[1];
  let n = index + 1;
  while (id !== undefined && text.includes(`"${id}${n}"`)) n += 1;
  return stub.replaceAll("#", String(n));
}
