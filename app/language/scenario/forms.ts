/**
 * The forms of a scenario: the same desk and shift, with facts turned. A form is the text with blanks where something stands in an
 * `<In>` of another form, so that everything keeps its place; attributes of an `<In>` hold before those of the element around it.
 */
import type { Nodes, Root } from "mdast";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { type AuthoredDocument, parseDocument } from "#app/language/markup/document.ts";
import {
  type Attribute,
  type Element,
  innerRange,
  isElement,
  listAttributes,
  openingSpan,
  overrideAttributes,
  spanOf,
} from "#app/language/markup/element.ts";
import { mayContain } from "#app/language/markup/schema.ts";
import type { Source, Span } from "#app/language/markup/span.ts";
import type { TreeParser } from "#app/language/markup/tree-parser.ts";
import { parseList } from "#app/language/markup/values.ts";
import { listOf } from "./names.ts";
import { listForms, type Forms } from "./form-names.ts";
import { SCENARIO } from "./schema.ts";

const IN = "In";
const isAllowed = mayContain(SCENARIO);

/** Reads a file with the parts of every form in it. An editor keeps one `parse` for all readings of its file. */
export function parseWhole(source: Source, parse?: TreeParser): AuthoredDocument {
  const withIn = (parent: string, child: string) =>
    parent === IN || child === IN || isAllowed(parent, child);
  return parseDocument(source, withIn, parse);
}

/** One form of it; the whole where no part is of one form alone. */
export function formOf(
  whole: AuthoredDocument,
  form: string,
  parse?: TreeParser,
): AuthoredDocument {
  const { blanks, overrides } = partsOf(whole, form);
  if (blanks.length === 0) return whole;
  const { file, text } = whole.source;
  const document = parseDocument({ file, text: blanked(text, blanks) }, isAllowed, parse);
  if (overrides.size > 0) override(document.tree, document.source.text, overrides);
  return document;
}

/** Every `<In>` that names no form of this scenario. */
export function checkForms(whole: AuthoredDocument, forms: Forms): Diagnostic[] {
  const known = listForms(forms);
  return listIns(whole).flatMap(({ element, text }): Diagnostic[] => {
    const named = formsOf(element, text);
    const unknown = named.filter((form) => !known.includes(form));
    if (named.length > 0 && unknown.length === 0) return [];
    return [
      {
        ...{ file: whole.source.file, span: placeOfForm(element, text), severity: "error" },
        code: "every-form-exists",
        message:
          named.length === 0
            ? "this `<In>` does not say for which form"
            : `this scenario has no form ${listOf(unknown)}`,
        hint: `there is ${listOf(known)}; more are named in the front matter, under \`forms\``,
      },
    ];
  });
}

interface FoundIn {
  readonly element: Element;
  readonly text: string;
}

function listIns({ tree, source: { text } }: AuthoredDocument): FoundIn[] {
  const found: FoundIn[] = [];
  const visit = (node: Nodes) => {
    if (isElement(node) && node.name === IN) found.push({ element: node, text });
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

interface Parts {
  readonly blanks: readonly (readonly [number, number])[];
  /** By the offset at which the element around an `<In>` begins. */
  readonly overrides: ReadonlyMap<number, readonly Attribute[]>;
}

/** What one form leaves out, and the attributes that it replaces. */
function partsOf({ tree, source: { text } }: AuthoredDocument, form: string): Parts {
  const blanks: (readonly [number, number])[] = [];
  const overrides = new Map<number, Attribute[]>();
  const visit = (node: Nodes, around: Element | null) => {
    if (!("children" in node)) return;
    for (const child of node.children) {
      if (!isElement(child) || child.name !== IN) {
        visit(child, isElement(child) ? child : around);
        continue;
      }
      const { start, end } = spanOf(child);
      if (!formsOf(child, text).includes(form)) {
        blanks.push([start.offset, end.offset]);
        continue;
      }
      const [from, to] = innerRange(child, text);
      blanks.push([start.offset, from], [to, end.offset]);
      const own = listAttributes(child, text).filter(({ name }) => name !== "form");
      if (around && own.length > 0) {
        const at = spanOf(around).start.offset;
        overrides.set(at, [...(overrides.get(at) ?? []), ...own]);
      }
      visit(child, around);
    }
  };
  visit(tree, null);
  // Of an `<In>` within another the outer end was met before the inner parts.
  return { blanks: blanks.toSorted(([a], [b]) => a - b), overrides };
}

function formsOf(element: Element, text: string): readonly string[] {
  const named = listAttributes(element, text).find(({ name }) => name === "form");
  return parseList(named?.value ?? "");
}

function placeOfForm(element: Element, text: string): Span {
  const named = listAttributes(element, text).find(({ name }) => name === "form");
  return named?.valueSpan ?? openingSpan(element, text);
}

function blanked(text: string, blanks: Parts["blanks"]): string {
  let made = "";
  let at = 0;
  for (const [from, to] of blanks) {
    made += text.slice(at, from) + text.slice(from, to).replace(/[^\r\n]/g, " ");
    at = to;
  }
  return made + text.slice(at);
}

function override(tree: Root, text: string, overrides: Parts["overrides"]): void {
  const visit = (node: Nodes) => {
    const overriding = isElement(node) ? overrides.get(spanOf(node).start.offset) : undefined;
    if (overriding && isElement(node)) overrideAttributes(node, text, overriding);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}
