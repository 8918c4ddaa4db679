/** What each skill of a score is set over, place by place. */
import type { ScoredSkill, ScoreLine } from "./score.ts";

/** What one place (a line's kind and scene) adds to what a skill is set over. */
export interface SkillPlace {
  readonly place: string;
  readonly skill: ScoredSkill;
  readonly of: number;
}

/** Each skill over what the model path earns in it, or over what was earned there where that is more; a sheet that the model path does not need, over the best that there was. */
export function skillPlaces(
  model: readonly ScoreLine[],
  lines: readonly ScoreLine[],
): readonly SkillPlace[] {
  const places = new Map<string, SkillPlace>();
  const add = (line: ScoreLine, most: (known: SkillPlace | undefined) => number) => {
    for (const skill of line.skills) {
      const place = skillPlaceOf(line);
      const key = `${place} ${skill}`;
      places.set(key, { place, skill, of: most(places.get(key)) });
    }
  };
  for (const line of model) add(line, (known) => Math.max(line.points, known?.of ?? 0));
  for (const line of lines)
    add(line, (known) => (known ? Math.max(line.points, known.of) : line.of));
  return [...places.values()];
}

/** The place of a line, as skills are counted. */
export function skillPlaceOf(line: Pick<ScoreLine, "kind" | "case" | "scene">): string {
  return `${line.kind} ${line.case}.${line.scene}`;
}
