/** The best that can be had, overall and in each skill. */
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { isDecided } from "#app/language/scenario/judged.ts";
import { scenesOf } from "#app/language/scenario/parts.ts";
import { countSheet } from "#app/language/scenario/escalation.ts";
import { POINT_PER_ITEM, POINTS } from "#app/language/scenario/points.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";
import type { Attainable } from "./analysis.ts";
import type { Searched } from "./search.ts";

/**
 * What the model path earns, and in skills that it never shows the most that a single decision or sheet earns
 * elsewhere: one that some run can come to.
 */
export function attainableIn(compiled: Compiled, searched: Searched): Attainable {
  const { scenario, model } = compiled;
  const points = new Map<ScoredSkill, number>();
  for (const line of model.lines)
    for (const skill of line.skills) points.set(skill, (points.get(skill) ?? 0) + line.points);
  const elsewhere = new Map<ScoredSkill, number>();
  const offer = (skill: ScoredSkill, most: number) => {
    elsewhere.set(skill, Math.max(elsewhere.get(skill) ?? 0, most));
  };
  for (const { case: one, scene } of scenesOf(scenario)) {
    const ways = [...scene.choices, scene.otherwise ?? one.otherwise ?? scenario.otherwise];
    for (const taken of ways) {
      if (!taken || !isDecided(taken) || POINTS[taken.verdict] <= 0) continue;
      if (searched.happens(one.id, taken.id) === false) continue;
      for (const skill of taken.skills) offer(skill, POINTS[taken.verdict]);
      const { citing, packet } = countSheet(compiled, { case: one.id, scene: scene.id }, taken);
      offer("rule-fidelity", citing * POINT_PER_ITEM);
      offer("record-quality", packet * POINT_PER_ITEM);
    }
    for (const { key } of scene.worksheets)
      offer("preparation", Object.keys(key).length * POINT_PER_ITEM);
  }
  for (const [skill, most] of elsewhere) if ((points.get(skill) ?? 0) <= 0) points.set(skill, most);
  return {
    points: model.points,
    proved: model.proved,
    skills: [...points].map(([skill, most]) => ({ skill, points: most })),
  };
}
