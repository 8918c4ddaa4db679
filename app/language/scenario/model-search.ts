/**
 * Finds the model path: the run that earns most within the shift, over facts, minutes and all cases together.
 *
 * Best-first search with an admissible bound (A*, Hart, Nilsson & Raphael 1968): the first finished run
 * that leaves the queue is the best there is. Of equal bounds the deepest goes first, so that a shift with time
 * enough is solved in one dive. Stops at a limit and says so.
 */
import type { Happening, Position } from "./compiled.ts";
import type { PlayEvent } from "./event.ts";
import { judgeNext, openLedger, type Ledger } from "./judge.ts";
import type { ModelPath } from "./model.ts";
import { movesFrom, wantedFacts } from "./moves.ts";
import { makePotential } from "./potential.ts";
import { begin, take } from "./play.ts";
import { isOver, type Game } from "./run.ts";
import type { ScoreLine } from "./score.ts";

/** Positions expanded before a search gives up proving. */
const SEARCH_LIMIT = 20_000;

/** The same for the second search, minute by minute, which only few scenarios need. */
const MINUTES_LIMIT = 3_000;

/** What following moves may cost together, each by the cases of the scenario and the events before it: time and memory grow with these. */
const WORK_LIMIT = 400_000;

/** Longer runs are shown with their detours: leaving each step out once takes time in the square of them. */
const MOST_STEPS_TRIMMED = 150;

interface Node {
  readonly position: Position;
  readonly events: readonly PlayEvent[];
  readonly ledger: Ledger;
  readonly lines: readonly ScoreLine[];
  readonly points: number;
}

/** Searches; `game.compiled.model` is not read. */
export function findModelPath(game: Game, limit = SEARCH_LIMIT): ModelPath {
  const found = search(game, { limit, everyMinute: false, above: -Infinity });
  const path = found.path ?? result(waitedOut(game, start(game)), false, found.visited);
  if (!found.proved || !momentsMatter(game) || found.isBound) return withoutDetours(game, path);
  // Nothing announces every moment that matters: look once more, minute by minute, for something better.
  const closer = search(game, {
    limit: Math.min(limit, MINUTES_LIMIT),
    everyMinute: true,
    above: path.points,
  });
  const visited = found.visited + closer.visited;
  return withoutDetours(game, { ...(closer.path ?? path), proved: closer.proved, visited });
}

/** The same points with fewer steps: each step that can be left out without earning less is left out. Trainees are shown this run as the model. */
function withoutDetours(game: Game, path: ModelPath): ModelPath {
  if (path.events.length > MOST_STEPS_TRIMMED) return path;
  let best = path;
  for (let step = 0; step < best.events.length;) {
    const shorter = played(game, best.events.toSpliced(step, 1));
    const asGood =
      shorter && isOver(game, shorter.position) && shorter.points >= path.points ? shorter : null;
    if (asGood) best = result(asGood, path.proved, path.visited);
    else step += 1;
  }
  return best;
}

/** Where events lead; null when one of them is refused. */
function played(game: Game, events: readonly PlayEvent[]): Node | null {
  let node: Node | null = start(game);
  for (const event of events) node = node && follow(game, node, event);
  return node;
}

interface Search {
  readonly limit: number;
  /** Waits for single minutes too, and takes no moment for as good as an earlier one. */
  readonly everyMinute: boolean;
  /** Only runs that earn more are looked for. */
  readonly above: number;
}

interface Found {
  /** The best run found; null when there is none above the mark. */
  readonly path: ModelPath | null;
  /** Whether nothing better can be made of these moves. */
  readonly proved: boolean;
  /** Whether it earns all that the bound allowed at the start: then no moves at all earn more. */
  readonly isBound: boolean;
  readonly visited: number;
}

