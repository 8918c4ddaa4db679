/**
 * Clicking at random passes in at most one run of twenty.
 *
 * Why it matters: a pass should say something about a person. One in twenty is the usual bound for what may be
 * put down to chance (Fisher 1925).
 *
 * Bad: three cases with two mentioned actions each, `pass: 40`.
 */
import { ENOUGH_TO_TELL, type AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";

/** The share of random runs that may pass. */
const LIMIT = 0.05;

export const chanceDoesNotPass: AnalysisRule = {
  code: "chance-does-not-pass",
  severity: "warning",
  *check({ compiled, source, bots }) {
    const decisions = compiled.model.lines.filter(({ kind }) => kind === "decision");
    const random = bots.find(({ bot }) => bot === "random");
    if (!random || decisions.length < ENOUGH_TO_TELL) return;
    const { passed, plays } = random;
    if (passed <= plays * LIMIT) return;
    yield {
      span: frontMatterPlace(source, "pass"),
      message: `clicking at random passes in ${passed} of ${plays} runs`,
      hint: "raise `pass`, or judge more of the wrong actions `harmful`",
    };
  },
};
