/** Completion of attribute values: by what the schema says they are and by what their words name. */
import { type AttributeSchema, resolveAttribute } from "#app/language/markup/schema.ts";
import type { Ground } from "#app/language/scenario/build.ts";
import {
  actionItems,
  answerItems,
  clauseItems,
  item,
  ruleItems,
  teamItems,
  triggerItems,
  worksheetItems,
} from "./complete-ground.ts";
import { skillsIn } from "./complete-head.ts";
import { factItems, newFactItems, packetItems, placeItems } from "./complete-names.ts";
import type { Known } from "./complete-tag.ts";
import { aroundOf, textOf } from "./read-nodes.ts";
import { type TagAttribute, wordsOf } from "./read-tags.ts";
import { roleOf } from "./roles.ts";
import type { CompletionItem, Completions, TextRead } from "./service.ts";

const LISTS: readonly AttributeSchema["kind"][] = ["ids", "clauses", "choices", "pairs"];

/** What could stand in the value of an attribute. */
export function completeValue(
  read: TextRead,
  known: Known,
  attribute: TagAttribute,
  offset: number,
  ground: Ground,
): Completions | null {
  const { node, schema } = known;
  const present = node.tag.attributes.map(({ name }) => name);
  const name = resolveAttribute(schema, attribute.name, present);
  const described = name === null ? undefined : schema.attributes[name];
  if (!attribute.value || name === null || !described) return null;
  const { text, from, to } = attribute.value;
  const words = wordsOf(text, from);
  const isList = LISTS.includes(described.kind);
  const current = isList
    ? words.find((word) => word.from <= offset && offset <= word.to)
    : { from, to };
  const taken = isList ? words.filter((word) => word !== current).map(({ word }) => word) : [];
  const items = itemsFor(read, known, { name, described, taken }, ground);
  return { from: current?.from ?? offset, to: current?.to ?? offset, quiet: false, items };
}

interface Asked {
  readonly name: string;
  readonly described: AttributeSchema;
  readonly taken: readonly string[];
}

function itemsFor(
  read: TextRead,
  { node }: Known,
  { name, described, taken }: Asked,
  { handbook, desk }: Ground,
): readonly CompletionItem[] {
  const free = (items: readonly CompletionItem[]) =>
    items.filter(({ label }) => !taken.includes(label));
  if (name === "skills") return free(skillItems(read.text, described));
  if (described.values) {
    return free(described.values.map((value) => item("value", value, "", described.doc)));
  }
  const one = aroundOf(node, "Case");
  switch (roleOf(node.name, name)) {
    case "action":
      return actionItems(desk);
    case "team":
      return teamItems(desk, textOf(node, "do"), taken);
    case "clause":
      return clauseItems(handbook, taken);
    case "worksheet":
      return worksheetItems(handbook);
    case "then":
      return one ? placeItems(one) : [];
    case "fact":
      return free(factItems(read, one, handbook));
    case "sets":
      return free(newFactItems(read));
    case "asks":
      return one ? free(packetItems(one, handbook)) : [];
    case "looks":
      return one ? free(packetItems(one, handbook).filter(({ label }) => label !== "note")) : [];
    case "rule":
      return ruleItems(handbook);
    case "trigger":
      return free(triggerItems(handbook));
    case "key":
      return keyItems(textOf(node, "id"), taken, handbook);
    case "ends":
      return endsItems(read, taken);
    case "case":
    case "record":
    case "place":
    case null:
      return [];
  }
}

/** The skills; those that the front matter names come first. */
function skillItems(text: string, { values = [], doc }: AttributeSchema): CompletionItem[] {
  const named = skillsIn(text);
  const isNamed = (skill: string) => named.includes(skill);
  return values
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .map((skill) => item("skill", skill, isNamed(skill) ? "" : "not in the front matter", doc));
}

function keyItems(
  id: string,
  taken: readonly string[],
  { worksheets }: Ground["handbook"],
): readonly CompletionItem[] {
  const sheet = worksheets.find((candidate) => candidate.id === id);
  if (!sheet) return [];
  const answered = taken.map((pair) => pair.split(":")[0] ?? "");
  const all = sheet.questions.map((question) => `${question.id}:\${}`).join(" ");
  const whole = item("answer", "every question", sheet.title, "A place for each answer.", all);
  return [...(taken.length === 0 ? [whole] : []), ...answerItems(sheet, answered)];
}

function endsItems({ nodes }: TextRead, taken: readonly string[]): readonly CompletionItem[] {
  const named = taken.map((pair) => pair.split(":")[0] ?? "");
  return nodes.all
    .filter((node) => node.name === "Case" && !named.includes(textOf(node, "id")))
    .flatMap((one) =>
      one.children
        .filter(({ name }) => name === "Ending")
        .map((ending) =>
          item("ending", `${textOf(one, "id")}:${textOf(ending, "id")}`, textOf(ending, "outcome")),
        ),
    );
}
