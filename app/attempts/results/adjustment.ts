/** What a manager can change about a result, and what is in force after several changes. */
import type { Verdict } from "#app/language/handbook/judgement.ts";

/** The target of a change of the whole. */
export const WHOLE = "";

/** A change as it is kept; `after` null takes back what was changed before. */
export type Adjustment = {
  readonly number: number;
  readonly reason: string;
  readonly actorId: string;
  readonly at: Date;
} & (
  | {
      readonly kind: "verdict";
      /** "case.scene.choice". */
      readonly target: string;
      readonly before: VerdictValue;
      readonly after: VerdictValue | null;
    }
  | {
      readonly kind: "score";
      readonly target: typeof WHOLE;
      readonly before: PercentValue;
      readonly after: PercentValue | null;
    }
  | {
      readonly kind: "regrade";
      readonly target: typeof WHOLE;
      readonly before: RegradeValue;
      readonly after: RegradeValue | null;
    }
  | {
      readonly kind: "grade";
      /** The log entry of the written answer. */
      readonly target: string;
      readonly before: GradeValue | null;
      readonly after: GradeValue | null;
    }
);

/** A verdict, before or after. */
export interface VerdictValue {
  readonly verdict: Verdict;
}

/** A percentage of the whole. */
export interface PercentValue {
  readonly percent: number;
}

/** Whose key the attempt is judged by, and what that came to. */
export interface RegradeValue {
  readonly versionId: string;
  readonly percent: number;
  /**
   * Nothing of the result is another by this key. Such an attempt moves all the same: were only those moved that change, each
   * version's statistics would be of people chosen by what they answered.
   */
  readonly same?: true;
}

/** Whether a change makes anything of the result another. */
export function changesResult(one: Adjustment): boolean {
  return one.kind !== "grade" && !(one.kind === "regrade" && one.after?.same === true);
}

/** Marks of a written answer by the criteria of the rubric. */
export interface GradeValue {
  readonly marks: Readonly<Record<string, number>>;
}

/** The newest adjustment of each kind and target, without those taken back. */
export function inForce(adjustments: readonly Adjustment[]): Adjustment[] {
  const newest = new Map<string, Adjustment>();
  for (const one of adjustments.toSorted((a, b) => a.number - b.number))
    newest.set(`${one.kind} ${one.target}`, one);
  return [...newest.values()].filter((one) => one.after !== null);
}
