/** The filters of decisions as a person reads them. */
import type { Response } from "#app/attempts/results/result.ts";
import { CERTAINTY_WORDS, ERROR_WORDS, skillWords, VERDICT_WORDS } from "#app/kit/words/words.ts";
import type { FilterName } from "./decision-filters.ts";
import type { FilterWords } from "./filter-words.server.ts";

const NAMES: Readonly<Record<FilterName, string>> = {
  cohort: "Cohort",
  people: "People",
  slug: "Scenario",
  version: "Version",
  mode: "Mode",
  rule: "Attempts",
  assignment: "Assignment",
  case: "Case",
  scene: "Scene",
  choice: "What was done",
  user: "Person",
  verdict: "Verdict",
  error: "Error",
  certainty: "Certainty",
  section: "Handbook section",
  skill: "Skill",
  record: "Opened before",
  clause: "Clause cited",
  response: "Needed",
  score: "Score of the attempt",
  rest: "Points in the other decisions",
};

const NEEDED: Readonly<Record<Response, string>> = {
  enforce: "an action",
  escalate: "handing on",
  leave: "nothing",
};
const DONE: Readonly<Record<Response, string>> = {
  enforce: "acted",
  escalate: "handed on",
  leave: "left",
};

/** "Verdict: Harmful". */
export function filterWords({ name, value, words }: FilterWords): string {
  return `${NAMES[name]}: ${words ?? ownWords(name, value)}`;
}

const from = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? value;

/** What an id is not. */
const OWN: Partial<Record<FilterName, (value: string) => string>> = {
  verdict: from(VERDICT_WORDS),
  error: from(Object.fromEntries(Object.entries(ERROR_WORDS).map(([id, { name }]) => [id, name]))),
  certainty: from({ ...CERTAINTY_WORDS, said: "said, whichever" }),
  skill: skillWords,
  rule: from({ first: "first attempts", counting: "those that count" }),
  people: from({ present: "in the cohort now" }),
  response: responseWords,
  clause: (value) => value,
  score: (value) => `${value.replace("-", "–")} %`,
  rest: (value) => `at least ${value.replace("-", "−")}`,
};

function ownWords(name: FilterName, value: string): string {
  return OWN[name]?.(value) ?? value.replaceAll("-", " ");
}

function responseWords(value: string): string {
  const [need = "", did] = value.split(" ");
  const say = (words: Readonly<Record<string, string>>, response: string) =>
    words[response] ?? response;
  return say(NEEDED, need) + (did === undefined ? "" : `; done: ${say(DONE, did)}`);
}
