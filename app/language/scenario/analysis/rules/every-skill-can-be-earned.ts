/**
 * In every skill that the front matter names there are points to be earned in some run.
 *
 * Why it matters: the debrief shows each skill by itself. One that can only be lost, or that only shows where
 * nobody gets to, stands at nothing for everybody.
 *
 * Bad: `skills: [identity, care]`, where `care` only stands with a `harmful` action.
 */
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";
import { judgementsOf } from "#app/language/scenario/parts.ts";

export const everySkillCanBeEarned: AnalysisRule = {
  code: "every-skill-can-be-earned",
  severity: "warning",
  *check({ compiled, source, searched, attainable }) {
    if (!searched.complete) return;
    const judged = new Set([...judgementsOf(compiled.scenario)].flatMap(({ part }) => part.skills));
    for (const skill of compiled.scenario.skills) {
      // A skill that is judged nowhere is told of by the rules of the text.
      if (!judged.has(skill)) continue;
      if (attainable.skills.some((one) => one.skill === skill && one.points > 0)) continue;
      yield {
        span: frontMatterPlace(source, "skills"),
        message: `nobody can earn anything in \`${skill}\``,
        hint: "let a good decision show it, or take it out of the front matter",
      };
    }
  },
};
