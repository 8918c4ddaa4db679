/** The moving part of play: sends events to the machine, lets minutes pass, notes what happened. */
import { ABSENT, WAITING } from "./compile.ts";
import type { Compiled, Happening, Position, PositionContext } from "./compiled.ts";
import type { Engine, MachineEvent } from "./engine.ts";
import { shiftLength, type Case, type Scenario } from "./scenario.ts";

/** Minutes that effects may run on after the shift; the check refuses scenarios that would need more. */
const AFTERMATH_LIMIT = 1440;

/** A compiled scenario ready to be played. */
export interface Game {
  readonly compiled: Compiled;
  readonly engine: Engine;
}

/** A position and what led to it. */
export interface Played {
  readonly position: Position;
  readonly happenings: readonly Happening[];
}

/** What each tick looks up, found once for each scenario: a case may have a thousand scenes. */
interface Index {
  readonly length: number;
  readonly mostScenes: number;
  readonly cases: readonly {
    readonly id: string;
    readonly arrives: number;
    /** Scenes with effects, to the minutes of these. */
    readonly effects: ReadonlyMap<string, readonly number[]>;
  }[];
}

const NONE: readonly number[] = [];
const indexes = new WeakMap<Scenario, Index>();

function indexOf(scenario: Scenario): Index {
  const known = indexes.get(scenario);
  if (known) return known;
  const index = {
    length: shiftLength(scenario.shift),
    mostScenes: Math.max(...scenario.cases.map((one) => one.scenes.length)),
    cases: scenario.cases.map(({ id, arrives, scenes }) => {
      const timed = scenes.filter((scene) => scene.effects.length > 0);
      const minutes = timed.map(
        (scene) => [scene.id, scene.effects.map((effect) => effect.minutes)] as const,
      );
      return { id, arrives, effects: new Map(minutes) };
    }),
  };
  indexes.set(scenario, index);
  return index;
}

/** A position on the move, and what happened to it. Lives for one call of `play.ts`. */
export class Run {
  private readonly happenings: Happening[] = [];
  private readonly index: Index;

  /** Goes on from a position; `seq` is the log entry that moves it. */
  constructor(
    private readonly game: Game,
    private position: Position,
    private readonly seq: number,
  ) {
    this.index = indexOf(game.compiled.scenario);
  }

  /** Sends an event that the trainee caused and lets its minutes pass; false when nothing takes it. */
  sendKnown(event: MachineEvent): boolean {
    const before = this.happenings.length;
    const minutes = this.send(event);
    if (this.happenings.length === before) return false;
    this.pass(minutes);
    return true;
  }

  /** Sends an event; the minutes that what happened costs. */
  send(event: MachineEvent): number {
    const { position, happened } = this.game.engine.send(this.position, event);
    this.position = position;
    let cost = 0;
    const { seq } = this;
    const { minute } = this.context;
    // Field by field: spreading is what a bot's ten thousand runs would spend their time on.
    for (const { kind, case: one, scene, what, then, minutes } of happened) {
      cost += minutes;
      this.happenings.push({ seq, minute, kind, case: one, scene, what, then });
    }
    return cost;
  }

  /** Lets minutes pass, stopping at each at which something is due. */
  pass(minutes: number): void {
    const until = this.context.minute + minutes;
    while (!this.over() && !this.context.ended && this.context.minute < until) {
      this.tick(Math.min(until, this.nextDue()));
    }
  }

  passUntilSomethingHappens(): void {
    const before = this.happenings.length;
    while (!this.over() && !this.context.ended && this.happenings.length === before)
      this.tick(this.nextDue());
  }

  played(): Played {
    return { position: this.position, happenings: this.happenings };
  }

  private tick(minute: number): void {
    this.send({ type: "tick", at: minute });
    if (this.isArrival(minute)) this.send({ type: "arrive", at: minute });
    if (minute >= this.length() && !this.context.ended) this.endShift();
  }

  private endShift(): void {
    this.happenings.push({
      seq: this.seq,
      minute: this.context.minute,
      kind: "access-ended",
      case: null,
      scene: null,
      what: null,
      then: null,
    });
    this.leaveOpenScenes();
    while (!this.over()) {
      const due = this.nextDue();
      if (due > this.length() + AFTERMATH_LIMIT)
        throw new Error("effects run on without end after the shift");
      this.send({ type: "tick", at: due });
      this.leaveOpenScenes();
    }
  }

  /** A `<ShiftEnd>` may lead to another scene, which has a `<ShiftEnd>` of its own: once for each scene is enough. */
  private leaveOpenScenes(): void {
    let most = this.index.mostScenes;
    for (let before = -1; before < this.happenings.length && most > 0; most -= 1) {
      before = this.happenings.length;
      this.send({ type: "shift-end" });
    }
  }

  /** The next minute at which an arrival, an effect or the end of the shift is due; Infinity when nothing is. */
  private nextDue(): number {
    const { minute, ended, entered } = this.context;
    let next = ended ? Infinity : this.length();
    const { value } = this.position;
    for (const { id, arrives, effects } of this.index.cases) {
      const state = value[id] ?? WAITING;
      if (state === WAITING && arrives > minute) next = Math.min(next, arrives);
      for (const minutes of effects.get(state) ?? NONE) {
        const due = (entered[id] ?? 0) + minutes;
        if (due > minute) next = Math.min(next, due);
      }
    }
    return next;
  }

  private isArrival(minute: number): boolean {
    const { value } = this.position;
    return this.index.cases.some(({ id, arrives }) => arrives === minute && value[id] === WAITING);
  }

  private over(): boolean {
    return isOver(this.game, this.position);
  }

  private length(): number {
    return this.index.length;
  }

  private get context(): PositionContext {
    return this.position.context;
  }
}

/** Whether every case has ended (or never arrived). */
export function isOver(game: Game, position: Position): boolean {
  return game.compiled.scenario.cases.every((one) => isFinal(one, position.value[one.id]));
}

/** Whether a state of a case is an end of it. */
export function isFinal(one: Case, state: string | undefined): boolean {
  return state === ABSENT || one.endings.some((ending) => ending.id === state);
}
