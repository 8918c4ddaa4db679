/** What a score shows of each skill: how often it was tested, and how often it was shown well enough. */
import type { EffectiveScore } from "#app/attempts/results/effective-score.ts";
import type { SkillEvidence } from "#app/attempts/results/result.ts";
import { skillPlaceOf } from "#app/language/scenario/skill-places.ts";

/** A line is right from this share of what it could earn: an acceptable decision earns 7 of 10 (app/language/scenario/points.ts). */
export const RIGHT_SHARE = 0.7;

/**
 * One row for each skill that the scenario tests. `n` counts the decisions (or sheets) that test it, and what was never decided is
 * among them; right is one whose every line is.
 */
export function skillEvidence({
  skills,
  lines,
}: Pick<EffectiveScore, "skills" | "lines">): SkillEvidence[] {
  return skills.map(({ skill, points, of, n }) => {
    const places = new Map<string, boolean>();
    for (const line of lines.filter((one) => one.skills.includes(skill))) {
      const place = skillPlaceOf(line);
      const isRight = line.of > 0 && line.points >= RIGHT_SHARE * line.of;
      places.set(place, (places.get(place) ?? true) && isRight);
    }
    // Harm that was done later in a place is a decision of its own.
    const again = lines.filter((one) => one.skills.includes(skill)).length - places.size;
    const right = [...places.values()].filter(Boolean).length;
    return { skill, points, of, n: n + again, right };
  });
}
