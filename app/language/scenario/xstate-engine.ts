/** Runs a compiled machine with XState's pure functions; the only file that knows XState. */
import {
  assign,
  createActor,
  initialTransition,
  setup,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from "xstate";

import { CLOCK } from "./compile.ts";
import type { MachineConfig, Position, PositionContext } from "./compiled.ts";
import { CHANGES, GUARDS, type Engine, type HappenedParams, type MachineEvent } from "./engine.ts";

type GuardParams<Name extends keyof typeof GUARDS> = Parameters<(typeof GUARDS)[Name]>[2];

const vocabulary = setup({
  types: { context: {} as PositionContext, events: {} as MachineEvent },
  guards: {
    holds: ({ context, event }, params: GuardParams<"holds">) =>
      GUARDS.holds(context, event, params),
    offered: ({ context, event }, params: GuardParams<"offered">) =>
      GUARDS.offered(context, event, params),
    arrives: ({ context, event }, params: GuardParams<"arrives">) =>
      GUARDS.arrives(context, event, params),
    due: ({ context, event }, params: GuardParams<"due">) => GUARDS.due(context, event, params),
    settled: ({ context, event }, params: GuardParams<"settled">) =>
      GUARDS.settled(context, event, params),
  },
  actions: {
    advance: assign(({ context, event }) => CHANGES.advance(context, event)),
    end: assign(() => CHANGES.end()),
    set: assign(({ context, event }, params: Parameters<typeof CHANGES.set>[2]) =>
      CHANGES.set(context, event, params),
    ),
    enter: assign(({ context, event }, params: Parameters<typeof CHANGES.enter>[2]) =>
      CHANGES.enter(context, event, params),
    ),
    happened: (_, _params: HappenedParams) => {},
  },
});

/** Throws for a configuration that `compileMachine` did not make from a checked scenario. */
export function xstateEngine(config: MachineConfig): Engine {
  // A machine made from data has no static shape to check against; its vocabulary above has.
  const machine = vocabulary.createMachine(
    config as Parameters<typeof vocabulary.createMachine>[0],
  ) as AnyStateMachine;
  const step = stepper(machine);
  // A position is plain data; the snapshot it stood for is kept while somebody holds the position.
  const snapshots = new WeakMap<Position, AnyMachineSnapshot>();
  const positionOf = (snapshot: AnyMachineSnapshot): Position => {
    const { [CLOCK]: _clock, ...value } = snapshot.value as Record<string, string>;
    const position = { value, context: snapshot.context as PositionContext };
    snapshots.set(position, snapshot);
    return position;
  };
  return {
    start: () => positionOf(initialTransition(machine)[0] as AnyMachineSnapshot),
    send: (position, event) => {
      const from = snapshots.get(position) ?? restore(machine, position);
      const [next, actions] = step(from, event);
      const happened = actions.flatMap((action) =>
        action.type === "happened" ? [action.params as HappenedParams] : [],
      );
      return { position: positionOf(next), happened };
    },
  };
}

type Action = Parameters<AnyActorScope["actionExecutor"]>[0];

/**
 * XState's `transition(machine, …)`, which makes an actor and its initial state for every step, with one
 * actor for all steps. It is never started: nothing runs in it.
 */
function stepper(machine: AnyStateMachine) {
  const self = createActor(machine);
  const nothing = (): void => {};
  return (from: AnyMachineSnapshot, event: MachineEvent): [AnyMachineSnapshot, Action[]] => {
    const actions: Action[] = [];
    const next = machine.transition(from, event, {
      ...{ self, system: self.system, id: "", sessionId: "" },
      ...{ defer: nothing, logger: nothing, stopChild: nothing, emit: nothing },
      actionExecutor: (action) => actions.push(action),
    });
    return [next, actions];
  };
}

function restore(machine: AnyStateMachine, position: Position): AnyMachineSnapshot {
  const clock = position.context.ended ? "off" : "running";
  return machine.resolveState({
    value: { [CLOCK]: clock, ...position.value },
    context: position.context,
  }) as AnyMachineSnapshot;
}
