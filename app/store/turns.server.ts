/** SQLite answers at once, so a long chain of statements never waits for anything: here it lets others have their turn. */
import { setImmediate as nextTurn } from "node:timers/promises";

/** Milliseconds of work after which whoever waits is answered first. */
const TURN = 15;

/** Asked before every statement. */
export interface Turns {
  next(): Promise<void>;
}

/** The same for work of the processor: a list, one by one, with a turn for others in between. */
export async function mapInTurns<In, Out>(
  all: readonly In[],
  work: (one: In) => Out,
): Promise<Out[]> {
  const done: Out[] = [];
  let began = performance.now();
  for (const one of all) {
    done.push(work(one));
    if (performance.now() - began <= TURN) continue;
    await nextTurn();
    began = performance.now();
  }
  return done;
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
