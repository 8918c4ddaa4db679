/** What can be done in a situation that could make a difference, and what could be decided there. */
import type { Position } from "#app/language/scenario/compiled.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { isSet } from "#app/language/scenario/facts.ts";
import { clockSpansOf } from "./clock-spans.ts";
import type { FactSet } from "./fact-flow.ts";
import { findOtherWay, findWay, type Look, type PlannedScene, type Way } from "./plan.ts";
import type { ActiveCase, Situation } from "./situation.ts";
import type { Slice } from "./slice.ts";

/** One thing to try. */
export interface Move {
  readonly event: PlayEvent;
  /** How long the clock runs that it starts, in which case the minute matters in which it is done; 0 for none. */
  readonly clock: number;
}

/** The moves worth trying, and the ids of everything that could be decided about the target here. */
export interface Steps {
  readonly moves: readonly Move[];
  readonly open: readonly string[];
}

/** Lists the steps. What changes nothing that still matters is the same as waiting, and left out. */
export function stepsFrom(slice: Slice, situation: Situation, position: Position): Steps {
  const moves: Move[] = [];
  const open: string[] = [];
  const isNews = (facts: readonly string[]) =>
    facts.some((fact) => (slice.flow.bitOf(fact) & situation.live & ~situation.facts) !== 0n);
  for (const { planned, scene } of situation.active) {
    if (scene === null) continue;
    const isTarget = planned === slice.target;
    const { id } = planned.one;
    const { facts } = position.context;
    const spans = clockSpansOf(planned);
    for (const candidate of scene.choices) {
      const way = findWay(scene, candidate, facts);
      if (!way) continue;
      const { choice } = candidate;
      if (isTarget) open.push(choice.id);
      if (choice.then === null && !isNews(choice.sets)) continue;
      moves.push({ event: actOf(id, way), clock: spans.get(choice.then ?? "") ?? 0 });
    }
    const { fallback } = scene;
    if (fallback && (isTarget || isNews(fallback.sets))) {
      const way = findOtherWay(slice.plan, scene, facts);
      if (way && isTarget) open.push(fallback.id);
      if (way && isNews(fallback.sets)) moves.push({ event: actOf(id, way), clock: 0 });
    }
    const wanted = wantedIn(slice, situation, { planned, scene });
    for (const look of scene.looks) {
      if (isSet(facts, look.fact) || (slice.flow.bitOf(look.fact) & wanted) === 0n) continue;
      moves.push({ event: lookOf(id, look), clock: 0 });
    }
  }
  return { moves, open };
}

/** Facts worth looking for in a scene: what it asks for itself, and what other cases ask for. */
function wantedIn(
  { flow }: Slice,
  { active, live }: Situation,
  here: { readonly planned: ActiveCase["planned"]; readonly scene: PlannedScene },
): FactSet {
  const own = flow.cases.get(here.planned.one.id)?.wants.get(here.scene.scene.id) ?? 0n;
  return (
    active
      .filter(({ planned }) => planned !== here.planned)
      .reduce((all, { planned, scene }) => {
        const reads = flow.cases.get(planned.one.id)?.reads;
        return all | (reads?.get(scene?.scene.id ?? ":waiting") ?? 0n);
      }, own) & live
  );
}

/** A decision with an empty sheet: what goes with it changes the score, never the way. */
function actOf(id: string, way: Way): ActEvent {
  return {
    type: "act",
    case: id,
    do: way.do,
    to: way.to,
    cites: [],
    certainty: null,
    note: "",
    attaches: [],
  };
}

function lookOf(id: string, look: Look): PlayEvent {
  return look.kind === "record"
    ? { type: "open", case: id, record: look.id }
    : { type: "worksheet", case: id, worksheet: look.id, answers: look.key };
}
