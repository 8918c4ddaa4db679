/** Errors by type and section of the handbook: where somebody goes wrong, and in which way. */
import { figureOf, type Figure } from "#app/review/figure.ts";
import type { Decision } from "#app/review/result.ts";
import { ERROR_TYPES, type ErrorType } from "#app/scenario/score.ts";

/** One cell: errors of a type among the decisions that rest on a section. */
export interface ErrorCell {
  readonly section: string;
  readonly n: number;
  /** Of the section's decisions. */
  readonly share: Figure;
}

/** The matrix: a row for each type of error that was made, a column for each section met. */
export interface ErrorMatrix {
  readonly sections: readonly string[];
  readonly rows: readonly { readonly error: ErrorType; readonly cells: readonly ErrorCell[] }[];
}

const DEFINITION =
  "Decisions that were weak or worse, with this type of error, over all judged decisions that rest on this section of the handbook (their expected clauses, or those cited where none is expected).";

/** Decisions of one kind; without `times` one of them. */
export interface ErrorCount extends Pick<Decision, "error" | "sections"> {
  readonly times?: number;
}

/** A decision that rests on two sections counts in both. `rule` says which attempts the decisions are from. */
export function errorMatrixOf(decisions: readonly ErrorCount[], rule: string): ErrorMatrix {
  const seen = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { error, sections, times = 1 } of decisions) {
    for (const section of new Set(sections)) {
      seen.set(section, (seen.get(section) ?? 0) + times);
      const key = `${error} ${section}`;
      if (error) counts.set(key, (counts.get(key) ?? 0) + times);
    }
  }
  const sections = [...seen.keys()].sort();
  const rows = ERROR_TYPES.filter((type) => decisions.some(({ error }) => error === type)).map(
    (error) => ({
      error,
      cells: sections.map((section): ErrorCell => {
        const n = counts.get(`${error} ${section}`) ?? 0;
        const all = seen.get(section) ?? 0;
        const share = figureOf({
          ...{ value: n / all, n: all, of: "decisions", definition: DEFINITION, rule },
        });
        return { section, n, share };
      }),
    }),
  );
  return { sections, rows };
}
