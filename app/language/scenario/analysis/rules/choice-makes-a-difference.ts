/**
 * Choices differ: two actions for one button are not the same in all they do and say, and a scene that judges
 * several actions does not judge them all alike.
 *
 * Why it matters: a trainee who weighs two things that come to the same has been asked nothing. Different
 * buttons may well lead to the same place; that is what wrong answers do.
 *
 * Bad: `<Action do="lock" when="account" then="locked">` and `<Action do="lock" then="locked">`, with the same text.
 */
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { wordsOf } from "#app/language/scenario/analysis/words-of.ts";
import { scenesOf } from "#app/language/scenario/parts.ts";
import { placeOf } from "#app/language/scenario/rule.ts";
import type { Choice } from "#app/language/scenario/scenario.ts";

export const choiceMakesADifference: AnalysisRule = {
  code: "choice-makes-a-difference",
  severity: "warning",
  *check({ compiled, source }) {
    for (const { scene } of scenesOf(compiled.scenario)) {
      const known = new Map<string, Choice>();
      for (const choice of scene.choices) {
        const meaning = meaningOf(choice);
        const first = known.get(meaning);
        known.set(meaning, first ?? choice);
        if (!first) continue;
        yield {
          span: choice.span,
          message: `this \`${choice.do}\` does and says the same as an earlier one in \`${scene.id}\``,
          hint: "make one of them of both, or let the difference make a difference",
          related: [{ file: source.file, span: first.span, message: "the earlier one" }],
        };
      }
      const judged = scene.choices.filter(({ verdict }) => verdict !== null);
      const [first] = judged;
      const buttons = new Set(judged.map((choice) => choice.do));
      if (!first || buttons.size < 2 || scene.otherwise?.verdict) continue;
      if (judged.some(({ verdict }) => verdict !== first.verdict)) continue;
      yield {
        span: placeOf(scene, "id"),
        message: `every judged action of the scene \`${scene.id}\` is \`${first.verdict ?? ""}\``,
        hint: "judge at least one of them otherwise, or take the verdicts away",
      };
    }
  },
};

/** Everything about a choice but when it is offered and to whom. */
function meaningOf(choice: Choice): string {
  const { then, minutes, verdict, sets, skills, cites, asks, consequence, why } = choice;
  const lists = [sets, skills, cites, asks].map((list) => list.toSorted());
  const words = [consequence, why].map(wordsOf);
  return JSON.stringify([choice.do, then, minutes, verdict, lists, words]);
}
