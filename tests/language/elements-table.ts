/** The tables of the author's guide, made from the schemas of the three languages. */
import { HANDBOOK } from "#app/language/handbook/schema.ts";
import { DESK } from "#app/language/scenario/desk-schema.ts";
import type { AttributeSchema, ElementSchema } from "#app/language/markup/schema.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";

/** Tables of elements and of attributes: the structure of a scenario, what prose can show, the handbook, the desk. */
export function elementsTable(): string {
  const structure = SCENARIO.elements.filter((element) => element.parents !== "prose");
  const display = SCENARIO.elements.filter((element) => element.parents === "prose");
  const handbook = HANDBOOK.elements.filter((element) => element.parents !== "prose");
  const desk = DESK.elements.filter((element) => element.parents !== "prose");
  return [
    ...chapter("**The structure of a scenario**", structure),
    ...chapter("**What prose can show**, wherever there is prose", display),
    ...chapter("**The handbook** (`handbook/*.mdx`; front matter `title`, `summary`)", handbook),
    ...chapter("**The desk** (`desk.mdx`; front matter `platform`, `you`, `level`, `protecting-flags`)", desk),
  ]
    .join("\n")
    .trimEnd();
}

function chapter(title: string, elements: readonly ElementSchema[]): readonly string[] {
  return [
    title,
    "",
    "| element | stands in | what it is |",
    "| --- | --- | --- |",
    ...elements.map(
      (element) => `| \`<${element.name}>\` | ${parentsOf(element)} | ${element.doc} |`,
    ),
    "",
    "| attribute | of | value | what it says |",
    "| --- | --- | --- | --- |",
    ...attributeRows(elements),
    "",
  ];
}

function parentsOf({ parents }: ElementSchema): string {
  if (parents === "prose") return "prose";
  return parents.map((parent) => (/^\w+$/.test(parent) ? `\`<${parent}>\`` : "the top")).join(", ");
}

/** One row for each attribute; elements that share it word for word share the row. */
function attributeRows(elements: readonly ElementSchema[]): readonly string[] {
  const rows = new Map<string, string[]>();
  for (const element of elements) {
    for (const [name, attribute] of Object.entries(element.attributes)) {
      const shown = attribute.required ? `**\`${name}\`**` : `\`${name}\``;
      const key = `| ${shown} | OF | ${valueOf(attribute)} | ${attribute.doc} |`;
      rows.set(key, [...(rows.get(key) ?? []), `\`<${element.name}>\``]);
    }
  }
  return [...rows].map(([row, owners]) => row.replace("| OF |", () => `| ${owners.join(", ")} |`));
}

const VALUES: Readonly<Record<AttributeSchema["kind"], string>> = {
  id: "an id",
  ids: "ids",
  clause: "a clause id: `AU-1`",
  clauses: "clause ids: `AU-1 RQ-3`",
  choice: "one of",
  choices: "some of",
  integer: "a whole number",
  minutes: "minutes",
  time: 'a time: `"16:41"`',
  date: "a date: `2026-11-01`",
  duration: "a length of time: `10m`",
  pairs: "pairs: `name:value`",
  key: "one letter or digit",
  text: "text",
};

function valueOf({ kind, values, least }: AttributeSchema): string {
  if (values && values.length > 6) return `${VALUES[kind]} the list above`;
  if (values) return `${VALUES[kind]} ${values.map((value) => `\`${value}\``).join(" ")}`;
  return least === undefined || least === 0 ? VALUES[kind] : `${VALUES[kind]}, ${least} or more`;
}
