/** From the score that a log gives to the one in force, with what managers changed. The stored score is never touched. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import { POINTS, pointsForOmission } from "#app/language/scenario/points.ts";
import { certaintyScore } from "#app/language/scenario/score-of.ts";
import type { Score, ScoreLine, SkillScore } from "#app/language/scenario/score.ts";
import { changesResult, inForce, type Adjustment } from "./adjustment.ts";

/** A line in force; `keyVerdict` is what the key says. */
export interface EffectiveLine extends ScoreLine {
  readonly keyVerdict: Verdict | null;
}

/** The score in force. `correction` is what a change of the whole adds to the lines: lines, correction and total add up. */
export interface EffectiveScore extends Omit<Score, "lines"> {
  readonly lines: readonly EffectiveLine[];
  /** Percentage points that a manager's change of the whole adds to what the lines come to. */
  readonly correction: number;
  readonly adjusted: boolean;
}

/** What names the line of a decision: "case.scene.choice". */
export function targetOf(line: Pick<ScoreLine, "case" | "scene" | "what">): string {
  return `${line.case}.${line.scene}.${line.what}`;
}

/**
 * The score in force. `score` is by the key in force: that of the attempt's own version, or of the one that it was regraded by.
 * A changed verdict changes the points of its own line alone; what was earned beside it (clauses, packet) stays as it was earned.
 */
export function effectiveScore(score: Score, adjustments: readonly Adjustment[]): EffectiveScore {
  const changes = inForce(adjustments).filter(({ kind }) => kind !== "grade");
  const verdicts = new Map(
    changes.flatMap((one) =>
      one.kind === "verdict" && one.after ? [[one.target, one.after.verdict] as const] : [],
    ),
  );
  const lines = score.lines.map((line) => lineInForce(line, verdicts.get(targetOf(line))));
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  const byLines = score.of > 0 ? Math.round(Math.min(1, Math.max(0, points / score.of)) * 100) : 0;
  const whole = changes.find((one) => one.kind === "score");
  const percent = whole?.kind === "score" && whole.after ? whole.after.percent : byLines;
  const critical = lines.filter((line) => line.kind === "decision" && line.verdict === "critical");
  return {
    ...score,
    lines,
    points,
    percent,
    correction: percent - byLines,
    passed: percent >= score.pass && critical.length === 0,
    critical: critical.map((line) => line.what),
    skills: score.skills.map((skill) => skillInForce(skill, score.lines, lines)),
    certainty: score.certainty.map(({ certainty }) => certaintyScore(certainty, lines)),
    adjusted: changes.some(changesResult),
  };
}

function lineInForce(line: ScoreLine, verdict: Verdict | undefined): EffectiveLine {
  if (verdict === undefined || line.kind !== "decision" || verdict === line.verdict)
    return { ...line, keyVerdict: line.verdict };
  // What the end of the shift decides earns nothing for a half-right step.
  const points = line.seq === null ? pointsForOmission(verdict) : POINTS[verdict];
  return { ...line, verdict, points, keyVerdict: line.verdict };
}

function skillInForce(
  skill: SkillScore,
  before: readonly ScoreLine[],
  after: readonly ScoreLine[],
): SkillScore {
  const sum = (lines: readonly ScoreLine[]) =>
    lines.reduce((all, line) => all + (line.skills.includes(skill.skill) ? line.points : 0), 0);
  return { ...skill, points: skill.points + sum(after) - sum(before) };
}
