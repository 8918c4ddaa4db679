/**
 * A scenario as an XState 5 machine: one parallel region for each case, one for the clock, plain JSON.
 *
 * Time enters as events only (`tick`, `arrive`, `shift-end`); nothing in the machine waits by itself.
 * Guards and actions are names with parameters; `engine.ts` says what they mean.
 */
import type { Desk, DeskAction } from "#app/language/handbook/desk.ts";
import type { MachineConfig } from "./compiled.ts";
import { conditionIn } from "./facts.ts";
import { findFallback } from "./offered.ts";
import { worksheetFact, type Case, type Scenario, type Scene } from "./scenario.ts";

/** States that every case has beside its scenes and endings; a colon cannot occur in an author's id. */
export const WAITING = ":waiting";
export const ABSENT = ":absent";
/** The region of the clock. It is first, so that the minute has moved before any case acts on it. */
export const CLOCK = ":clock";

type Transition = Record<string, unknown>;

/** Compiles a scenario that was checked; a wrong target would make XState throw. */
export function compileMachine(scenario: Scenario, desk: Desk): MachineConfig {
  const regions = scenario.cases.map((one) => [one.id, region(scenario, one, desk)] as const);
  return {
    id: scenario.slug,
    type: "parallel",
    context: { minute: 0, ended: false, facts: {}, entered: {} },
    states: {
      [CLOCK]: {
        initial: "running",
        states: {
          running: {
            on: { tick: { actions: "advance" }, "shift-end": { target: "off", actions: "end" } },
          },
          off: { on: { tick: { actions: "advance" } } },
        },
      },
      ...Object.fromEntries(regions),
    },
  };
}

function region(scenario: Scenario, one: Case, desk: Desk): unknown {
  const first = one.scenes[0];
  if (!first)
    throw new Error(`case ${one.id} has no scene: it must be checked before it is compiled`);
  const at = { minute: one.arrives };
  const states: Record<string, unknown> = {
    [WAITING]: {
      on: {
        arrive: [
          {
            target: first.id,
            guard: { type: "arrives", params: { ...at, when: one.when, unless: one.unless } },
            actions: moves(one.id, null, "arrived", null, first.id),
          },
          { target: ABSENT, guard: { type: "arrives", params: { ...at, when: [], unless: [] } } },
        ],
      },
    },
    [ABSENT]: { type: "final" },
  };
  for (const scene of one.scenes) states[scene.id] = sceneState(scenario, one, scene, desk);
  for (const ending of one.endings) states[ending.id] = { type: "final" };
  return { initial: WAITING, states };
}

function sceneState(scenario: Scenario, one: Case, scene: Scene, desk: Desk): unknown {
  const on: Record<string, Transition[]> = {};
  for (const action of desk.actions)
    on[actType(one.id, action.id)] = acts(scenario, one, scene, action);
  for (const record of one.records) {
    on[openType(record.id)] = [
      {
        guard: { type: "holds", params: { when: [], unless: [record.id] } },
        actions: [
          happened({
            kind: "opened",
            case: one.id,
            scene: scene.id,
            what: record.id,
            then: null,
            minutes: record.minutes,
          }),
          ...setting([record.id]),
        ],
      },
    ];
  }
  for (const use of scene.worksheets) {
    const fact = worksheetFact(one.id, use.worksheet);
    on[worksheetType(one.id, use.worksheet)] = [
      {
        guard: { type: "holds", params: { when: [], unless: [fact] } },
        actions: [
          happened({
            kind: "filled",
            case: one.id,
            scene: scene.id,
            what: use.worksheet,
            then: null,
            minutes: use.minutes,
          }),
          ...setting([fact]),
        ],
      },
    ];
  }
  if (scene.effects.length > 0) {
    on.tick = scene.effects.map((effect) => ({
      target: effect.then,
      reenter: true,
      guard: {
        type: "due",
        params: { case: one.id, minutes: effect.minutes, ...conditionIn(one, effect) },
      },
      actions: moves(one.id, scene.id, "effect", effect.id, effect.then, effect.sets),
    }));
  }
  const shiftEnd = scene.shiftEnd ?? one.shiftEnd;
  if (shiftEnd) {
    on["shift-end"] = [
      {
        target: shiftEnd.then,
        guard: {
          type: "settled",
          params: {
            case: one.id,
            minutes: scene.shiftEnd ? [] : scene.effects.map((effect) => effect.minutes),
          },
        },
        actions: moves(one.id, scene.id, "shift-end", shiftEnd.id, shiftEnd.then, shiftEnd.sets),
      },
    ];
  }
  return { on };
}

/** The transitions of one desk action in one scene, in the author's order, the fallback last. */
function acts(scenario: Scenario, one: Case, scene: Scene, action: DeskAction): Transition[] {
  const authored = scene.choices
    .filter((choice) => choice.do === action.id)
    .map((choice) => ({
      ...(choice.then === null ? {} : { target: choice.then, reenter: true }),
      guard: { type: "offered", params: { to: choice.to, ...conditionIn(one, choice) } },
      actions: [
        happened({
          kind: "chose",
          case: one.id,
          scene: scene.id,
          what: choice.id,
          then: choice.then,
          minutes: choice.minutes ?? action.minutes,
        }),
        ...setting(choice.sets),
        ...(choice.then === null ? [] : [{ type: "enter", params: { case: one.id } }]),
      ],
    }));
  const otherwise = findFallback(scenario, one, scene);
  if (!otherwise) return authored;
  return [
    ...authored,
    {
      actions: [
        happened({
          kind: "chose",
          case: one.id,
          scene: scene.id,
          what: otherwise.id,
          then: null,
          minutes: otherwise.minutes ?? action.minutes,
        }),
        ...setting(otherwise.sets),
      ],
    },
  ];
}

function moves(
  caseId: string,
  scene: string | null,
  kind: string,
  what: string | null,
  then: string,
  sets: readonly string[] = [],
): unknown[] {
  return [
    happened({ kind, case: caseId, scene, what, then, minutes: 0 }),
    ...setting(sets),
    { type: "enter", params: { case: caseId } },
  ];
}

function setting(facts: readonly string[]): unknown[] {
  return facts.length === 0 ? [] : [{ type: "set", params: { facts } }];
}

function happened(params: Record<string, unknown>): {
  type: string;
  params: Record<string, unknown>;
} {
  return { type: "happened", params };
}

/** The machine's event for a desk action on a case. */
export function actType(caseId: string, action: string): string {
  return `act:${caseId}:${action}`;
}

/** The machine's event for opening a record. */
export function openType(record: string): string {
  return `open:${record}`;
}

/** The machine's event for filling in a worksheet for a case. */
export function worksheetType(caseId: string, worksheet: string): string {
  return `worksheet:${caseId}:${worksheet}`;
}
