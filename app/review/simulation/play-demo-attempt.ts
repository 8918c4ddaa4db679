/** An attempt of the demonstration: what was recorded of it, as the one writer of the log would have recorded it. */
import { planOf } from "#app/language/scenario/analysis/plan.ts";
import type { Compiled, Happening, Position } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { replay } from "#app/language/scenario/play.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import type { Score } from "#app/language/scenario/score.ts";
import type { Habit } from "./habits.ts";
import { luckOf } from "./luck.ts";
import { simulateAttempt } from "./simulate-attempt.ts";

/** Who plays which scenario, from when, and how far. */
export interface DemoRun {
  readonly compiled: Compiled;
  readonly habit: Habit;
  readonly ability: number;
  readonly seed: number;
  readonly share: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** The log with its moments, and where it led. */
export interface DemoPlayed {
  readonly events: readonly PlayEvent[];
  readonly at: readonly number[];
  readonly happenings: readonly Happening[];
  readonly position: Position;
  /** Null while it is not over. */
  readonly score: Score | null;
}

/** Seconds between two things done: hasty people take less. */
const SECONDS: Readonly<Record<"hasty" | "others", readonly [number, number]>> = {
  hasty: [4, 16],
  others: [15, 75],
};

/** Plays it. A half-done attempt is left after `share` of its events, never at its end. */
export function playDemoAttempt(run: DemoRun): DemoPlayed {
  const { compiled, habit, ability, seed, share, startedAt } = run;
  // The game of analysis: a test holds both engines equal, and this one is some ten times faster.
  const { game } = planOf(compiled);
  const all = simulateAttempt({ game, habit, ability, seed });
  const events = share < 1 ? all.slice(0, Math.floor(all.length * share)) : all;
  const { position, happenings } = replay(game, events);
  const [least, most] = SECONDS[habit === "hasty" ? "hasty" : "others"];
  const luck = luckOf(seed);
  let now = startedAt;
  const at = events.map(() => {
    now += 1000 * (least + (luck.pick([0, 1, 2, 3, 4, 5]) ?? 0) * ((most - least) / 5));
    return now;
  });
  const score = isOver(game, position) ? scoreOf(compiled, events, happenings) : null;
  return { events, at, happenings, position, score };
}
