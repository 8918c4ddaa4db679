/** Something that a server does again and again for as long as it runs. */

/** What goes on. */
export interface Kept {
  /** Begins a round at once, unless one is under way. */
  now(): void;
  /** Ends it after the round under way. */
  stop(): Promise<void>;
}

/** Begins a round every so many milliseconds, when the one before has ended. What goes wrong is logged as `what`, and the next round comes all the same. */
export function keepDoing(
  what: string,
  every: number,
  round: (stopped: () => boolean) => Promise<unknown>,
): Kept {
  let running: Promise<unknown> | null = null;
  let stopped = false;
  const now = () => {
    running ??= round(() => stopped)
      .catch((error: unknown) => console.error(`${what}:`, error))
      .finally(() => {
        running = null;
      });
  };
  // Nobody waits for the next round: it keeps no process alive.
  const timer = setInterval(now, every).unref();
  return {
    now,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
