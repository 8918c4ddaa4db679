/** What was done, in the words of the desk. */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Compiled } from "./compiled.ts";
import type { Urgency } from "./event.ts";
import type { Escalation } from "./escalation.ts";

/** How soon, as the sheet says it. */
export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  now: "Now, before anything else",
  "in-turn": "In its turn",
};
/** For a report that is on no line of the matrix. */
export const NO_LINE_WORDS = "None of these";

/** "Escalate to Policy duty officer (L3)", "Remove the item". */
export function actWords(desk: Desk, action: string, to: string | null): string {
  const found = desk.actions.find((candidate) => candidate.id === action);
  if (!found) return action;
  const label = found.label.replace(/…$/, "").replace(/ to$/, "");
  if (!to) return label;
  const team = desk.teams.find((candidate) => candidate.id === to)?.label ?? to;
  return found.id === "call" ? `${label} ${team}` : `${label} to ${team}`;
}

/** What the parts are called that go with a report that is passed on. */
export const PART_WORDS: Readonly<Record<keyof Escalation, string>> = {
  line: "Line of the matrix",
  urgency: "How soon",
  proposes: "Asked for",
};

/** What was said of a part; empty where nothing was. */
export function saidWords(
  { desk, rules }: Pick<Compiled, "desk" | "rules">,
  part: keyof Escalation,
  given: string | undefined,
): string {
  if (given === undefined) return "";
  if (part === "urgency") return URGENCY_WORDS[given as Urgency];
  if (part === "proposes") return actWords(desk, given, null);
  return rules.routes.find(({ id }) => id === given)?.trigger ?? NO_LINE_WORDS;
}

/** Everything that was said with it. */
export function escalationWords(
  compiled: Compiled,
  said: Escalation,
): readonly { readonly what: string; readonly given: string }[] {
  return (["line", "urgency", "proposes"] as const).flatMap((part) => {
    const given = saidWords(compiled, part, said[part]);
    return given === "" ? [] : [{ what: PART_WORDS[part], given }];
  });
}

/** "A note", or the title of a record or worksheet; an id that is neither stays as it is. */
export function itemWords(compiled: Compiled, item: string): string {
  return item === "note" ? "A note" : (findLookWords(compiled, item) ?? item);
}

/** The title of something that can be opened or filled in; null for any other fact. */
export function findLookWords({ scenario, worksheets }: Compiled, name: string): string | null {
  const record = scenario.cases
    .flatMap((one) => one.records)
    .find((candidate) => candidate.id === name);
  if (record) return record.title;
  return Object.hasOwn(worksheets, name) ? (worksheets[name]?.title ?? null) : null;
}
