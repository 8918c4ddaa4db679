/**
 * The search under conditions looks at everything.
 *
 * Why it matters: beyond its limit nothing is claimed that is not certain, so that scenes nobody reaches and
 * situations that get stuck may go unseen.
 *
 * Bad: a dozen cases that all wait for each other's facts.
 */
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";

export const analysisIsComplete: AnalysisRule = {
  code: "analysis-is-complete",
  severity: "warning",
  *check({ searched, source }) {
    if (searched.complete) return;
    yield {
      span: frontMatterPlace(source, "title"),
      message: `the search for scenes that cannot be reached stopped after ${searched.situations} situations`,
      hint: "fewer facts that cases share, or fewer effects that lead to effects, make it easier",
    };
  },
};
