/**
 * Every `<After>` happens in some run.
 *
 * Why it matters: its scene is always left before its time, or its condition never holds at that minute. What
 * comes after the shift counts too: effects run on when access has ended, unless the scene's own `<ShiftEnd>` comes first.
 *
 * Bad: `<After minutes="40" …>` in a scene with its own `<ShiftEnd>`, in a shift of thirty minutes.
 */
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { scenesOf } from "#app/language/scenario/parts.ts";
import { placeOf } from "#app/language/scenario/rule.ts";

export const effectCanHappen: AnalysisRule = {
  code: "effect-can-happen",
  severity: "warning",
  *check({ compiled, searched }) {
    for (const { case: one, scene } of scenesOf(compiled.scenario)) {
      if (searched.reaches(one.id, scene.id) !== true) continue;
      for (const effect of scene.effects) {
        if (searched.happens(one.id, effect.id) !== false) continue;
        // Where nothing else leads either, the place that it leads to is told of.
        if (searched.reaches(one.id, effect.then) === false) continue;
        yield {
          span: placeOf(effect, "minutes"),
          message: `this effect never happens: in no run is \`${scene.id}\` still open after ${effect.minutes} ${effect.minutes === 1 ? "minute" : "minutes"} with its condition met`,
          hint: "let it come sooner, or mend its `when` and `unless`",
        };
      }
    }
  },
};
