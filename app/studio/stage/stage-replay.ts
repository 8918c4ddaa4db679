/** Replays steps as far as a text allows: what is refused now is cut off, with everything after it. */
import type { Happening, Position } from "#app/language/scenario/compiled.ts";
import type { PlayEvent, Refusal } from "#app/language/scenario/event.ts";
import { begin, take } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";

/** The part that holds, and where it ended. */
export interface Replayed {
  readonly events: readonly PlayEvent[];
  readonly happenings: readonly Happening[];
  /** The position before each event, and last the one now. */
  readonly positions: readonly Position[];
  readonly position: Position;
  /** The first event that was refused. */
  readonly refused: { readonly event: PlayEvent; readonly refusal: Refusal } | null;
}

/** Folds a log up to the first event that the game refuses. */
export function replayFar(game: Game, events: readonly PlayEvent[]): Replayed {
  const first = begin(game);
  let replayed: Replayed = {
    events: [],
    happenings: first.happenings,
    positions: [first.position],
    position: first.position,
    refused: null,
  };
  for (const event of events) {
    replayed = goOn(game, replayed, event);
    if (replayed.refused) break;
  }
  return replayed;
}

/** Takes one more event; a refused one changes nothing but `refused`. */
export function goOn(game: Game, replayed: Replayed, event: PlayEvent): Replayed {
  const taken = take(game, replayed.position, event, replayed.events.length);
  if (!taken.ok) return { ...replayed, refused: { event, refusal: taken.refusal } };
  return {
    events: [...replayed.events, event],
    happenings: [...replayed.happenings, ...taken.happenings],
    positions: [...replayed.positions, taken.position],
    position: taken.position,
    refused: null,
  };
}
