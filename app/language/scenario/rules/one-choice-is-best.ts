/**
 * A scene that judges its actions has one that is best.
 *
 * Why it matters: the debrief shows a trainee the best decision of each scene, and what to cite and to
 * attach is taken from it. Sometimes there is no good move left, so this is a warning.
 *
 * Bad: a scene in which every `verdict` is `weak` or `harmful`.
 */
import { scenesOf } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";

export const oneChoiceIsBest: Rule = {
  code: "one-choice-is-best",
  severity: "warning",
  *check({ scenario }) {
    for (const { scene } of scenesOf(scenario)) {
      const verdicts = scene.choices.map((choice) => choice.verdict);
      if (verdicts.every((verdict) => verdict === null) || verdicts.includes("best")) continue;
      if (scene.choices.some(({ verdict, at }) => verdict === null && at["verdict"])) continue;
      yield {
        span: placeOf(scene, "id"),
        message: `no action of the scene \`${scene.id}\` has the verdict \`best\``,
        hint: "say which decision a good colleague would have taken here",
      };
    }
  },
};
