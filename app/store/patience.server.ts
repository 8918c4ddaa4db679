/** Waiting for a database file that another process writes to: never within a call, and never for long. */
import { setTimeout as pause } from "node:timers/promises";

import { isBusy } from "./trouble.ts";

/** Milliseconds that a lock may last before those who wait for it are told. */
const LONGEST = 2_000;
const BETWEEN_TRIES = 20;
/** A lock that nobody has met for so long is another one. */
const FORGOTTEN = 500;

/** Runs work, again and again while the file is locked. */
export type Patience = <T>(work: () => T | Promise<T>) => Promise<T>;

/**
 * Makes the patience of one connection. It is shared: when it has run out, everybody who comes tries once
 * and is told at once, until one of them succeeds.
 */
export function createPatience(longest = LONGEST): Patience {
  let lockedSince = 0;
  let lastSeen = -Infinity;
  return async (work) => {
    for (;;) {
      try {
        const result = await work();
        lastSeen = -Infinity;
        return result;
      } catch (error) {
        if (!isBusy(error)) throw error;
        const now = performance.now();
        if (now - lastSeen > FORGOTTEN) lockedSince = now;
        lastSeen = now;
        if (now - lockedSince >= longest) throw error;
      }
      await pause(BETWEEN_TRIES);
    }
  };
}
