/** The moves worth trying from a position: every authored choice, the looks that matter, and waiting. */
import { factOf } from "./facts.ts";
import type { Compiled, Position } from "./compiled.ts";
import type { ActEvent, PlayEvent } from "./event.ts";
import { expectedClauses, expectedPacket } from "./judged.ts";
import { findScene } from "./play.ts";
import { worksheetFact, type Case, type Choice, type Scene } from "./scenario.ts";

/** Stands for a note in a recorded or searched run; what it says is not scored. */
export const SAMPLE_NOTE = "What I saw, what I did, what I want decided.";

/** Facts that some condition or packet of the scenario names: looking at anything else earns nothing. */
export function wantedFacts(compiled: Compiled): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const one of compiled.scenario.cases) {
    const names = one.scenes.flatMap((scene) => [
      ...scene.choices.flatMap((choice) => [...choice.when, ...choice.asks]),
      ...scene.effects.flatMap((effect) => effect.when),
    ]);
    for (const name of [...names, ...one.when]) wanted.add(factOf(one, name));
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
  for (const one of compiled.scenario.cases) {
    const scene = findScene(one, position);
    if (!scene) continue;
    for (const choice of scene.choices) acts.push(fullAct(compiled, one, scene, choice, position));
    const fallback = scene.otherwise ?? one.otherwise ?? compiled.scenario.otherwise;
    if (fallback && (fallback.verdict !== null || fallback.sets.length > 0)) {
      acts.push(...unmentioned(compiled, one, scene));
    }
    for (const use of scene.worksheets) {
      if (position.context.facts[worksheetFact(one.id, use.worksheet)]) continue;
      looks.push({ type: "worksheet", case: one.id, worksheet: use.worksheet, answers: use.key });
    }
    for (const record of one.records) {
      if (position.context.facts[record.id] || !wanted.has(record.id)) continue;
      looks.push({ type: "open", case: one.id, record: record.id });
    }
  }
  return [...acts, ...looks, { type: "wait", minutes: null }];
}

/** A choice taken with everything that should go with it and can: what was not opened cannot be attached. */
export function fullAct(
  compiled: Compiled,
  one: Case,
  scene: Scene,
  choice: Choice,
  position: Position,
): ActEvent {
  const action = compiled.desk.actions.find((candidate) => candidate.id === choice.do);
  const packet = expectedPacket(scene, choice);
  return {
    type: "act",
    case: one.id,
    do: choice.do,
    to: action && action.to.length > 0 ? (choice.to[0] ?? action.to[0] ?? null) : null,
    cites: [...expectedClauses(scene, choice)],
    certainty: 3,
    note: packet.includes("note") ? SAMPLE_NOTE : "",
    attaches: packet.filter((item) => item !== "note" && position.context.facts[factOf(one, item)]),
  };
}

/** One action that the scene does not mention, if there is one. */
function unmentioned(compiled: Compiled, one: Case, scene: Scene): ActEvent[] {
  const mentioned = new Set(scene.choices.map((choice) => choice.do));
  const action = compiled.desk.actions.find((candidate) => !mentioned.has(candidate.id));
  if (!action) return [];
  return [
    {
      type: "act",
      case: one.id,
      do: action.id,
      to: action.to[0] ?? null,
      cites: [],
      certainty: 3,
      note: "",
      attaches: [],
    },
  ];
}
