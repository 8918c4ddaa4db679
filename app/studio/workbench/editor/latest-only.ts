/** Work of which only the newest matters: at most one piece runs, the newest waits, and what it replaces is answered with null. */
export function latestOnly<Asked, Given>(
  run: (asked: Asked) => Promise<Given>,
): (asked: Asked) => Promise<Given | null> {
  interface Waiting {
    readonly asked: Asked;
    readonly done: (given: Given | null) => void;
    readonly failed: (reason: unknown) => void;
  }
  let waiting: Waiting | null = null;
  let running = false;
  const next = async () => {
    if (running) return;
    running = true;
    for (let one = take(); one; one = take()) {
      try {
        one.done(await run(one.asked));
      } catch (thrown) {
        one.failed(thrown);
      }
    }
    running = false;
  };
  const take = (): Waiting | null => {
    const one = waiting;
    waiting = null;
    return one;
  };
  return (asked) =>
    new Promise((done, failed) => {
      waiting?.done(null);
      waiting = { asked, done, failed };
      void next();
    });
}
