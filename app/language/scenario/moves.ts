/** The moves worth trying from a position: every authored choice, the looks that matter, and waiting. */
import { factOf, isSet } from "./facts.ts";
import type { Compiled, Position } from "./compiled.ts";
import type { ActEvent, PlayEvent } from "./event.ts";
import { asksForNote, expectedPacket, type Judgement } from "./judged.ts";
import { expectedEscalation, fillEscalation } from "./escalation.ts";
import { findFallback, findOffered } from "./offered.ts";
import { findScene } from "./play.ts";
import { worksheetFact, type Case, type Scene } from "./scenario.ts";
import { harmlessChoices, clausesFor } from "./worth.ts";

/** Stands for a note in a recorded or searched run; what it says is not scored. */
export const SAMPLE_NOTE = "What I saw, what I did, what I want decided.";

/** Facts that some condition or packet of the scenario names: looking at anything else earns nothing. */
export function wantedFacts(compiled: Compiled): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const one of compiled.scenario.cases) {
    for (const name of [...one.when, ...one.unless]) wanted.add(name);
    const names = one.scenes.flatMap((scene) => [
      ...scene.needs,
      ...scene.choices.flatMap((choice) => [...choice.when, ...choice.unless, ...choice.asks]),
      ...scene.effects.flatMap((effect) => [...effect.when, ...effect.unless]),
    ]);
    for (const name of names) wanted.add(factOf(one, name));
  }
  return wanted;
}

/** Moves in order of promise: decisions first, then looks, then waiting. */
export function movesFrom(
  compiled: Compiled,
  position: Position,
  wanted: ReadonlySet<string>,
): PlayEvent[] {
  const acts: PlayEvent[] = [];
  const looks: PlayEvent[] = [];
  const { facts } = position.context;
  for (const one of compiled.scenario.cases) {
    const scene = findScene(one, position);
    if (!scene) continue;
    acts.push(...actsIn(compiled, one, scene, position));
    for (const use of scene.worksheets) {
      if (isSet(facts, worksheetFact(one.id, use.worksheet))) continue;
      looks.push({ type: "worksheet", case: one.id, worksheet: use.worksheet, answers: use.key });
    }
    for (const record of one.records) {
      if (isSet(facts, record.id) || !wanted.has(record.id)) continue;
      looks.push({ type: "open", case: one.id, record: record.id });
    }
  }
  return [...acts, ...looks, { type: "wait", minutes: null }];
}

/** One act for each authored choice that can be had now, in order of writing, and the cheapest for the fallback if it matters. */
function actsIn(compiled: Compiled, one: Case, scene: Scene, position: Position): ActEvent[] {
  const ways = compiled.desk.actions
    .toSorted((a, b) => a.minutes - b.minutes)
    .flatMap((action) =>
      (action.to.length > 0 ? action.to : [null]).map((to) => ({ do: action.id, to })),
    )
    .map((way) => ({ way, choice: findOffered(one, scene, position.context.facts, way) }));
  const acts = harmlessChoices(compiled, one, scene).flatMap((choice) => {
    const open = ways.filter((candidate) => candidate.choice === choice);
    // The author names the best team first, and the debrief does too.
    const found = open.find(({ way }) => way.to === choice.to[0]) ?? open[0];
    return found ? [fullAct(compiled, one, scene, choice, found.way, position)] : [];
  });
  const fallback = findFallback(compiled.scenario, one, scene);
  const other = ways.find((candidate) => candidate.choice === null);
  if (!fallback || !other || (fallback.verdict === null && fallback.sets.length === 0)) return acts;
  return [...acts, fullAct(compiled, one, scene, fallback, other.way, position)];
}

/** An act with everything that should go with it and can: what was not opened cannot be attached. */
function fullAct(
  compiled: Compiled,
  one: Case,
  scene: Scene,
  taken: Judgement,
  way: { readonly do: string; readonly to: string | null },
  { context }: Position,
): ActEvent {
  const packet = expectedPacket(scene, taken);
  return {
    type: "act",
    case: one.id,
    ...way,
    cites: [...clausesFor(compiled, { case: one.id, scene: scene.id }, taken)],
    certainty: 3,
    note: asksForNote(scene, taken) ? SAMPLE_NOTE : "",
    attaches: packet.filter((item) => isSet(context.facts, factOf(one, item))),
    ...fillEscalation(expectedEscalation(compiled, { case: one.id, scene: scene.id }, way.do)),
  };
}
