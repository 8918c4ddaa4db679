/**
 * At least one report is harmless: leaving things as they are is best.
 *
 * Why it matters: where every report is a true one, suspicion alone scores well, and people learn to enforce.
 * Most of a real queue is benign. Below three judged cases there is nothing to tell yet.
 *
 * Bad: three cases, and a lock, a removal and an escalation are the best answers.
 */
import { ENOUGH_TO_TELL, type AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { lowestRung } from "#app/language/scenario/analysis/rungs.ts";
import { frontMatterPlace } from "#app/language/scenario/front-matter-place.ts";
import { readScene } from "#app/language/scenario/judged.ts";

export const aBenignCase: AnalysisRule = {
  code: "a-benign-case",
  severity: "warning",
  *check({ compiled, source }) {
    const { scenario, desk } = compiled;
    const scenes = scenario.cases.map((one) =>
      one.scenes
        .map(({ id }) => readScene(scenario, one.id, id))
        .filter(({ choices }) => choices.some(({ verdict }) => verdict === "best")),
    );
    const judged = scenes.filter(({ length }) => length > 0);
    if (judged.length < ENOUGH_TO_TELL) return;
    const least = lowestRung(desk);
    const leaving = new Set(desk.actions.filter(({ rung }) => rung === least).map(({ id }) => id));
    const isBenign = judged
      .flat()
      .some(({ choices }) =>
        choices.some((choice) => choice.verdict === "best" && leaving.has(choice.do)),
      );
    if (isBenign) return;
    yield {
      span: frontMatterPlace(source, "title"),
      message: "no case is harmless: leaving things as they are is best in none of them",
      hint: `add a report in which \`${[...leaving][0] ?? "close"}\` is the best answer`,
    };
  },
};
