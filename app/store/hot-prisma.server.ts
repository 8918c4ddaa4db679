/** The decision's way through Prisma alone: what PostgreSQL uses. */
import { Prisma, type PrismaClient } from "#app/store/generated/sqlite/client.ts";
import type { AppendRequest, HotStore } from "./hot.ts";
import { isUniqueViolation } from "./unique-violation.ts";

/** Builds the store. */
export function prismaHotStore(database: PrismaClient): HotStore {
  return {
    findSession: async (tokenHash) => {
      const session = await database.session.findUnique({
        where: { id: tokenHash },
        include: { user: true },
      });
      if (session === null) return null;
      const { id, email, name, role, paceFactor, active } = session.user;
      const person = { userId: id, email, name, role, paceFactor, active };
      const [createdAt, expiresAt] = [session.createdAt.getTime(), session.expiresAt.getTime()];
      return { ...person, createdAt, seenAt: session.seenAt?.getTime() ?? null, expiresAt };
    },
    findAttempt: async (id) => {
      const row = await database.attempt.findUnique({
        where: { id },
        select: {
          ...{ id: true, userId: true, versionId: true, mode: true, paced: true },
          ...{ paceFactor: true, startedAt: true, finishedAt: true, seq: true, minute: true },
          ...{ countsFrom: true, pausedAt: true },
        },
      });
      if (row === null) return null;
      const finishedAt = row.finishedAt?.getTime() ?? null;
      const heldBy =
        row.mode === "practice" && finishedAt === null ? await findHolder(database, row) : null;
      return { ...row, startedAt: row.startedAt.getTime(), finishedAt, heldBy };
    },
    listEntries: async (attemptId) => {
      const rows = await database.logEntry.findMany({
        where: { attemptId },
        omit: { attemptId: true },
        orderBy: { seq: "asc" },
      });
      return rows.map((row) => ({ ...row, at: row.at.getTime() }));
    },
    findEntryByKey: async (attemptId, key) => {
      const row = await database.logEntry.findUnique({
        where: { attemptId_key: { attemptId, key } },
        omit: { attemptId: true },
      });
      return row === null ? null : { ...row, at: row.at.getTime() };
    },
    append: (request) => append(database, request),
  };
}

/** Only practice asks, and in one query: by the models there would be two. */
async function findHolder(
  database: PrismaClient,
  { userId, versionId }: { userId: string; versionId: string },
): Promise<string | null> {
  const [open] = await database.$queryRaw<{ id: string }[]>`
    SELECT o."id" FROM "Attempt" o JOIN "ScenarioVersion" v ON v."id" = o."versionId"
    JOIN "ScenarioVersion" own ON own."slug" = v."slug"
    WHERE o."userId" = ${userId} AND o."mode" = 'assessment' AND o."finishedAt" IS NULL
      AND own."id" = ${versionId}
    ORDER BY o."startedAt" DESC, o."id" DESC LIMIT 1`;
  return open?.id ?? null;
}

async function append(
  database: PrismaClient,
  request: AppendRequest,
): Promise<"appended" | "stale"> {
  try {
    return await database.$transaction((transaction) => appendWithin(transaction, request));
  } catch (error) {
    if (isUniqueViolation(error)) return "stale";
    throw error;
  }
}

async function appendWithin(
  transaction: Prisma.TransactionClient,
  request: AppendRequest,
): Promise<"appended" | "stale"> {
  const { attemptId, expectedSeq, entries } = request;
  const { count } = await transaction.attempt.updateMany({
    where: { id: attemptId, seq: expectedSeq },
    data: {
      seq: expectedSeq + entries.length,
      minute: request.minute,
      snapshot: jsonFor(request.snapshot),
      finishedAt: request.finishedAt === null ? null : new Date(request.finishedAt),
      countsFrom: request.clock?.countsFrom ?? null,
      pausedAt: request.clock?.pausedAt ?? null,
      endsAt: request.clock?.endsAt ?? null,
      score: jsonFor(request.score),
      percent: request.percent,
      passed: request.passed,
      critical: request.critical,
    },
  });
  if (count === 0) return "stale";
  await transaction.logEntry.createMany({
    data: entries.map(({ key, at, event }, index) => ({
      attemptId,
      seq: expectedSeq + index,
      key,
      at: new Date(at),
      event: event as Prisma.InputJsonValue,
    })),
  });
  return "appended";
}

function jsonFor(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
