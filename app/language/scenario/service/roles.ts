/** What the words of each attribute name: the schema says what they look like, this says what they refer to. */

/** What a word refers to. */
export type Role =
  | "case"
  | "record"
  | "place"
  | "then"
  | "fact"
  | "sets"
  | "asks"
  | "looks"
  | "rule"
  | "trigger"
  | "action"
  | "team"
  | "clause"
  | "worksheet"
  | "key"
  | "ends";

const ROLES: Readonly<Record<string, Role>> = {
  "Case.id": "case",
  "Record.id": "record",
  "Scene.id": "place",
  "Scene.rule": "rule",
  "Scene.trigger": "trigger",
  "Scene.needs": "looks",
  "Scene.proposes": "action",
  "Ending.id": "place",
  "Action.do": "action",
  "Action.to": "team",
  "UseWorksheet.id": "worksheet",
  "UseWorksheet.key": "key",
  "Path.ends": "ends",
};
const EVERYWHERE: Readonly<Record<string, Role>> = {
  then: "then",
  when: "fact",
  unless: "fact",
  sets: "sets",
  asks: "asks",
  cites: "clause",
};

/** The role of an attribute's words; null when they name nothing. */
export function roleOf(element: string, attribute: string): Role | null {
  const key = `${element}.${attribute}`;
  if (Object.hasOwn(ROLES, key)) return ROLES[key] ?? null;
  return Object.hasOwn(EVERYWHERE, attribute) ? (EVERYWHERE[attribute] ?? null) : null;
}
