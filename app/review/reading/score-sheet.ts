/** The score explained line by line until it adds up: each line with the sum so far, then points → percent → correction → result. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import {
  targetOf,
  type EffectiveLine,
  type EffectiveScore,
} from "#app/attempts/results/effective-score.ts";
import type { ModelOnly, SkillParts } from "#app/language/scenario/against-model.ts";
import type { Happening } from "#app/language/scenario/compiled.ts";
import type { DebriefView } from "#app/language/scenario/debrief-view.ts";
import type { LineKind, SkillScore } from "#app/language/scenario/score.ts";

/** One line of the sheet. */
export interface SheetLine {
  /** Its place in the score, from 0. */
  readonly index: number;
  readonly kind: LineKind;
  /** The log entry at which it came about: for what the end of the shift decided, the one that let the shift end. */
  readonly step: number;
  readonly words: string;
  readonly caseTitle: string;
  /** What an override names; null for lines that are no decisions. */
  readonly target: string | null;
  readonly verdict: Verdict | null;
  /** What the key says. */
  readonly keyVerdict: Verdict | null;
  readonly points: number;
  /** What the model path earns in the same place; nothing where it never goes. */
  readonly of: number;
  readonly onPath: boolean;
  /** Points of this line and all before it. */
  readonly running: number;
}

/** The whole sheet. */
export interface ScoreSheet {
  readonly lines: readonly SheetLine[];
  /** What only the model path earns. */
  readonly only: readonly ModelOnly[];
  /** Titles of cases by their ids. */
  readonly caseTitles: Readonly<Record<string, string>>;
  /** The sum of the lines, and what the model path earns. */
  readonly points: number;
  readonly of: number;
  /** What the points come to, before a correction. */
  readonly byLines: number;
  readonly correction: number;
  readonly percent: number;
  readonly pass: number;
  readonly passed: boolean;
  readonly critical: number;
  readonly adjusted: boolean;
  readonly skills: readonly SkillScore[];
  readonly skillParts: SkillParts;
}

/** The sheet of a score in force. `view` is the debrief by the same key. */
export function scoreSheet(
  score: EffectiveScore,
  view: DebriefView,
  happenings: readonly Happening[],
): ScoreSheet {
  let running = 0;
  return {
    only: view.against.only,
    caseTitles: Object.fromEntries(view.cases.map((path) => [path.case, path.caseTitle])),
    lines: score.lines.map((line, index) => {
      running += line.points;
      const { kind, verdict, keyVerdict, points } = line;
      const { of, onPath } = view.against.own[index] ?? { of: 0, onPath: false };
      return {
        ...{ index, kind, points, of, onPath, running, words: wordsOf(line, view) },
        step: stepOf(line, happenings),
        caseTitle: view.cases.find((path) => path.case === line.case)?.caseTitle ?? line.case,
        target: kind === "decision" ? targetOf(line) : null,
        verdict: kind === "decision" ? verdict : null,
        keyVerdict: kind === "decision" ? keyVerdict : null,
      };
    }),
    ...{ points: score.points, of: score.of, byLines: score.percent - score.correction },
    ...{ correction: score.correction, percent: score.percent, pass: score.pass },
    ...{ passed: score.passed, critical: score.critical.length },
    ...{ adjusted: score.adjusted, skills: score.skills, skillParts: view.skillParts },
  };
}

/** The log entry at which a line came about. */
export function stepOf(
  line: Pick<EffectiveLine, "seq" | "case" | "what">,
  happenings: readonly Happening[],
): number {
  if (line.seq !== null) return line.seq;
  const own = happenings.find(
    ({ kind, case: one, what }) => kind === "shift-end" && one === line.case && what === line.what,
  );
  return Math.max(0, own?.seq ?? 0);
}

function wordsOf(line: EffectiveLine, view: DebriefView): string {
  if (line.kind === "worksheet") return "Worksheet";
  const own = view.decisions.find(
    (one) => one.seq === line.seq && one.case === line.case && one.scene === line.scene,
  );
  return own ? `${own.time} ${own.did}` : "Decision";
}
