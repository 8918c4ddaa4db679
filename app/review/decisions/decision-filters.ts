/** Which decisions stand behind a figure: what an address asks for. */

/** Every filter; what is absent does not narrow. */
export const FILTERS = [
  "cohort",
  "people",
  "slug",
  "version",
  "mode",
  "rule",
  "assignment",
  "case",
  "scene",
  "choice",
  "user",
  "verdict",
  "error",
  "certainty",
  "section",
  "skill",
  "record",
  "clause",
  "response",
  "score",
  "rest",
] as const;
/**
 * One of them. Those that are not the id of a thing:
 *
 * - `people`: "present" for those who are in the cohort of the attempt now;
 * - `rule`: "first" for first attempts, "counting" for those that count by the rule of their assignment;
 * - `certainty`: a step, or "said" for any;
 * - `response`: "need did" ("leave enforce"), or the need alone;
 * - `score`: per cent of the attempt, "40-49";
 * - `rest`: least points in the attempt's other decisions.
 */
export type FilterName = (typeof FILTERS)[number];

/** What is asked for. */
export type DecisionFilters = Readonly<Partial<Record<FilterName, string>>>;

/** Reads the filters of an address; empty ones are those of a form that was left as it is. */
export function readFilters(params: URLSearchParams): DecisionFilters {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = params.get(name)?.trim() ?? "";
      return value === "" ? [] : [[name, value.slice(0, 200)] as const];
    }),
  );
}
