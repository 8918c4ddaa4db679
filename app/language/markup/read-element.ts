/** Reading an element leniently: what is missing or unreadable becomes empty, since conforming reports it. */
import type { Nodes } from "mdast";
import type { AuthoredDocument } from "./document.ts";
import { type Element, listAttributes, openingSpan } from "./element.ts";
import { excerpt } from "./excerpt.ts";
import { originalOf } from "./move-tree.ts";
import { isStructural, type LanguageSchema, resolveAttribute, resolveElement } from "./schema.ts";
import type { Span } from "./span.ts";
import { parseInteger, parseList } from "./values.ts";

/** An element's attributes and place. */
export interface Reading {
  readonly element: Element;
  /** The opening tag. */
  readonly span: Span;
  /** Where each attribute's value stands, without its quotes. */
  readonly at: Readonly<Record<string, Span>>;
  /** The value, or "". */
  readonly text: (name: string) => string;
  readonly list: (name: string) => string[];
  /** The whole number, or null. */
  readonly integer: (name: string) => number | null;
  /** The value when it is one of these, or null. */
  readonly oneOf: <Value extends string>(name: string, values: readonly Value[]) => Value | null;
  /** Those values of a list that are among these. */
  readonly someOf: <Value extends string>(name: string, values: readonly Value[]) => Value[];
}

/** Reads one element's attributes; near misses of a name count as the name. */
export function readElement(
  element: Element,
  document: AuthoredDocument,
  language: LanguageSchema,
): Reading {
  const schema = resolveElement(language, element.name);
  const values = new Map<string, string>();
  const at: Record<string, Span> = {};
  const attributes = listAttributes(element, document.source.text);
  const present = attributes.map(({ name }) => name);
  for (const { name, value, valueSpan } of attributes) {
    const known = schema ? (resolveAttribute(schema, name, present) ?? name) : name;
    if (value === null || values.has(known)) continue;
    values.set(known, value);
    at[known] = valueSpan;
  }
  const text = (name: string) => values.get(name)?.trim() ?? "";
  const list = (name: string) => parseList(text(name));
  return {
    element,
    span: openingSpan(element, document.source.text),
    at,
    text,
    list,
    integer: (name) => parseInteger(text(name)),
    oneOf: (name, allowed) => allowed.find((one) => one === text(name)) ?? null,
    someOf: (name, allowed) =>
      list(name).flatMap((word) => allowed.find((one) => one === word) ?? []),
  };
}

/** The elements of one kind among several, in order of writing. */
export function listOfKind(
  elements: readonly Element[],
  name: string,
  language: LanguageSchema,
): Element[] {
  return elements.filter((element) => resolveElement(language, element.name)?.name === name);
}

const proses = new WeakMap<Nodes, { readonly language: LanguageSchema; readonly prose: string }>();

/** An element's own prose: what stands in it apart from the elements of the structure. */
export function proseOfElement(
  element: Element,
  document: AuthoredDocument,
  language: LanguageSchema,
): string {
  const original = originalOf(element);
  const known = proses.get(original);
  if (known?.language === language) return known.prose;
  const prose = excerpt(element, document.source.text, (child) => isCut(child, language));
  proses.set(original, { language, prose });
  return prose;
}

/** Whether an element is cut out of the prose around it. */
export function isCut(element: Element, language: LanguageSchema): boolean {
  const schema = resolveElement(language, element.name);
  return schema !== null && isStructural(schema);
}
