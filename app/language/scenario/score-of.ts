/** From a log to its score. */
import type { Compiled, Happening } from "./compiled.ts";
import type { Certainty, PlayEvent } from "./event.ts";
import { judge } from "./judge.ts";
import type { CertaintyScore, Score, ScoredSkill, ScoreLine, SkillScore } from "./score.ts";
import { skillPlaces } from "./skill-places.ts";

/** Folds what happened into a score. Pure: the same log gives the same score, to the point. */
export function scoreOf(
  compiled: Compiled,
  events: readonly PlayEvent[],
  happenings: readonly Happening[],
): Score {
  const lines = judge(compiled, events, happenings);
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  const of = compiled.model.points;
  const critical = lines.filter((line) => line.verdict === "critical" && line.kind === "decision");
  const percent = of > 0 ? Math.round(Math.min(1, Math.max(0, points / of)) * 100) : 0;
  const pass = compiled.scenario.pass;
  return {
    points,
    of,
    percent,
    pass,
    passed: percent >= pass && critical.length === 0,
    critical: critical.map((line) => line.what),
    skills: skillScores(compiled, lines),
    lines,
    certainty: ([1, 2, 3] as const).map((certainty) => certaintyScore(certainty, lines)),
  };
}

/** What was earned in each skill, over what it is set over. */
function skillScores(compiled: Compiled, lines: readonly ScoreLine[]): SkillScore[] {
  const scores = new Map<ScoredSkill, { points: number; of: number; n: number }>();
  const entry = (skill: ScoredSkill) => {
    const found = scores.get(skill) ?? { points: 0, of: 0, n: 0 };
    scores.set(skill, found);
    return found;
  };
  for (const { skill, of } of skillPlaces(compiled.model.lines, lines)) {
    entry(skill).of += of;
    entry(skill).n += 1;
  }
  for (const line of lines) for (const skill of line.skills) entry(skill).points += line.points;
  return [...scores].map(([skill, score]) => ({ skill, ...score }));
}

/** Marks as certainty-based marking gives them: right 1, 2, 3; wrong 0, −2, −6 (Gardner-Medwin; Moodle's CBM). */
const MARKS = { 1: [1, 0], 2: [2, -2], 3: [3, -6] } as const;

/** How many decisions of this certainty were right, how many wrong, and their marks. */
export function certaintyScore(certainty: Certainty, lines: readonly ScoreLine[]): CertaintyScore {
  const sure = lines.filter((line) => line.kind === "decision" && line.certainty === certainty);
  const right = sure.filter(
    (line) => line.verdict === "best" || line.verdict === "acceptable",
  ).length;
  const wrong = sure.length - right;
  return {
    certainty,
    right,
    wrong,
    marks: right * MARKS[certainty][0] + wrong * MARKS[certainty][1],
  };
}
