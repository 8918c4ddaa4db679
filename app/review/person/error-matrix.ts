/** Errors by section of the handbook and type: where somebody goes wrong, and in which way. */
import { ERROR_TYPES, type ErrorType } from "#app/language/handbook/judgement.ts";
import type { Decision } from "#app/attempts/results/result.ts";
import { shareOf, type Figure } from "#app/review/figure/figure.ts";

/** One cell: errors of a type among the decisions that rest on a section. */
export interface ErrorCell {
  readonly error: ErrorType;
  readonly n: number;
  /** Of the section's decisions. */
  readonly share: Figure;
}

/** A section with a cell for each type of error, made or not. */
export interface ErrorRow {
  readonly section: string;
  /** Its decisions, and those of them with an error. */
  readonly n: number;
  readonly errors: number;
  readonly cells: readonly ErrorCell[];
}

/** The matrix: a row for each section met. */
export interface ErrorMatrix {
  readonly rows: readonly ErrorRow[];
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
  const sections = [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = sections.map(([section, all]): ErrorRow => {
    const cells = ERROR_TYPES.map((error): ErrorCell => {
      const n = counts.get(`${error} ${section}`) ?? 0;
      const about = { n: all, of: "decisions", definition: DEFINITION, rule };
      return { error, n, share: shareOf({ part: n, whole: all }, about) };
    });
    return { section, n: all, errors: cells.reduce((sum, { n }) => sum + n, 0), cells };
  });
  return { rows };
}
