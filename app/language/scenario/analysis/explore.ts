/**
 * Searches everything that can happen to one case: breadth first over events, through the game itself, with
 * positions that are the same to the slice looked at once (of each the earliest, see `situation.ts`).
 */
import type { Happening, Position } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { begin, take } from "#app/language/scenario/play.ts";
import { situationsOf, type Situation } from "./situation.ts";
import type { Slice } from "./slice.ts";
import { stepsFrom, type Move } from "./steps.ts";

/** A position and how it came about. */
export interface Visit {
  readonly position: Position;
  readonly situation: Situation;
  readonly before: Visit | null;
  /** The events since `before`. */
  readonly events: readonly PlayEvent[];
  /** Events from the beginning. */
  readonly depth: number;
}

/** Everything known about one situation. */
export interface Vertex {
  visit: Visit;
  /** False when the search stopped before it came to this one. */
  expanded: boolean;
  /** Whether an action, an effect or the scene's own `<ShiftEnd>` leads the target out of its scene from here. */
  leaves: boolean;
  /** Whether the end of the shift cut something off that was begun here. */
  cut: boolean;
  /** Situations that follow with the target in the same scene. */
  readonly stays: Vertex[];
}

/** What the search found out. */
export interface Exploration {
  readonly slice: Slice;
  /** The first visit to each scene and ending of the target. */
  readonly reached: ReadonlyMap<string, Visit>;
  /** Ids of choices, fallbacks, effects and shift ends of the target that can happen. */
  readonly happens: ReadonlySet<string>;
  readonly vertices: ReadonlyMap<string, Vertex>;
  readonly complete: boolean;
}

/** How far to search. */
export interface Bounds {
  /** Situations at most. */
  readonly limit: number;
  /** Start clocks late only where another case has one (see `startLater`); all starts when absent. */
  readonly early?: boolean;
  /** Stop as soon as the target is in this scene or ending. */
  readonly until?: string;
}

/**
 * Explores a slice to the end. Where a case depends on no other, clocks started late can only show what the end of
 * the shift cuts off: they are looked at if something is still missing without them. They hold no lock of their
 * own, for the same facts hold earlier too.
 */
export function exploreFully(slice: Slice, limit: number): Exploration {
  if (slice.cases.length > 1) return explore(slice, { limit });
  const early = explore(slice, { limit, early: true });
  return early.complete && !isMissing(early) ? early : explore(slice, { limit });
}

/** Whether something of the target was not met that a rule asks for. */
function isMissing({ slice: { target }, reached, happens }: Exploration): boolean {
  const { one, scenes } = target;
  const judged = [...scenes.values()].flatMap(({ scene, fallback, shiftEnd }) =>
    [...scene.choices, fallback, shiftEnd].flatMap((part) => (part?.verdict ? [part.id] : [])),
  );
  const effects = one.scenes.flatMap((scene) => scene.effects.map(({ id }) => id));
  return (
    [...one.scenes, ...one.endings].some(({ id }) => !reached.has(id)) ||
    [...judged, ...effects].some((id) => !happens.has(id))
  );
}

