/** What each skill of a score is set over, place by place. */
import type { ScoredSkill, ScoreLine } from "./score.ts";

/** What one place (a line's kind and scene) adds to what a skill is set over. */
export interface SkillPlace {
  readonly place: string;
  readonly skill: ScoredSkill;
  readonly of: number;
}

/**
 * Each skill over what the model path earns in it, and over the best there was where the model path never goes. Where a decision is as good as the model's in the
 * same scene, it stands in for it: of two best ways neither counts against the other's skills.
 */
export function skillPlaces(
  model: readonly ScoreLine[],
  lines: readonly ScoreLine[],
): readonly SkillPlace[] {
  // The first of a scene; harm done there later counts by itself and stands in for nothing.
  const decided = new Map(
    lines
      .filter((line) => line.kind === "decision" && line.seq !== null)
      .toReversed()
      .map((line) => [sceneOf(line), line]),
  );
  const places = new Map<string, SkillPlace>();
  const count = (line: ScoreLine, skill: ScoredSkill, of: number) => {
    const place = skillPlaceOf(line);
    const key = `${place} ${skill}`;
    if (!places.has(key)) places.set(key, { place, skill, of });
  };
  for (const one of model) {
    const own = one.kind === "decision" ? decided.get(sceneOf(one)) : undefined;
    const skills = own && own.points >= one.points ? own.skills : one.skills;
    for (const skill of skills) count(one, skill, one.points);
  }
  // What the model path never decides, or not with this skill, is set over the best that was there.
  for (const line of lines) for (const skill of line.skills) count(line, skill, line.of);
  return [...places.values()];
}

/** The place of a line, as skills are counted. */
export function skillPlaceOf(line: Pick<ScoreLine, "kind" | "case" | "scene">): string {
  return `${line.kind} ${sceneOf(line)}`;
}

function sceneOf(line: Pick<ScoreLine, "case" | "scene">): string {
  return `${line.case}.${line.scene}`;
}
