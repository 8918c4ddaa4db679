/**
 * Finds the model path: the run that earns most within the shift, over facts, minutes and all cases together.
 *
 * Best-first search with an admissible bound (A*, Hart, Nilsson & Raphael 1968): the first finished run
 * that leaves the queue is the best there is, of those that `moves.ts` can make. Of equal bounds the deepest goes first, so that a shift with
 * time enough is solved in one dive. Stops at a limit and says so.
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

/** Positions expanded before the search gives up proving. */
export const SEARCH_LIMIT = 20_000;

interface Node {
  readonly position: Position;
  readonly events: readonly PlayEvent[];
  readonly ledger: Ledger;
  readonly lines: readonly ScoreLine[];
  readonly points: number;
}

/** Searches; `game.compiled.model` is not read. */
export function findModelPath(game: Game, limit = SEARCH_LIMIT): ModelPath {
  const { scenario } = game.compiled;
  const wanted = wantedFacts(game.compiled);
  const potential = makePotential(scenario);
  const seen = new Map<string, { points: number; minute: number }[]>();
  const queue = new Buckets<Node>();
  const first: Node = {
    position: begin(game).position,
    events: [],
    ledger: openLedger(),
    lines: [],
    points: 0,
  };
  push(first);
  let best: Node | null = null;
  let visited = 0;
  for (let node = queue.pop(); node && visited < limit; node = queue.pop()) {
    if (isOver(game, node.position)) return result(node, true, visited);
    visited += 1;
    // Buckets are last in, first out: the most promising move is pushed last.
    for (const event of movesFrom(game.compiled, node.position, wanted).reverse())
      expand(node, event);
  }
  return result(best ?? waitedOut(game, first), false, visited);

  function expand(node: Node, event: PlayEvent): void {
    const next = follow(game, node, event);
    if (next) push(next);
  }

  function push(node: Node): void {
    const { judged } = node.ledger;
    if (isDominated(seen, node, game)) return;
    if (isOver(game, node.position) && (!best || node.points > best.points)) best = node;
    queue.push(node.points + potential(node.position, judged), node);
  }
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

/** Whether the same situation was reached before, no later and with no fewer points. */
function isDominated(
  seen: Map<string, { points: number; minute: number }[]>,
  node: Node,
  game: Game,
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
