/** What runs a compiled machine: from a position and an event to the next position. */
import type { Position, PositionContext } from "./compiled.ts";
import { holds } from "./facts.ts";
import type { Condition } from "./scenario.ts";

/** An event of the machine; `at` is the minute that a `tick` or `arrive` brings, `to` the addressee of an action. */
export interface MachineEvent {
  readonly type: string;
  readonly at?: number;
  readonly to?: string | null;
}

/** The parameters of the `happened` action: what the machine reports of a step. */
export interface HappenedParams {
  readonly kind: "arrived" | "chose" | "effect" | "shift-end" | "opened" | "filled";
  readonly case: string;
  readonly scene: string | null;
  readonly what: string | null;
  readonly then: string | null;
  readonly minutes: number;
}

/** One step: an event that nothing takes leaves the position as it was and reports nothing. */
export interface Step {
  readonly position: Position;
  readonly happened: readonly HappenedParams[];
}

/**
 * Two stand behind it: `xstate-engine.ts` runs attempts; `quick-engine.ts` interprets the same compiled
 * machine for analysis, which takes hundreds of thousands of steps. A test holds them equal.
 */
export interface Engine {
  readonly start: () => Position;
  readonly send: (position: Position, event: MachineEvent) => Step;
}

/** What the guards of a compiled machine mean, by name: given the context, the event and the guard's parameters. */
export const GUARDS = {
  holds: (context: PositionContext, _event: MachineEvent, condition: Condition) =>
    holds(condition, context.facts),
  offered: (
    context: PositionContext,
    event: MachineEvent,
    offer: Condition & { readonly to: readonly string[] },
  ) => (offer.to.length === 0 || offer.to.includes(event.to ?? "")) && holds(offer, context.facts),
  arrives: (
    context: PositionContext,
    event: MachineEvent,
    arrival: Condition & { readonly minute: number },
  ) => event.at === arrival.minute && holds(arrival, context.facts),
  due: (
    context: PositionContext,
    event: MachineEvent,
    effect: Condition & { readonly case: string; readonly minutes: number },
  ) =>
    event.at === (context.entered[effect.case] ?? 0) + effect.minutes &&
    holds(effect, context.facts),
  settled: (
    context: PositionContext,
    _event: MachineEvent,
    effects: { readonly case: string; readonly minutes: readonly number[] },
  ) =>
    effects.minutes.every(
      (minutes) => (context.entered[effects.case] ?? 0) + minutes <= context.minute,
    ),
};

/** What the actions of a compiled machine change, by name; `happened` changes nothing and is reported. */
export const CHANGES = {
  advance: (_context: PositionContext, event: MachineEvent) => ({ minute: event.at ?? 0 }),
  end: () => ({ ended: true }),
  set: (
    context: PositionContext,
    _event: MachineEvent,
    { facts }: { readonly facts: readonly string[] },
  ) =>
    facts.length === 0
      ? {}
      : {
          facts: {
            ...context.facts,
            ...Object.fromEntries(facts.map((fact) => [fact, true as const])),
          },
        },
  enter: (context: PositionContext, _event: MachineEvent, entered: { readonly case: string }) => ({
    entered: { ...context.entered, [entered.case]: context.minute },
  }),
};
