/** A simulated trainee plays an attempt from its first minute to its end, by the rules that people play by. */
import { playBot } from "#app/language/scenario/analysis/bot.ts";
import { planOf } from "#app/language/scenario/analysis/plan.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import type { Game } from "#app/language/scenario/run.ts";
import type { Habit } from "./habits.ts";
import { traineePolicy } from "./trainee-policy.ts";

/** Who plays what. */
export interface Simulated {
  readonly game: Game;
  readonly habit: Habit;
  /** In logits, 0 is average: at a scene of average difficulty the chance of the best decision is e^a / (1 + e^a) (Rasch 1960), before habits. */
  readonly ability: number;
  readonly seed: number;
}

/** The log. The same for the same person, scenario and seed. */
export function simulateAttempt({ game, habit, ability, seed }: Simulated): readonly PlayEvent[] {
  const plan = planOf(game.compiled);
  return playBot(plan, traineePolicy(plan, { habit, ability }, seed)).events;
}
