/** SQLite answers at once, so a long chain of statements never waits for anything: here it lets others have their turn. */
import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds of work after which whoever waits is answered first. */
const TURN = 15;

/** Asked before every statement. */
export interface Turns {
  next(): Promise<void>;
}

/** Counts how long the event loop has not been free. */
export function createTurns(): Turns {
  let began: number | null = null;
  return {
    async next() {
      if (began === null) {
        began = performance.now();
        setImmediate(() => {
          began = null;
        });
      } else if (performance.now() - began > TURN) await nextTurn();
    },
  };
}
