/** Group commit: pieces of work that come at once share one transaction, and so one wait for the disk. */
import { setImmediate } from "node:timers/promises";

import type { Database } from "better-sqlite3";

import type { Lock } from "./lock.ts";
import type { Patience } from "./patience.server.ts";

interface Piece {
  readonly work: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** What a commit needs besides a connection. */
interface Surroundings {
  readonly lock: Lock;
  readonly patiently: Patience;
  /** Throws when the file is not where it should be: asked before, and before anybody is told. */
  readonly check: () => void;
}

/**
 * Makes the door to a connection. Each piece is all or nothing by itself, and its promise is kept only
 * after the commit: a piece that throws is undone alone, a commit that fails fails every piece.
 */
export function groupCommits(
  connection: Database,
  { lock, patiently, check }: Surroundings,
): <T>(work: () => T) => Promise<T> {
  // Within the transaction of the group this is a savepoint.
  const runPiece = connection.transaction((work: () => unknown) => work());
  const runGroup = connection.transaction((group: readonly Piece[]) => group.map(settle));
  let waiting: Piece[] = [];

  function settle({ work, resolve, reject }: Piece): () => void {
    try {
      const result = runPiece(work);
      return () => resolve(result as never);
    } catch (error) {
      // A full disk ends the transaction of the whole group.
      if (!connection.inTransaction) throw error;
      return () => reject(error);
    }
  }

  async function commit(): Promise<void> {
    // One turn of the event loop: what arrived while the last group was written joins this one.
    await setImmediate();
    const release = await lock.acquire();
    const group = waiting;
    waiting = [];
    try {
      check();
      const answers = await patiently(() => runGroup.immediate(group));
      check();
      for (const tell of answers) tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      release();
    }
  }

  return <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      if (waiting.length === 1) void commit();
    });
}