function search(game: Game, { limit, everyMinute, above }: Search): Found {
  const wanted = wantedFacts(game.compiled);
  const potential = makePotential(game.compiled);
  const seen = new Map<string, { points: number; minute: number }[]>();
  const queue = new Buckets<Node>();
  const first = start(game);
  const most = potential(first.position, first.ledger.judged);
  let best: Node | null = null;
  let visited = 0;
  let work = WORK_LIMIT;
  push(first);
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (isOver(game, node.position)) return told(node, true);
    if (visited === limit || work < 0) return told(best, false);
    visited += 1;
    const moves = movesFrom(game.compiled, node.position, wanted);
    if (everyMinute) moves.push({ type: "wait", minutes: 1 });
    // Buckets are last in, first out: the most promising move is pushed last.
    work -= moves.length * (game.compiled.scenario.cases.length + node.events.length);
    for (const event of moves.reverse()) {
      const next = follow(game, node, event);
      if (next) push(next);
    }
  }
  return told(best, true);

  function push(node: Node): void {
    const bound = node.points + potential(node.position, node.ledger.judged);
    if (bound <= above || isDominated(seen, node, game, everyMinute)) return;
    if (isOver(game, node.position) && (!best || node.points > best.points)) best = node;
    queue.push(bound, node);
  }

  function told(node: Node | null, proved: boolean): Found {
    const path = node && result(node, proved, visited);
    return { path, proved, isBound: path?.points === most, visited };
  }
}

function start(game: Game): Node {
  const { position } = begin(game);
  return { position, events: [], ledger: openLedger(), lines: [], points: 0 };
}

function result(node: Node, proved: boolean, visited: number): ModelPath {
  return { events: node.events, lines: node.lines, points: node.points, proved, visited };
}

/** The node that an event leads to; null when it is refused. */
function follow(game: Game, node: Node, event: PlayEvent): Node | null {
  const taken = take(game, node.position, event, node.events.length);
  if (!taken.ok) return null;
  const ledger = openLedger(node.ledger);
  const won = taken.happenings.flatMap((happening: Happening) =>
    judgeNext(game.compiled, ledger, happening, event),
  );
  return {
    position: taken.position,
    events: [...node.events, event],
    ledger,
    lines: won.length === 0 ? node.lines : [...node.lines, ...won],
    points: won.reduce((sum, line) => sum + line.points, node.points),
  };
}

/** The shift waited out: what a search without any finished run falls back to. */
function waitedOut(game: Game, node: Node): Node {
  const { from, to } = game.compiled.scenario.shift;
  const waited = follow(game, node, { type: "wait", minutes: to - from });
  if (!waited) throw new Error(`the shift of ${game.compiled.scenario.slug} cannot be waited out`);
  return waited;
}

/**
 * Whether it can pay to wait for a moment that nothing announces: only where something depends on *when* a
 * decision falls. Elsewhere being earlier is never worse.
 */
function momentsMatter({ compiled }: Game): boolean {
  return compiled.scenario.cases.some(
    (one) =>
      one.when.length > 0 ||
      one.unless.length > 0 ||
      one.scenes.some((scene) => scene.effects.length > 0),
  );
}

/** Whether the same situation was reached before with no fewer points, and no later (or, minute by minute, in the same one). */
function isDominated(
  seen: Map<string, { points: number; minute: number }[]>,
  node: Node,
  game: Game,
  everyMinute: boolean,
): boolean {
  const { value, context } = node.position;
  const timers = game.compiled.scenario.cases
    .filter((one) =>
      one.scenes.some((scene) => scene.id === value[one.id] && scene.effects.length > 0),
    )
    .map((one) => `${one.id}@${context.entered[one.id] ?? 0}`);
  const key = [
    JSON.stringify(value),
    Object.keys(context.facts).sort().join(),
    [...node.ledger.judged].sort().join(),
    timers.join(),
    everyMinute ? context.minute : "",
  ].join("|");
  const known = seen.get(key) ?? [];
  if (known.some((other) => other.points >= node.points && other.minute <= context.minute))
    return true;
  seen.set(key, [...known, { points: node.points, minute: context.minute }]);
  return false;
}

/** A priority queue for whole numbers: highest first, and of equals the latest. */
class Buckets<Item> {
  private readonly buckets = new Map<number, Item[]>();
  private top = -Infinity;

  push(priority: number, item: Item): void {
    const bucket = this.buckets.get(priority) ?? [];
    bucket.push(item);
    this.buckets.set(priority, bucket);
    if (priority > this.top) this.top = priority;
  }

  pop(): Item | undefined {
    const bucket = this.buckets.get(this.top);
    const item = bucket?.pop();
    if (bucket?.length === 0) {
      this.buckets.delete(this.top);
      this.top = Math.max(-Infinity, ...this.buckets.keys());
    }
    return item;
  }
}
