/** The game that logs are counted by: the same rules as the desk's, many times faster. Tests hold the two engines against each other. */
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { openQuickGame } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";

const games = new WeakMap<Compiled, Game>();

/** Opened once for each compiled scenario. */
export function quickGameOf(compiled: Compiled): Game {
  const game = games.get(compiled) ?? openQuickGame(compiled);
  games.set(compiled, game);
  return game;
}
