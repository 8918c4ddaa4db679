/** The decision's way on SQLite: prepared statements, and one synchronous transaction under the writers' lock. */
import type { GuardedSqlite } from "./guarded-sqlite.server.ts";
import type { AppendRequest, AttemptRow, EntryRow, HotStore, SessionRow } from "./hot.ts";

const FIND_SESSION = `SELECT u."id" AS userId, u."email", u."name", u."role", u."paceFactor",
  u."active", s."createdAt", s."seenAt", s."expiresAt" FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."id" = ?`;
const FIND_ATTEMPT = `SELECT "id", "userId", "versionId", "mode", "paced", "paceFactor", "startedAt",
  "finishedAt", "seq", "minute", "countsFrom", "pausedAt", CASE WHEN "mode" = 'practice' AND "finishedAt" IS NULL THEN (
    SELECT o."id" FROM "Attempt" o JOIN "ScenarioVersion" v ON v."id" = o."versionId"
    JOIN "ScenarioVersion" own ON own."slug" = v."slug"
    WHERE o."userId" = a."userId" AND o."mode" = 'assessment' AND o."finishedAt" IS NULL
      AND own."id" = a."versionId"
    ORDER BY o."startedAt" DESC, o."id" DESC LIMIT 1) END AS "heldBy" FROM "Attempt" a WHERE "id" = ?`;
const LIST_ENTRIES = `SELECT "seq", "key", "at", "event" FROM "LogEntry" WHERE "attemptId" = ? ORDER BY "seq"`;
const FIND_ENTRY = `SELECT "seq", "key", "at", "event" FROM "LogEntry" WHERE "attemptId" = ? AND "key" = ?`;
const INSERT_ENTRY = `INSERT INTO "LogEntry" ("attemptId", "seq", "key", "at", "event") VALUES (?, ?, ?, ?, ?)`;
const MOVE_ATTEMPT = `UPDATE "Attempt" SET "seq" = ?, "minute" = ?, "snapshot" = ?, "finishedAt" = ?,
  "countsFrom" = ?, "pausedAt" = ?, "endsAt" = ?,
  "score" = ?, "percent" = ?, "passed" = ?, "critical" = ? WHERE "id" = ? AND "seq" = ?`;

type Stored<T, Text extends keyof T> = Omit<T, Text> & Record<Text, string | null>;
type StoredSession = Stored<SessionRow, "createdAt" | "seenAt" | "expiresAt">;
type StoredAttempt = Stored<AttemptRow, "startedAt" | "finishedAt">;
type StoredEntry = Stored<EntryRow, "at" | "event">;

/** Builds the store; statements are prepared when first used, because the tables may not exist yet. */
export function sqliteHotStore(sqlite: GuardedSqlite): HotStore {
  const { read } = sqlite;
  const statements = once(() => prepare(sqlite));
  return {
    findSession: async (tokenHash) => {
      const row = await read(
        () => statements().findSession.get(tokenHash) as StoredSession | undefined,
      );
      if (row === undefined) return null;
      return {
        ...row,
        active: Boolean(row.active),
        createdAt: fromTime(row.createdAt),
        seenAt: row.seenAt === null ? null : fromTime(row.seenAt),
        expiresAt: fromTime(row.expiresAt),
      };
    },
    findAttempt: async (id) => {
      const row = await read(() => statements().findAttempt.get(id) as StoredAttempt | undefined);
      return row === undefined ? null : attemptFrom(row);
    },
    listEntries: (attemptId) =>
      read(() => (statements().listEntries.all(attemptId) as StoredEntry[]).map(entryFrom)),
    findEntryByKey: async (attemptId, key) => {
      const row = await read(
        () => statements().findEntry.get(attemptId, key) as StoredEntry | undefined,
      );
      return row === undefined ? null : entryFrom(row);
    },
    append: async (request) => {
      const prepared = await read(statements);
      try {
        return await sqlite.exclusive(() => append(prepared, request));
      } catch (error) {
        if (isUniqueViolation(error)) return "stale";
        throw error;
      }
    },
  };
}

type Prepared = ReturnType<typeof prepare>;

function prepare({ reader, writer }: GuardedSqlite) {
  // The adapter asks for big integers; ours are small.
  const read = (sql: string) => reader.prepare(sql).safeIntegers(false);
  return {
    findSession: read(FIND_SESSION),
    findAttempt: read(FIND_ATTEMPT),
    listEntries: read(LIST_ENTRIES),
    findEntry: read(FIND_ENTRY),
    insertEntry: writer.prepare(INSERT_ENTRY),
    moveAttempt: writer.prepare(MOVE_ATTEMPT),
  };
}

function append(prepared: Prepared, request: AppendRequest): "appended" | "stale" {
  const { attemptId, expectedSeq, entries } = request;
  const moved = prepared.moveAttempt.run(
    expectedSeq + entries.length,
    request.minute,
    toJson(request.snapshot),
    request.finishedAt === null ? null : toTime(request.finishedAt),
    request.clock?.countsFrom ?? null,
    request.clock?.pausedAt ?? null,
    request.clock?.endsAt ?? null,
    toJson(request.score),
    request.percent,
    toFlag(request.passed),
    toFlag(request.critical),
    attemptId,
    expectedSeq,
  );
  if (moved.changes === 0) return "stale";
  entries.forEach(({ key, at, event }, index) => {
    prepared.insertEntry.run(
      attemptId,
      expectedSeq + index,
      key,
      toTime(at),
      JSON.stringify(event),
    );
  });
  return "appended";
}

function attemptFrom(row: StoredAttempt): AttemptRow {
  return {
    ...row,
    paced: Boolean(row.paced),
    startedAt: fromTime(row.startedAt),
    finishedAt: row.finishedAt === null ? null : fromTime(row.finishedAt),
  };
}

function entryFrom(row: StoredEntry): EntryRow {
  return { ...row, at: fromTime(row.at), event: fromJson(row.event) };
}

/** As Prisma's adapter writes a DateTime: compared as text, times must look alike. */
function toTime(at: number): string {
  return new Date(at).toISOString().replace("Z", "+00:00");
}

function fromTime(text: string | null): number {
  return Date.parse(text ?? "");
}

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function fromJson(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown);
}

function toFlag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function isUniqueViolation(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
