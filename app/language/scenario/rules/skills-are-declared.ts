/**
 * The skills that judgements name are those that the front matter promises.
 *
 * Why it matters: trainees and managers choose a scenario by its skills. One that is judged without
 * being promised is unfair; one that is promised and never judged is a wrong label (a warning).
 *
 * Bad: `skills="evidence"` on an action while the front matter says `skills: [identity]`.
 */
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";
import { judgementsOf } from "#app/language/scenario/parts.ts";
import { wordPlace, type Rule } from "#app/language/scenario/rule.ts";
import { addSkill, removeSkill } from "#app/language/scenario/skill-list.ts";

export const skillsAreDeclared: Rule = {
  code: "skills-are-declared",
  severity: "error",
  *check({ scenario, source }) {
    const used = new Set<string>();
    const last = frontMatterPlace(source, `skills.${scenario.skills.length - 1}`);
    for (const { part } of judgementsOf(scenario)) {
      for (const skill of part.skills) {
        const first = !used.has(skill);
        used.add(skill);
        if (!first || scenario.skills.includes(skill)) continue;
        yield {
          span: wordPlace(source, part, "skills", skill),
          message: `the skill \`${skill}\` is judged here, but the front matter does not name it`,
          hint: `add \`${skill}\` to \`skills\` at the top of the file`,
          ...(scenario.skills.length > 0 ? { replacement: addSkill(source, skill, last) } : {}),
        };
      }
    }
    for (const [index, skill] of scenario.skills.entries()) {
      if (used.has(skill)) continue;
      const span = frontMatterPlace(source, `skills.${index}`);
      const replacement = removeSkill(source, skill, span, scenario.skills.length);
      yield {
        severity: "warning",
        span,
        ...(replacement ? { replacement } : {}),
        message: `no judgement shows the skill \`${skill}\``,
        hint: "take it out of `skills`, or name it on an action that shows it",
      };
    }
  },
};
