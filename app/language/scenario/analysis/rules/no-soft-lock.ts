/**
 * Nothing that can be done takes away every way out of a scene.
 *
 * Why it matters: every button still works, and nothing leads anywhere. A trainee who got into such a
 * situation presses them all and learns that the tool is broken. Waiting for the end of the shift counts as a way
 * out only where the scene itself has a `<ShiftEnd>`: then it is meant.
 *
 * Bad: a scene that is only left with `unless="told"`, and an action in it that sets `told`.
 */
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { witnessWords } from "#app/language/scenario/analysis/witness-words.ts";
import { readScene } from "#app/language/scenario/judged.ts";
import { placeOf } from "#app/language/scenario/rule.ts";

export const noSoftLock: AnalysisRule = {
  code: "no-soft-lock",
  severity: "error",
  *check({ compiled, searched }) {
    for (const lock of searched.softLocks) {
      yield {
        span: placeOf(readScene(compiled.scenario, lock.case, lock.scene), "id"),
        message: `the scene \`${lock.scene}\` can get stuck: nothing that can still be done or happen leads out of it`,
        hint: `it does after ${witnessWords(lock.witness)}; leave a way out, or add a \`<ShiftEnd>\` to the scene if waiting is meant`,
      };
    }
  },
};
