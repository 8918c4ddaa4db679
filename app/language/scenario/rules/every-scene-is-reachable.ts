/**
 * Every scene can be reached from its case's first scene through actions, effects and the shift's end.
 *
 * Why it matters: a scene that nothing leads to is work that no trainee will ever see, and usually
 * means that a `then` somewhere names the wrong place.
 *
 * Bad: a `<Scene id="dark">` while no `then` says `dark`.
 */
import { ID } from "#app/language/markup/values.ts";
import { reachableIn } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";

export const everySceneIsReachable: Rule = {
  code: "every-scene-is-reachable",
  severity: "error",
  *check({ scenario, deskCase }) {
    const ofDesk = new Set([...deskCase.scenes, ...deskCase.endings].map(({ id }) => id));
    for (const one of scenario.cases) {
      const reached = reachableIn(one, ofDesk);
      for (const scene of one.scenes) {
        if (!ID.test(scene.id) || reached.has(scene.id)) continue;
        yield {
          span: placeOf(scene, "id"),
          message: `nothing leads to the scene \`${scene.id}\``,
          hint: `write \`then="${scene.id}"\` where it should follow, or take it out`,
        };
      }
    }
  },
};
