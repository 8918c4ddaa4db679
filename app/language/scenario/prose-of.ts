/** Every piece of prose that a scenario shows at one time or another, for rendering. */
import { isEmpty, type Prose } from "#app/language/markup/prose.ts";
import type { Case, Scenario, Scene } from "./scenario.ts";

/** The fragments that have anything to show, in order of writing. */
export function listProse(scenario: Scenario): Prose[] {
  const { briefing, debrief, cases, otherwise } = scenario;
  const all = [briefing, ...cases.flatMap(proseOfCase), ...judged(otherwise), debrief];
  // What the desk says is the same in every case.
  const once = new Map(
    all.filter((prose) => !isEmpty(prose)).map((prose) => [prose.fragment, prose]),
  );
  return [...once.values()];
}

function proseOfCase({ records, scenes, endings, otherwise, shiftEnd }: Case): Prose[] {
  return [
    ...records.map((record) => record.prose),
    ...scenes.flatMap(proseOfScene),
    ...judged(otherwise),
    ...judged(shiftEnd),
    ...endings.map((ending) => ending.prose),
  ];
}

function proseOfScene({ prose, why, choices, otherwise, effects, shiftEnd }: Scene): Prose[] {
  return [
    prose,
    why,
    ...choices.flatMap(judged),
    ...judged(otherwise),
    ...effects.map((effect) => effect.consequence),
    ...judged(shiftEnd),
  ];
}

function judged(decision: { readonly consequence: Prose; readonly why: Prose } | null): Prose[] {
  return decision ? [decision.consequence, decision.why] : [];
}
