/**
 * Prisma's SQLite adapter made safe for many requests at once: one writer behind a lock, a reader
 * that only ever sees what was committed, and a door to the same lock for work without Prisma.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";

import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import type { Database } from "better-sqlite3";

import { groupCommits } from "./group-commit.server.ts";
import { createLock, type Lock } from "./lock.ts";
import { createTurns, type Turns } from "./turns.server.ts";

type Adapter = Awaited<ReturnType<PrismaBetterSQLite3["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/** An open database file. */
export interface GuardedSqlite {
  /** What PrismaClient takes as its adapter. */
  readonly factory: Pick<PrismaBetterSQLite3, "provider" | "adapterName"> & {
    connect(): Promise<Adapter>;
  };
  /** Runs synchronous `work` while nobody else writes: all or nothing, and on the disk when the promise is kept. */
  exclusive<T>(work: () => T): Promise<T>;
  /** The connection to prepare statements on that only run inside `exclusive`. */
  readonly writer: Database;
  /** The connection to prepare reads on: it refuses to write. */
  readonly reader: Database;
  close(): void;
}

const WAIT_FOR_OTHER_PROCESSES = 5_000;

/** Opens (and creates) `file`. One process may write to it. */
export async function openGuardedSqlite(file: string): Promise<GuardedSqlite> {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const stock = new PrismaBetterSQLite3({ url: `file:${file}`, timeout: WAIT_FOR_OTHER_PROCESSES });
  const writing = await stock.connect();
  const writer = connectionOf(writing);
  writer.pragma("journal_mode = WAL");
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  const reading = await stock.connect();
  const reader = connectionOf(reading);
  reader.pragma("query_only = ON");

  const lock = createLock();
  const close = (): void => {
    reader.close();
    writer.close();
  };
  const adapter = guard(writing, reading, lock, close);
  return {
    factory: {
      provider: stock.provider,
      adapterName: stock.adapterName,
      connect: () => Promise.resolve(adapter),
    },
    exclusive: groupCommits(writer, lock),
    writer,
    reader,
    close,
  };
}

/** The adapter does not offer its connection; the version is pinned and a test holds this. */
function connectionOf(adapter: Adapter): Database {
  return (adapter as unknown as { client: Database }).client;
}

function guard(writing: Adapter, reading: Adapter, lock: Lock, close: () => void): Adapter {
  const turns = createTurns();
  async function locked<T>(work: () => Promise<T>): Promise<T> {
    const release = await lock.acquire();
    try {
      await turns.next();
      return await work();
    } finally {
      release();
    }
  }
  const guarded: Pick<Adapter, keyof Adapter> = {
    provider: writing.provider,
    adapterName: writing.adapterName,
    queryRaw: (query) =>
      /^\s*select\b/i.test(query.sql)
        ? turns.next().then(() => reading.queryRaw(query))
        : locked(() => writing.queryRaw(query)),
    executeRaw: (query) => locked(() => writing.executeRaw(query)),
    executeScript: (script) => locked(() => writing.executeScript(script)),
    startTransaction: () => startTransaction(writing, lock, turns),
    dispose: async () => close(),
  } as Pick<Adapter, keyof Adapter>;
  return guarded as Adapter;
}

async function startTransaction(writing: Adapter, lock: Lock, turns: Turns): Promise<Transaction> {
  const writer = connectionOf(writing);
  const release = await lock.acquire();
  const end = (): void => {
    if (writer.open && writer.inTransaction) writer.exec("ROLLBACK");
    release();
  };
  try {
    await writing.executeRaw({ sql: "BEGIN IMMEDIATE", args: [], argTypes: [] });
  } catch (error) {
    end();
    throw error;
  }
  const transaction: Pick<Transaction, keyof Transaction> = {
    provider: writing.provider,
    adapterName: writing.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => turns.next().then(() => writing.queryRaw(query)),
    executeRaw: async (query) => {
      try {
        await turns.next();
        return await writing.executeRaw(query);
      } catch (error) {
        // Prisma sends COMMIT and ROLLBACK itself and, when they fail, never says that it is done.
        if (/^(commit|rollback)$/i.test(query.sql)) end();
        throw error;
      }
    },
    commit: async () => end(),
    rollback: async () => end(),
  } as Pick<Transaction, keyof Transaction>;
  return transaction as Transaction;
}
