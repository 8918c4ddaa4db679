/** Which decisions stand behind a figure: what an address asks for. */

/** Every filter; what is absent does not narrow. */
export const FILTERS = [
  "cohort",
  "slug",
  "version",
  "mode",
  "rule",
  "case",
  "scene",
  "choice",
  "user",
  "verdict",
  "error",
  "certainty",
  "section",
  "response",
  "attempt",
] as const;
/** One of them. `rule` is "first" for first attempts only; `response` is "need response" ("leave enforce"). */
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
