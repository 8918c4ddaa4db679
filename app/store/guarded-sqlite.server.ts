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
import { createPatience, type Patience } from "./patience.server.ts";
import { createTurns, type Turns } from "./turns.server.ts";
import { watchFile } from "./watch-file.server.ts";

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
  /** Runs synchronous `work` that only reads. */
  read<T>(work: () => T): Promise<T>;
  /** The connection to prepare statements on that only run inside `exclusive`. */
  readonly writer: Database;
  /** The connection to prepare reads on: it refuses to write. */
  readonly reader: Database;
  close(): void;
}

/** Within a call nobody would be answered meanwhile: `patience.server.ts` waits between calls. */
const WAIT_FOR_OTHER_PROCESSES = 0;

/** The one writer, and what each use of it needs. */
interface Writing {
  readonly adapter: Adapter;
  readonly lock: Lock;
  readonly patiently: Patience;
  readonly turns: Turns;
  readonly check: () => void;
}

/** Opens (and creates) `file`. One process may write to it. */
export async function openGuardedSqlite(file: string): Promise<GuardedSqlite> {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const stock = new PrismaBetterSQLite3({ url: `file:${file}`, timeout: WAIT_FOR_OTHER_PROCESSES });
  const adapter = await stock.connect();
  const writer = connectionOf(adapter);
  const patiently = createPatience();
  await patiently(() => writer.pragma("journal_mode = WAL"));
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  const reading = await stock.connect();
  const reader = connectionOf(reading);
  reader.pragma("query_only = ON");
  const read = createPatience();
  // The first look makes what belongs to the file.
  await read(() => reader.pragma("schema_version"));

  const watch = watchFile(file);
  const close = (): void => {
    if (!writer.open) return;
    reader.close();
    writer.close();
    watch.close();
  };
  const turns = createTurns();
  const writing = { adapter, lock: createLock(), patiently, turns, check: watch.check };
  const guarded = guard(writing, { adapter: reading, patiently: read }, close);
  return {
    factory: {
      provider: stock.provider,
      adapterName: stock.adapterName,
      connect: () => Promise.resolve(guarded),
    },
    exclusive: groupCommits(writer, writing),
    read,
    writer,
    reader,
    close,
  };
}

/** The adapter does not offer its connection; the version is pinned and a test holds this. */
function connectionOf(adapter: Adapter): Database {
  return (adapter as unknown as { client: Database }).client;
}

function guard(
  writing: Writing,
  reading: Pick<Writing, "adapter" | "patiently">,
  close: () => void,
): Adapter {
  const { adapter, lock, patiently, turns, check } = writing;
  async function locked<T>(work: () => Promise<T>): Promise<T> {
    const release = await lock.acquire();
    try {
      await turns.next();
      check();
      const result = await patiently(work);
      check();
      return result;
    } finally {
      release();
    }
  }
  const guarded: Pick<Adapter, keyof Adapter> = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) =>
      /^\s*select\b/i.test(query.sql)
        ? turns.next().then(() => reading.patiently(() => reading.adapter.queryRaw(query)))
        : locked(() => adapter.queryRaw(query)),
    executeRaw: (query) => locked(() => adapter.executeRaw(query)),
    executeScript: (script) => locked(() => adapter.executeScript(script)),
    startTransaction: () => startTransaction(writing),
    dispose: async () => close(),
  } as Pick<Adapter, keyof Adapter>;
  return guarded as Adapter;
}

async function startTransaction(writing: Writing): Promise<Transaction> {
  const { adapter, lock, patiently, turns, check } = writing;
  const writer = connectionOf(adapter);
  const release = await lock.acquire();
  const end = (): void => {
    if (writer.open && writer.inTransaction) writer.exec("ROLLBACK");
    release();
  };
  try {
    check();
    await patiently(() => adapter.executeRaw({ sql: "BEGIN IMMEDIATE", args: [], argTypes: [] }));
  } catch (error) {
    end();
    throw error;
  }
  const transaction: Pick<Transaction, keyof Transaction> = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => turns.next().then(() => adapter.queryRaw(query)),
    executeRaw: async (query) => {
      try {
        await turns.next();
        if (!/^commit$/i.test(query.sql)) return await adapter.executeRaw(query);
        check();
        const changed = await adapter.executeRaw(query);
        check();
        return changed;
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
