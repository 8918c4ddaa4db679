/**
 * Nobody passes by doing one thing to everything: always handing on, always enforcing, always closing, always the
 * top or the bottom of the ladder. Nor by doing the right things for the wrong reasons.
 *
 * Why it matters: such a scenario teaches the habit, and clears people for the live queue who have it. The habits
 * are played with perfect sheets. Below three judged decisions there is nothing to tell yet.
 *
 * Bad: three cases, and escalating is `best` or `acceptable` in each of them.
 */
import { CONSTANT_BOTS } from "#app/language/scenario/analysis/bots.ts";
import { ENOUGH_TO_TELL, type AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";

export const noConstantStrategyPasses: AnalysisRule = {
  code: "no-constant-strategy-passes",
  severity: "error",
  *check({ compiled, source, bots }) {
    const decisions = compiled.model.lines.filter(({ kind }) => kind === "decision");
    if (decisions.length < ENOUGH_TO_TELL) return;
    // Without a handbook that judges there is nothing that could tell a wrong reason from a right one.
    const judges = compiled.rules.judgements.length > 0;
    for (const { bot, title, passed, mean, plays } of bots) {
      if (!(CONSTANT_BOTS.has(bot) || (judges && bot === "wrong-reason")) || passed === 0) continue;
      const scored = plays === 1 ? `: it scores ${Math.round(mean)} per cent` : "";
      yield {
        span: frontMatterPlace(source, "pass"),
        message: `a habit passes this scenario: \`${bot}\`${scored}`,
        hint: `"${title}" should fail; add a case in which it is wrong, or raise \`pass\``,
      };
    }
  },
};
