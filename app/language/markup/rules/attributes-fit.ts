/** `attribute-known`, `attribute-required`, `attribute-value`: every element says what it needs, in words that can be read. */
import type { Diagnostic, Replacement } from "#app/language/markup/diagnostic.ts";
import {
  type Attribute,
  type Element,
  isElement,
  listAttributes,
  nameSpanOf,
  openingSpan,
  spanOf,
} from "#app/language/markup/element.ts";
import { placeholderFor } from "#app/language/markup/placeholder.ts";
import {
  type AttributeSchema,
  type ElementSchema,
  HTML,
  resolveAttribute,
} from "#app/language/markup/schema.ts";
import { type Span, spanAt, wordSpan } from "#app/language/markup/span.ts";
import { listFaults } from "#app/language/markup/values.ts";
import { type MarkupRule, problemAt, type Visit } from "#app/language/markup/visit.ts";

type Document = Visit["document"];

/** Reports attributes that are unknown, missing, repeated or unreadable. */
export const attributesFit: MarkupRule = ({ node, document, schema }) => {
  if (!isElement(node)) return [];
  const attributes = listAttributes(node, document.source.text).filter(({ name }) => !isCode(name));
  if (!schema)
    return node.name && Object.hasOwn(HTML, node.name)
      ? htmlAttributes(node.name, attributes, document)
      : [];
  const present = attributes.map(({ name }) => name);
  const known = attributes.map((attribute) => ({
    attribute,
    name: resolveAttribute(schema, attribute.name, present),
  }));
  return [
    ...known.flatMap(({ attribute, name }) => unknown(schema, attribute, name, document)),
    ...known.flatMap(({ attribute, name }, i) =>
      repeated(
        attribute,
        known.slice(0, i).some((other) => other.name === name && name),
        document,
      ),
    ),
    ...missing(node, schema, new Set(known.map(({ name }) => name)), document),
    ...known.flatMap(({ attribute, name }) =>
      name ? unreadable(schema.attributes[name], attribute, document) : [],
    ),
  ];
};

function isCode(name: string): boolean {
  return /^on[a-z:]/i.test(name) || name.toLowerCase() === "style";
}

function unknown(
  schema: ElementSchema,
  { name, nameSpan, span }: Attribute,
  meant: string | null,
  document: Document,
): Diagnostic[] {
  if (name === meant) return [];
  const message = `unexpected attribute \`${name}\` on \`<${schema.name}>\``;
  if (meant) {
    const fix = { title: `Write ${meant}`, span: nameSpan, text: meant };
    return [
      problemAt(document, nameSpan, "attribute-known", message, `did you mean \`${meant}\`?`, fix),
    ];
  }
  const names = Object.keys(schema.attributes)
    .map((known) => `\`${known}\``)
    .join(", ");
  const fix = { title: `Remove ${name}`, span, text: "" };
  return [
    problemAt(
      document,
      nameSpan,
      "attribute-known",
      message,
      names ? `it has ${names}` : "it has no attributes",
      fix,
    ),
  ];
}

function htmlAttributes(
  element: string,
  attributes: readonly Attribute[],
  document: Document,
): Diagnostic[] {
  return attributes
    .filter(({ name }) => !HTML[element]?.includes(name))
    .map(({ name, nameSpan, span }) => {
      const fix = { title: `Remove ${name}`, span, text: "" };
      return problemAt(
        document,
        nameSpan,
        "attribute-known",
        `unexpected attribute \`${name}\` on \`<${element}>\``,
        "remove it",
        fix,
      );
    });
}

function repeated(
  { name, nameSpan, span }: Attribute,
  twice: unknown,
  document: Document,
): Diagnostic[] {
  if (!twice) return [];
  const fix = { title: "Remove the second", span, text: "" };
  return [
    problemAt(
      document,
      nameSpan,
      "attribute-known",
      `the attribute \`${name}\` is written twice`,
      "keep one of them",
      fix,
    ),
  ];
}

function missing(
  node: Element,
  schema: ElementSchema,
  present: ReadonlySet<string | null>,
  document: Document,
): Diagnostic[] {
  return Object.entries(schema.attributes)
    .filter(([name, attribute]) => attribute.required && !present.has(name))
    .map(([name, attribute]) => {
      const span = openingSpan(node, document.source.text);
      const hint = `write \`${name}="…"\`: ${attribute.doc.charAt(0).toLowerCase()}${attribute.doc.slice(1).replace(/\.$/, "")}`;
      return problemAt(
        document,
        span,
        "attribute-required",
        `\`<${schema.name}>\` needs the attribute \`${name}\``,
        hint,
        insertion(node, schema.name, name, attribute, document),
      );
    });
}

/** The attribute with a value to begin with, after those that are there. */
function insertion(
  node: Element,
  element: string,
  name: string,
  attribute: AttributeSchema,
  document: Document,
): Replacement | undefined {
  const { text } = document.source;
  const value = placeholderFor(element, name, attribute, text);
  if (value === null) return undefined;
  const last = node.attributes.at(-1);
  const at = last ? spanOf(last).end.offset : nameSpanOf(node, text).end.offset;
  return {
    title: `Add ${name}`,
    span: spanAt(text, at, at),
    text: ` ${name}="${value}"`,
  };
}

function unreadable(
  schema: AttributeSchema | undefined,
  attribute: Attribute,
  document: Document,
): Diagnostic[] {
  if (!schema || (typeof attribute.node.value === "object" && attribute.node.value !== null))
    return [];
  const { name, value, valueSpan, nameSpan } = attribute;
  if (value === null) {
    return [
      problemAt(
        document,
        nameSpan,
        "attribute-value",
        `the attribute \`${name}\` has no value`,
        `write \`${name}="…"\``,
      ),
    ];
  }
  return listFaults(schema, value).map(({ part, message, hint, instead }) => {
    const span =
      part && part !== value ? wordSpan(document.source, valueSpan, part) : whole(attribute);
    const fix =
      instead === undefined ? undefined : { title: `Write ${instead}`, span, text: instead };
    return problemAt(document, span, "attribute-value", `${message} for \`${name}\``, hint, fix);
  });
}

/** An empty value has no width to underline. */
function whole({ valueSpan, span }: Attribute): Span {
  return valueSpan.start.offset === valueSpan.end.offset ? span : valueSpan;
}
