/**
 * Something leads out of every scene: an action, an effect, or at least the end of the shift.
 *
 * Why it matters: in a scene without a way out a trainee can press every button and nothing moves.
 * If only the end of the shift leaves it, that is a warning: sometimes waiting is all there is.
 *
 * Bad: a scene whose actions have no `then`, without `<After>`, in a case without `<ShiftEnd>`.
 */
import { findFallback } from "#app/language/scenario/offered.ts";
import { scenesOf, shiftEndFor } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";

export const everySceneHasAWayOut: Rule = {
  code: "every-scene-has-a-way-out",
  severity: "error",
  *check({ scenario, deskCase }) {
    for (const { case: one, scene } of scenesOf(scenario)) {
      const leaves = (part: { readonly then: string | null }) =>
        part.then !== null && part.then !== scene.id;
      if (scene.choices.some(leaves) || scene.effects.some(leaves)) continue;
      // What the author leaves open the desk answers, and closing leaves every scene.
      if (deskCase.answers.some(leaves) && !findFallback(scenario, one, scene)) continue;
      const shiftEnd = shiftEndFor(one, scene);
      const span = placeOf(scene, "id");
      if (!shiftEnd || !leaves(shiftEnd)) {
        yield {
          span,
          message: `nothing leads out of the scene \`${scene.id}\``,
          hint: "give one of its actions a `then`, or add an `<After>` or a `<ShiftEnd>`",
        };
      } else {
        yield {
          severity: "warning",
          span,
          message: `only the end of the shift leads out of the scene \`${scene.id}\``,
          hint: "if there is something to do here, give one of its actions a `then`",
        };
      }
    }
  },
};
