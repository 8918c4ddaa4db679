/** What a score shows of each skill: how often, and how often well enough. */
import type { EffectiveScore } from "#app/attempts/results/effective-score.ts";
import type { SkillEvidence } from "#app/attempts/results/result.ts";

/** A line is right from this share of what it could earn: an acceptable decision earns 7 of 10 (app/language/scenario/points.ts). */
export const RIGHT_SHARE = 0.7;

/** One row for each skill that the attempt showed or should have shown. A line that could earn nothing shows nothing. */
export function skillEvidence({
  skills,
  lines,
}: Pick<EffectiveScore, "skills" | "lines">): SkillEvidence[] {
  return skills.map(({ skill, points, of }) => {
    const shown = lines.filter((line) => line.of > 0 && line.skills.includes(skill));
    const right = shown.filter((line) => line.points >= RIGHT_SHARE * line.of);
    return { skill, points, of, n: shown.length, right: right.length };
  });
}
