/** The filters of decisions as a person reads them. */
import type { FilterName } from "#app/review/measures/decision-filters.ts";
import type { FilterWords } from "#app/review/measures/filter-words.server.ts";
import { CERTAINTY_WORDS, ERROR_WORDS, VERDICT_WORDS } from "#app/ui/words.ts";

const NAMES: Readonly<Record<FilterName, string>> = {
  cohort: "Cohort",
  slug: "Scenario",
  version: "Version",
  mode: "Mode",
  rule: "Attempts",
  case: "Report",
  scene: "Scene",
  choice: "What was done",
  user: "Person",
  verdict: "Verdict",
  error: "Error",
  certainty: "Certainty",
  section: "Handbook section",
  response: "Needed, and done",
  attempt: "Attempt",
};

/** "Verdict: Harmful". */
export function filterWords({ name, value, words }: FilterWords): string {
  return `${NAMES[name]}: ${words ?? ownWords(name, value)}`;
}

function ownWords(name: FilterName, value: string): string {
  const words: Readonly<Record<string, string>> = VERDICT_WORDS;
  const errors: Readonly<Record<string, { name: string }>> = ERROR_WORDS;
  const steps: Readonly<Record<string, string>> = CERTAINTY_WORDS;
  if (name === "verdict") return words[value] ?? value;
  if (name === "error") return errors[value]?.name ?? value;
  if (name === "certainty") return steps[value] ?? value;
  if (name === "rule") return value === "first" ? "first attempts" : "all";
  if (name === "response") return value.replace(" ", ", then ");
  return value.replaceAll("-", " ");
}
