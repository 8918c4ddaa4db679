/** What managers changed about an attempt, as it is told: what, from what to what, when, by whom and why. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { DebriefView } from "#app/language/scenario/debrief-view.ts";
import type { Adjustment, RegradeValue } from "./adjustment.ts";
import { targetOf, type EffectiveScore } from "./effective-score.ts";
import { marksOf, MOST_MARKS, RUBRIC } from "./rubric.ts";

/** A change with the name of who made it. */
export type NamedAdjustment = Adjustment & { readonly actor: string };

/** A value before or after: a verdict is drawn as a badge, everything else is said. */
export type ChangeValue =
  | { readonly kind: "verdict"; readonly verdict: Verdict }
  | { readonly kind: "words"; readonly words: string };

/** One change. */
export interface Change {
  readonly number: number;
  readonly kind: Adjustment["kind"];
  readonly target: string;
  /** "The verdict on “Remove the item” at 16:41". */
  readonly what: string;
  readonly from: ChangeValue;
  readonly to: ChangeValue;
  /** Whether it takes back what was changed before. */
  readonly back: boolean;
  /** Whether it is what holds now. */
  readonly inForce: boolean;
  /** The decision that it is about in the debrief, from 1; null for the whole. */
  readonly decision: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** A written answer's marks, criterion by criterion. */
export interface GradedAnswer {
  readonly seq: number;
  readonly time: string;
  readonly did: string;
  readonly note: string;
  /** Null while nobody has graded it. */
  readonly grade: {
    readonly marks: readonly {
      readonly id: string;
      readonly title: string;
      readonly mark: number;
      readonly words: string;
    }[];
    readonly sum: number;
    readonly of: number;
    readonly by: string;
    readonly at: Date;
    readonly reason: string;
  } | null;
}

/** Every change, oldest first. `view` and `score` are those in force; `versionNumber` names the versions of a regrade. */
export function listChanges(
  adjustments: readonly NamedAdjustment[],
  view: DebriefView,
  score: EffectiveScore,
  versionNumber: (id: string) => number | null,
): Change[] {
  const sorted = adjustments.toSorted((a, b) => a.number - b.number);
  return sorted.map((one) => {
    const decision = decisionOf(one, view, score);
    const newest = sorted.findLast(
      (other) => other.kind === one.kind && other.target === one.target,
    );
    return {
      ...{ number: one.number, kind: one.kind, target: one.target, reason: one.reason },
      ...{ by: one.actor, at: one.at, decision },
      what: whatOf(one, view, decision),
      ...valuesOf(one, sorted, score, versionNumber),
      back: one.after === null,
      inForce: newest === one && one.after !== null,
    };
  });
}

/** Every note that went with a decision, with its grade in force. */
export function gradedAnswers(
  notes: readonly Pick<GradedAnswer, "seq" | "time" | "did" | "note">[],
  adjustments: readonly NamedAdjustment[],
): GradedAnswer[] {
  return notes.map((answer) => {
    const newest = adjustments
      .filter((one) => one.kind === "grade" && one.target === String(answer.seq))
      .reduce<NamedAdjustment | null>((a, b) => (a && a.number > b.number ? a : b), null);
    if (newest?.kind !== "grade" || newest.after === null) return { ...answer, grade: null };
    const { after, actor, at, reason } = newest;
    const marks = RUBRIC.map(({ id, title, words }) => {
      const mark = after.marks[id] ?? 0;
      return { id, title, mark, words: words[mark] ?? "" };
    });
    return {
      ...answer,
      grade: { marks, sum: marksOf(after), of: MOST_MARKS, by: actor, at, reason },
    };
  });
}

function decisionOf(one: Adjustment, view: DebriefView, score: EffectiveScore): number | null {
  if (one.kind === "verdict") {
    const lines = score.lines.filter(({ kind }) => kind === "decision");
    const index = lines.findIndex((line) => targetOf(line) === one.target);
    return index === -1 ? null : index + 1;
  }
  if (one.kind !== "grade") return null;
  const index = view.decisions.findIndex(({ seq }) => String(seq) === one.target);
  return index === -1 ? null : index + 1;
}

function whatOf(one: Adjustment, view: DebriefView, decision: number | null): string {
  const about = decision === null ? null : view.decisions[decision - 1];
  const at = about ? ` “${about.did}” at ${about.time}` : " a decision";
  switch (one.kind) {
    case "verdict":
      return `The verdict on${at}`;
    case "grade":
      return `The grade of the note with${at}`;
    case "score":
      return "The result of the whole attempt";
    case "regrade":
      return "The key that the attempt is judged by";
  }
}

const said = (words: string): ChangeValue => ({ kind: "words", words });

/** For a change that was taken back, `to` is what held without it: the value before the oldest one of an unbroken row. */
function valuesOf(
  one: NamedAdjustment,
  all: readonly NamedAdjustment[],
  score: EffectiveScore,
  versionNumber: (id: string) => number | null,
): Pick<Change, "from" | "to"> {
  switch (one.kind) {
    case "verdict": {
      const key = score.lines.find(
        (line) => line.kind === "decision" && targetOf(line) === one.target,
      )?.keyVerdict;
      const to = one.after?.verdict ?? key;
      return {
        from: { kind: "verdict", verdict: one.before.verdict },
        to: to ? { kind: "verdict", verdict: to } : said("as the key says"),
      };
    }
    case "score":
      return {
        from: said(`${one.before.percent} %`),
        to: said(one.after ? `${one.after.percent} %` : "what the lines come to"),
      };
    case "regrade": {
      const words = ({ versionId, percent, same }: RegradeValue) =>
        `version ${versionNumber(versionId) ?? "?"}, ${percent} %${same ? ", nothing changed" : ""}`;
      const first = all.find(({ kind }) => kind === "regrade");
      const own = first?.kind === "regrade" ? first.before.versionId : null;
      return {
        from: said(words(one.before)),
        to: said(
          one.after
            ? words(one.after)
            : `version ${(own !== null && versionNumber(own)) || "?"}, as it was taken`,
        ),
      };
    }
    case "grade": {
      const words = (grade: { marks: Readonly<Record<string, number>> } | null) =>
        grade ? `${marksOf(grade)} of ${MOST_MARKS}` : "no grade";
      return { from: said(words(one.before)), to: said(words(one.after)) };
    }
  }
}