/** Explores a slice. */
export function explore(slice: Slice, { limit, early = false, until }: Bounds): Exploration {
  const { game } = slice.plan;
  const see = situationsOf(slice);
  const vertices = new Map<string, Vertex>();
  const reached = new Map<string, Visit>();
  const passed = new Map<string, Visit>();
  const happens = new Set<string>();
  const queue: Visit[][] = [];
  const start = begin(game);
  push(visitOf(start.position, null, []));
  note(start.happenings, vertexFor(see(start.position), null)?.visit ?? null);
  let expanded = 0;
  let complete = true;
  for (let depth = 0; depth < queue.length && complete; depth += 1) {
    for (const visit of queue[depth] ?? []) {
      const { situation } = visit;
      if (!reached.has(situation.state)) reached.set(situation.state, visit);
      if (situation.state === until) return result(false);
      const vertex = vertices.get(situation.key);
      if (!vertex || situation.final) continue;
      if (vertex.expanded && isOvertaken(vertex.visit, visit)) continue;
      if (expanded === limit) {
        complete = false;
        break;
      }
      expanded += 1;
      vertex.visit = visit;
      vertex.expanded = true;
      vertex.cut = false;
      expand(visit, vertex);
    }
    queue[depth] = [];
  }
  return result(complete);

  function result(all: boolean): Exploration {
    for (const [state, visit] of passed) if (!reached.has(state)) reached.set(state, visit);
    return { slice, reached, happens, vertices, complete: all };
  }

  function expand(visit: Visit, vertex: Vertex): void {
    const { situation, position } = visit;
    const { moves, open } = stepsFrom(slice, situation, position);
    for (const id of open) happens.add(id);
    for (const { event } of moves) follow(visit, vertex, position, [event]);
    const clocks = moves.filter(({ clock }) => clock > 0);
    if (clocks.length > 0) startLater(visit, vertex, clocks);
    const minutes = situation.next - position.context.minute;
    follow(visit, vertex, position, [{ type: "wait", minutes }]);
  }

  /**
   * What starts a clock is tried at every minute until something else happens; where no other case has a clock
   * of its own, only at those from which the end of the shift can cut it short (see `clock-spans.ts`).
   */
  function startLater(visit: Visit, vertex: Vertex, clocks: readonly Move[]): void {
    const { situation } = visit;
    const from = visit.position.context.minute;
    const longest = Math.max(...clocks.map(({ clock }) => clock));
    const alone = situation.active.length === 1;
    if (alone && early) return;
    const first = alone ? Math.max(from + 1, situation.next - longest) : from + 1;
    for (let minute = first; minute < situation.next; minute += 1) {
      const wait = { type: "wait", minutes: minute - from } as const;
      const waited = take(game, visit.position, wait, 0);
      if (!waited.ok) return;
      for (const { event } of clocks) follow(visit, vertex, waited.position, [wait, event]);
    }
  }

  function follow(
    visit: Visit,
    vertex: Vertex,
    from: Position,
    events: readonly PlayEvent[],
  ): void {
    const last = events.at(-1);
    if (!last) return;
    const taken = take(game, from, last, 0);
    if (!taken.ok) return;
    const next = visitOf(taken.position, visit, events);
    note(taken.happenings, next);
    push(next);
    const { state } = visit.situation;
    const left = firstMove(taken.happenings, state);
    if (left && (left.kind !== "shift-end" || isOwnShiftEnd(state, left.what)))
      vertex.leaves = true;
    if (last.type !== "wait" && taken.position.context.ended) vertex.cut = true;
    const after = vertices.get(next.situation.key);
    if (!left && after && after !== vertex) vertex.stays.push(after);
  }

  /** The first thing that takes the target out of a scene. */
  function firstMove(happenings: readonly Happening[], state: string): Happening | undefined {
    const { id } = slice.target.one;
    return happenings.find(
      (one) => one.case === id && one.scene === state && one.then !== null && one.then !== state,
    );
  }

  function isOwnShiftEnd(state: string, what: string | null): boolean {
    return slice.target.scenes.get(state)?.scene.shiftEnd?.id === what;
  }

  function note(happenings: readonly Happening[], visit: Visit | null): void {
    for (const one of happenings) {
      if (one.case !== slice.target.one.id) continue;
      if (one.what !== null) happens.add(one.what);
      // Passed through within one event: shown only if nothing stops there.
      const known = one.then === null ? undefined : passed.get(one.then);
      if (visit && one.then !== null && (!known || visit.depth < known.depth))
        passed.set(one.then, visit);
    }
  }

  function visitOf(position: Position, before: Visit | null, events: readonly PlayEvent[]): Visit {
    // Waiting after waiting is one wait, in the count as in the log.
    const joined = before !== null && isWait(before.events.at(-1)) && isWait(events[0]);
    const depth = (before?.depth ?? 0) + events.length - (joined ? 1 : 0);
    return { position, situation: see(position), before, events, depth };
  }

  function push(visit: Visit): void {
    const vertex = vertexFor(visit.situation, visit);
    if (!vertex || isOvertaken(vertex.visit, visit)) return;
    if (!vertex.expanded) vertex.visit = visit;
    (queue[visit.depth] ??= []).push(visit);
  }

  function vertexFor(situation: Situation, visit: Visit | null): Vertex | null {
    const known = vertices.get(situation.key);
    if (known || !visit) return known ?? null;
    const vertex = { visit, expanded: false, leaves: false, cut: false, stays: [] };
    vertices.set(situation.key, vertex);
    return vertex;
  }
}

/** Whether a situation was met before, as early and with no more events. */
function isOvertaken(known: Visit, visit: Visit): boolean {
  return (
    known !== visit &&
    known.position.context.minute <= visit.position.context.minute &&
    rank(known) <= rank(visit)
  );
}

/** Of runs with as many events one that ends with a wait is ahead: it can wait on for nothing. */
function rank({ depth, events }: Visit): number {
  return 2 * depth - (isWait(events.at(-1)) ? 1 : 0);
}

function isWait(event: PlayEvent | undefined): boolean {
  return event?.type === "wait";
}

/** The log that leads to a visit. */
export function eventsTo(visit: Visit): PlayEvent[] {
  const parts: (readonly PlayEvent[])[] = [];
  for (let at: Visit | null = visit; at; at = at.before) parts.push(at.events);
  const events: PlayEvent[] = [];
  for (const event of parts.reverse().flat()) {
    const last = events.at(-1);
    if (last?.type === "wait" && event.type === "wait")
      events[events.length - 1] = {
        type: "wait",
        minutes: (last.minutes ?? 0) + (event.minutes ?? 0),
      };
    else events.push(event);
  }
  return events;
}
