/** Opens a database of either kind as one Prisma client and one hot store. */
import { PrismaClient } from "#app/store/generated/sqlite/client.ts";
import { openGuardedPostgresql } from "./guarded-postgresql.server.ts";
import { openGuardedSqlite } from "./guarded-sqlite.server.ts";
import { holdFile } from "./hold-file.server.ts";
import { prismaHotStore } from "./hot-prisma.server.ts";
import { sqliteHotStore } from "./hot-sqlite.server.ts";
import type { HotStore } from "./hot.ts";
import type { DatabaseTarget } from "./target.ts";

/** Typed against SQLite, the smaller surface: what compiles runs on both. */
export interface OpenDatabase {
  readonly target: DatabaseTarget;
  readonly database: PrismaClient;
  readonly hot: HotStore;
  /** Keeps every other server away from a database file until it is closed; throws when one is there. */
  hold(): void;
  close(): Promise<void>;
}

// Prisma's own two seconds are too few when a thousand requests wait for one writer.
const transactionOptions = { maxWait: 10_000, timeout: 10_000 };

/** Opens `target`; its tables may still be missing (see migrate.server.ts). */
export async function openDatabase(target: DatabaseTarget): Promise<OpenDatabase> {
  if (target.provider === "sqlite") {
    const sqlite = await openGuardedSqlite(target.file);
    const database = new PrismaClient({ adapter: sqlite.factory, transactionOptions });
    let letGo: (() => void) | null = null;
    return {
      target,
      database,
      hot: sqliteHotStore(sqlite),
      hold: () => void (letGo ??= holdFile(target.file)),
      close: async () => {
        await database.$disconnect();
        sqlite.close();
        letGo?.();
      },
    };
  }
  const client = openGuardedPostgresql(target.url, transactionOptions);
  const database = client as unknown as PrismaClient;
  return {
    target,
    database,
    hot: prismaHotStore(database),
    hold: () => undefined,
    close: () => client.$disconnect(),
  };
}
