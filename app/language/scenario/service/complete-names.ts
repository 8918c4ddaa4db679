/** Completion items for the names that the scenario itself makes. */
import type { Handbook } from "#app/language/handbook/handbook.ts";
import { item, worksheetItems } from "./complete-ground.ts";
import { sheetsIn } from "./occurrences.ts";
import { type Node, textOf } from "./read-nodes.ts";
import type { CompletionItem, TextRead } from "./service.ts";

function childrenOf(one: Node, name: string): readonly Node[] {
  return one.children.filter((node) => node.name === name && textOf(node, "id") !== "");
}

/** The scenes and endings of a case. */
export function placeItems(one: Node): readonly CompletionItem[] {
  return [
    ...childrenOf(one, "Ending").map((node) =>
      item("ending", textOf(node, "id"), textOf(node, "outcome"), "An ending of this case."),
    ),
    ...childrenOf(one, "Scene").map((node) =>
      item("scene", textOf(node, "id"), "scene", "A scene of this case."),
    ),
  ];
}

/** The records of the whole file, those of the case at hand first. */
export function recordItems(
  { nodes }: TextRead,
  one: Node | null = null,
): readonly CompletionItem[] {
  return nodes.all
    .filter((node) => node.name === "Record" && textOf(node, "id") !== "")
    .toSorted((a, b) => Number(b.parent === one) - Number(a.parent === one))
    .map((node) => item("record", textOf(node, "id"), textOf(node, "title"), "A record."));
}

/** What `when` and `unless` can ask for: records, worksheets of the case, and what `sets` names. */
export function factItems(
  read: TextRead,
  one: Node | null,
  handbook: Handbook,
): readonly CompletionItem[] {
  const records = recordItems(read, one);
  const known = new Set(records.map(({ label }) => label));
  const set = read.names.filter(
    ({ kind, role, id }) => kind === "fact" && role === "made" && !known.has(id),
  );
  return [
    ...records,
    ...(one ? worksheetItems(handbook, sheetsIn(one)) : []),
    ...distinct(set.map(({ id }) => id)).map((id) => item("fact", id, "", "A fact that is set.")),
  ];
}

/** What `sets` can name: facts that something asks for and nothing sets come first. */
export function newFactItems({ names, nodes }: TextRead): readonly CompletionItem[] {
  const records = nodes.all
    .filter(({ name }) => name === "Record")
    .map((node) => textOf(node, "id"));
  const facts = names.filter(({ kind, id }) => kind === "fact" && !records.includes(id));
  const set = new Set(facts.filter(({ role }) => role === "made").map(({ id }) => id));
  return distinct(facts.map(({ id }) => id))
    .toSorted((a, b) => Number(set.has(a)) - Number(set.has(b)))
    .map((id) =>
      item("fact", id, set.has(id) ? "" : "asked for, not set", "A fact of this scenario."),
    );
}

/** What can go with a decision of a case: the note, its records, its worksheets. */
export function packetItems(one: Node, handbook: Handbook): readonly CompletionItem[] {
  return [
    item("value", "note", "a written reason", "The note of the decision."),
    ...childrenOf(one, "Record").map((node) =>
      item("record", textOf(node, "id"), textOf(node, "title"), "A record of this case."),
    ),
    ...worksheetItems(handbook, sheetsIn(one)),
  ];
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
