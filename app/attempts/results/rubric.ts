/**
 * What a written answer is graded by: a note that hands something over, four criteria of 0–2 marks.
 * The criteria are the handbook's own: EH-2 (state, owner, next check) and ER-2 (reasons that a stranger can follow, facts, what was not checked).
 */
import type { GradeValue } from "./adjustment.ts";

/** Marks that one criterion can get. */
export type Mark = 0 | 1 | 2;

/** One thing that a note is graded by. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** The clause that asks for it. */
  readonly clause: string;
  /** What each mark means, from 0. */
  readonly words: readonly [string, string, string];
}

/** The whole rubric, in the order in which a note is read. */
export const RUBRIC: readonly Criterion[] = [
  {
    id: "state",
    title: "State",
    clause: "EH-2",
    words: [
      "Does not say what was done and what is still open",
      "Says one of the two, or leaves out when",
      "Says what was done, when, and what is still open",
    ],
  },
  {
    id: "owner",
    title: "Owner",
    clause: "EH-2",
    words: [
      "Names nobody who has it now",
      "Names a team, or leaves open whether they accepted it",
      "Names who has it now, or asks a named role to accept it",
    ],
  },
  {
    id: "next-check",
    title: "Next check",
    clause: "EH-2",
    words: [
      "Says nothing about what comes next",
      "Says what comes next, but not when",
      "Says what has to be looked at next, and when",
    ],
  },
  {
    id: "grounds",
    title: "Grounds",
    clause: "ER-2",
    words: [
      "Gives no reason, or only an opinion",
      "Gives the rule or the facts, but not both",
      "Gives the rule and the facts it rests on, without guesses, so that a stranger can follow it",
    ],
  },
];

/** The most that a note can get. */
export const MOST_MARKS = RUBRIC.length * 2;

/** The sum over all criteria. */
export function marksOf(grade: GradeValue): number {
  return RUBRIC.reduce((sum, { id }) => sum + (grade.marks[id] ?? 0), 0);
}

/** Reads one mark for each criterion from text ("0", "1", "2"); the ids of those that have none. */
export function readMarks(
  given: (criterion: string) => string | null,
):
  | { readonly ok: true; readonly grade: GradeValue }
  | { readonly ok: false; readonly missing: readonly string[] } {
  const marks = RUBRIC.map(({ id }) => [id, given(id)] as const);
  const missing = marks.flatMap(([id, mark]) => (/^[012]$/.test(mark ?? "") ? [] : [id]));
  if (missing.length > 0) return { ok: false, missing };
  return {
    ok: true,
    grade: { marks: Object.fromEntries(marks.map(([id, mark]) => [id, Number(mark)])) },
  };
}
