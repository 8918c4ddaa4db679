/** What a desk action would lead to in a scene now: the machine's own rule, asked without running it. */
import { conditionIn, holds, type Facts } from "./facts.ts";
import type { Case, Choice, Otherwise, Scenario, Scene } from "./scenario.ts";

/** The first authored choice whose team and conditions hold, as the machine tries them; null when the fallback takes it. */
export function findOffered(
  one: Case,
  scene: Scene,
  facts: Facts,
  act: { readonly do: string; readonly to: string | null },
): Choice | null {
  return (
    scene.choices.find(
      (choice) =>
        choice.do === act.do &&
        (choice.to.length === 0 || (act.to !== null && choice.to.includes(act.to))) &&
        holds(conditionIn(one, choice), facts),
    ) ?? null
  );
}

/** The `<Otherwise>` that holds in a scene: the nearest. */
export function findFallback(scenario: Scenario, one: Case, scene: Scene): Otherwise | null {
  return scene.otherwise ?? one.otherwise ?? scenario.otherwise;
}
