/** What the thing at an offset is: a name, an attribute, an element. */
import { resolveAttribute } from "#app/language/markup/schema.ts";
import type { Source } from "#app/language/markup/span.ts";
import type { Ground } from "#app/language/scenario/build.ts";
import { clauseLinkAt } from "./clause-link.ts";
import { headHover } from "./head-names.ts";
import { isSame, type Occurrence, occurrenceAt } from "./occurrences.ts";
import { type Node, textOf } from "./read-nodes.ts";
import { endOfHead } from "./read-tags.ts";
import { type Hover, readText, type TextRead } from "./service.ts";
import { toldOf } from "./told-of.ts";

/** What to tell about the place; null when there is nothing to tell. */
export function hoverAt(source: Source, offset: number, ground: Ground): Hover | null {
  if (offset < endOfHead(source.text)) return headHover(source.text, offset);
  const read = readText(source);
  const here = occurrenceAt(read.names, offset);
  if (here) return hoverName(read, here, ground);
  const link = clauseLinkAt(source.text, offset);
  if (link) return hoverTold({ ...link, kind: "clause", scope: "" }, ground);
  const node = read.nodes.all.find(({ tag }) => tag.from <= offset && offset < tag.to);
  return node ? hoverTag(node, offset) : null;
}

function hoverName(read: TextRead, here: Occurrence, ground: Ground): Hover {
  const told = hoverTold(here, ground);
  if (told) return told;
  const made = read.names.filter((name) => name.role === "made" && isSame(name, here));
  const first = made.find(({ node }) => node.name === "Record") ?? made[0];
  const { from, to, id } = here;
  const lines = first ? describe(first, made.length) : [`Nothing here has the name ${id}.`];
  return { from, to, title: id, lines, address: null };
}

function describe({ node, kind }: Occurrence, count: number): readonly string[] {
  const title = textOf(node, "title");
  if (node.name === "Case")
    return [`A case: ${title}`, `It arrives at ${textOf(node, "arrives")}.`];
  if (node.name === "Record") return [`A record: ${title}`, "Opening it sets the fact of its id."];
  if (node.name === "Scene") return ["A scene of this case."];
  if (node.name === "Ending") return [`An ending of this case: ${textOf(node, "outcome")}.`];
  return kind === "fact"
    ? [`A fact, set in ${count === 1 ? "one place" : `${count} places`}.`]
    : [];
}

type Place = Parameters<typeof toldOf>[0] & { readonly from: number; readonly to: number };

function hoverTold(named: Place, ground: Ground): Hover | null {
  const told = toldOf(named, ground);
  return told && { from: named.from, to: named.to, ...told };
}

function hoverTag({ schema, tag }: Node, offset: number): Hover | null {
  if (!schema) return null;
  const nameEnd = tag.from + 1 + tag.name.length;
  if (offset <= nameEnd) {
    return {
      from: tag.from + 1,
      to: nameEnd,
      title: `<${schema.name}>`,
      lines: [schema.doc],
      address: null,
    };
  }
  const attribute = tag.attributes.find(({ from, to }) => from <= offset && offset <= to);
  if (!attribute) return null;
  const present = tag.attributes.map(({ name }) => name);
  const name = resolveAttribute(schema, attribute.name, present);
  const described = name === null ? undefined : schema.attributes[name];
  if (!described) return null;
  const values = described.values ? [`One of: ${described.values.join(", ")}.`] : [];
  const { from, to } = attribute;
  return {
    from,
    to,
    title: `${name} of <${schema.name}>${described.required ? ", needed" : ""}`,
    lines: [described.doc, ...values],
    address: null,
  };
}
