/** Lets every bot play, and sums up how they fare. */
import { LEVELS, type DeskAction } from "#app/language/handbook/desk.ts";
import { replay } from "#app/language/scenario/play.ts";
import type { BotResult, Coverage } from "./analysis.ts";
import { playBot, type BotPlay } from "./bot.ts";
import { chanceOf } from "./chance.ts";
import { habitsOf, hastyPolicy } from "./habits.ts";
import type { Plan } from "./plan.ts";
import { randomPolicy } from "./random-bot.ts";
import { tallyOf, type Tally } from "./tally.ts";
import { playWrongReason } from "./wrong-reason.ts";

/** How many random plays, and from which seed. */
export interface Chances {
  readonly plays: number;
  readonly seed: number;
}

/** Every bot's result, and where chance came by. */
export interface BotsPlayed {
  readonly bots: readonly BotResult[];
  readonly coverage: Coverage;
}

/** The habits whose success is a fault of the scenario. */
export const CONSTANT_BOTS: ReadonlySet<string> = new Set([
  "always-escalate",
  "always-remove",
  "always-close",
  "most-severe",
  "least-severe",
]);

/** Plays all bots. The same seed gives the same results. */
export function playBots(plan: Plan, chances: Chances): BotsPlayed {
  const tally = tallyOf(plan.compiled);
  const tallied = ({ events, happenings }: BotPlay) => tally(events, happenings);
  const { events } = plan.compiled.model;
  const model = { events, happenings: replay(plan.game, events).happenings };
  const { coverage } = playRandom(plan, chances);
  const random = playRandom(plan, chances, withinLevel(plan));
  const habits = new Map<string, { title: string; tallies: Tally[] }>();
  for (const { bot, title, policy } of habitsOf(plan)) {
    const entry = habits.get(bot) ?? { title, tallies: [] };
    habits.set(bot, entry);
    entry.tallies.push(tallied(playBot(plan, policy)));
  }
  return {
    coverage,
    bots: [
      resultOf("policy-perfect", "Follows the model path", [tallied(model)]),
      resultOf("wrong-reason", "Right decisions for the wrong reasons", [
        tallied(playWrongReason(plan)),
      ]),
      resultOf("random", "Clicks at random, within the level", random.tallies),
      resultOf("hasty", "Takes the first thing", [tallied(playBot(plan, hastyPolicy(plan)))]),
      ...[...habits].map(([bot, { title, tallies }]) => resultOf(bot, title, tallies)),
    ],
  };
}

/** The buttons that the trainee's own level may press: with those above it nearly every run would be critical, and chance say nothing. */
function withinLevel({ compiled: { desk } }: Plan): readonly DeskAction[] {
  const own = LEVELS.indexOf(desk.level);
  return desk.actions.filter(({ level }) => LEVELS.indexOf(level) <= own);
}

/** Plays at random and counts. */
export function playRandom(
  plan: Plan,
  { plays, seed }: Chances,
  actions = plan.compiled.desk.actions,
): { readonly tallies: readonly Tally[]; readonly coverage: Coverage } {
  const tally = tallyOf(plan.compiled);
  const policy = randomPolicy(plan, chanceOf(seed), actions);
  const visits = new Map<string, number>();
  const taken = new Map<string, number>();
  const tallies: Tally[] = [];
  for (let play = 0; play < plays; play += 1) {
    const { events, happenings } = playBot(plan, policy);
    tallies.push(tally(events, happenings));
    for (const { kind, case: one, what, then } of happenings) {
      if (then !== null) count(visits, `${one ?? ""}.${then}`);
      if (what !== null && kind !== "opened" && kind !== "filled") count(taken, what);
    }
  }
  const coverage = { plays, visits: sorted(visits), taken: sorted(taken) };
  return { tallies, coverage };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function resultOf(bot: string, title: string, tallies: readonly Tally[]): BotResult {
  const histogram = Array.from({ length: 10 }, () => 0);
  for (const { percent } of tallies) {
    const tenth = Math.min(9, Math.floor(percent / 10));
    histogram[tenth] = (histogram[tenth] ?? 0) + 1;
  }
  const sum = tallies.reduce((all, { percent }) => all + percent, 0);
  return {
    bot,
    title,
    plays: tallies.length,
    mean: tallies.length > 0 ? sum / tallies.length : 0,
    histogram,
    passed: tallies.filter(({ passed }) => passed).length,
    critical: tallies.filter(({ critical }) => critical).length,
  };
}
