/** What leads out of the boxes of a case. */
import type { Span } from "#app/language/markup/span.ts";
import { findFallback } from "#app/language/scenario/offered.ts";
import type {
  Case,
  Choice,
  Effect,
  Otherwise,
  Scenario,
  Scene,
  ShiftEnd,
} from "#app/language/scenario/scenario.ts";
import { conditionWords } from "./map-words.ts";
import type { MapEdge } from "./scenario-map.ts";

/** An edge whose id and target are still as written; null stays. */
export type WrittenEdge = Omit<MapEdge, "id" | "to"> & {
  readonly id: string;
  readonly then: string | null;
  /** Where the target is named. */
  readonly thenSpan: Span;
};

const PLAIN = {
  title: "",
  verdict: null,
  condition: "",
  when: [],
  unless: [],
  minutes: null,
  asks: [],
  sets: [],
} as const;

/** The edge into the first scene. */
export function arrivalEdge(one: Case, from: string, then: string): WrittenEdge {
  const { when, unless, span } = one;
  const condition = conditionWords(one);
  const what = { id: `${one.id}:arrives`, what: null, kind: "arrival", says: "arrives" } as const;
  return { ...PLAIN, ...what, from, then, thenSpan: span, when, unless, condition, span };
}

/** Everything that a scene does, in the order of the guide: actions, what any other action gets, effects, its own end of the shift. */
export function edgesOfScene(
  scenario: Scenario,
  one: Case,
  scene: Scene,
  from: string,
): WrittenEdge[] {
  const fallback = findFallback(scenario, one, scene);
  return [
    ...scene.choices.map((choice) => choiceEdge(choice, from)),
    ...(fallback ? [otherwiseEdge(fallback, from)] : []),
    ...scene.effects.map((effect) => effectEdge(effect, from)),
    ...(scene.shiftEnd ? [shiftEndEdge(scene.shiftEnd, from)] : []),
  ];
}

/** The edge of a `<ShiftEnd>`, of a scene or of a case. */
export function shiftEndEdge(shiftEnd: ShiftEnd, from: string): WrittenEdge {
  const { id, then, verdict, sets, span, at } = shiftEnd;
  const what = { id, what: id, kind: "shift-end", says: "the shift ends" } as const;
  return { ...PLAIN, ...what, from, then, thenSpan: at["then"] ?? span, verdict, sets, span };
}

function choiceEdge(choice: Choice, from: string): WrittenEdge {
  const { id, then, verdict, when, unless, minutes, asks, sets, span, at } = choice;
  const says = choice.to.length > 0 ? `${choice.do} to ${choice.to.join(" ")}` : choice.do;
  return {
    ...{ id, what: id, kind: "choice", from, then, thenSpan: at["then"] ?? span, says, title: "" },
    ...{ verdict, when, unless, condition: conditionWords(choice), minutes, asks, sets, span },
  };
}

/** What is inherited holds in many scenes: its edge is named after the scene, too. */
function otherwiseEdge({ id, verdict, minutes, sets, span }: Otherwise, from: string): WrittenEdge {
  const own = id.startsWith(`${from}.`) ? id : `${from}:${id}`;
  const what = { id: own, what: id, kind: "otherwise", says: "any other action" } as const;
  return { ...PLAIN, ...what, from, then: null, thenSpan: span, verdict, minutes, sets, span };
}

function effectEdge(effect: Effect, from: string): WrittenEdge {
  const { id, then, title, when, unless, minutes, sets, span, at } = effect;
  return {
    ...{ ...PLAIN, id, what: id, kind: "effect", from, then, thenSpan: at["then"] ?? span },
    ...{ says: `after ${minutes} min`, title, when, unless, condition: conditionWords(effect) },
    ...{ minutes, sets, span },
  };
}
