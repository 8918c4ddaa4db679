/** Writes changes of results: each kept, counted and in the trail at once. */
import { writeAudits } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { lockAttempts, recount } from "#app/attempts/counting/recount.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { wasOvertaken } from "#app/store/overtaken.server.ts";
import { cohortsByAttempt } from "./cohort-of.server.ts";
import type { Written } from "./written.ts";

/** A change of one attempt, to come after its change number `base`. */
export interface NextChange {
  readonly attemptId: string;
  readonly base: number;
  readonly written: Written;
}

const TRIES = 3;
const DEEDS = {
  verdict: "override",
  score: "override",
  regrade: "regrade",
  grade: "grade",
} as const;

/**
 * Makes the changes, one for each attempt, in one transaction: all or nothing. Left out are attempts that somebody
 * changed after `base`. Says which were changed.
 */
export async function writeAdjustments(
  manager: Visitor,
  changes: readonly NextChange[],
  reason: string,
  tries = TRIES,
): Promise<ReadonlySet<string>> {
  const write = await adjustmentsWriter(manager, changes, reason);
  try {
    return await database.$transaction(write);
  } catch (error) {
    if (!wasOvertaken(error) || tries === 1) throw error;
    return writeAdjustments(manager, changes, reason, tries - 1);
  }
}

/** The same, to be written within a transaction of somebody else's. */
export async function adjustmentsWriter(
  manager: Visitor,
  changes: readonly NextChange[],
  reason: string,
): Promise<(tx: Prisma.TransactionClient) => Promise<ReadonlySet<string>>> {
  if (changes.length === 0) return async () => new Set();
  const cohorts = await cohortsByAttempt(
    manager,
    changes.map(({ attemptId }) => attemptId),
  );
  const cohortOf = (attemptId: string) => cohorts.get(attemptId)?.id ?? null;
  return (tx) => writeWithin(tx, manager, changes, reason, cohortOf);
}

async function writeWithin(
  tx: Prisma.TransactionClient,
  manager: Visitor,
  changes: readonly NextChange[],
  reason: string,
  cohortOf: (attemptId: string) => string | null,
): Promise<ReadonlySet<string>> {
  const ids = changes.map(({ attemptId }) => attemptId);
  await lockAttempts(tx, ids);
  const attempts = await tx.attempt.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      user: { select: { name: true } },
      version: { select: { title: true } },
      adjustments: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const rows = changes.flatMap(({ attemptId, base, written }) => {
    const attempt = attempts.find(({ id }) => id === attemptId);
    if (!attempt || (attempt.adjustments[0]?.number ?? 0) !== base) return [];
    return [{ attempt, number: base + 1, written }];
  });
  const actorId = manager.id;
  await tx.adjustment.createMany({
    data: rows.map(({ attempt, number, written: { kind, target, before, after } }) => ({
      ...{ attemptId: attempt.id, number, kind, target, reason, actorId, before: { ...before } },
      ...(after ? { after: { ...after } } : {}),
    })),
  });
  await recount(
    tx,
    rows.map(({ attempt }) => attempt.id),
  );
  await writeAudits(
    tx,
    rows.map(({ attempt: { id, user, version }, number, written }) => {
      const { kind, target, before, after } = written;
      const cohortId = cohortOf(id);
      return {
        ...{ actorId, deed: after ? DEEDS[kind] : "take change back" },
        subject: `${user.name}, “${version.title}”`,
        detail: {
          attempt: id,
          ...{ number, kind, target, before: JSON.stringify(before) },
          ...{ after: after && JSON.stringify(after), reason },
        },
        ...(cohortId === null ? {} : { cohortId }),
      };
    }),
  );
  return new Set(rows.map(({ attempt }) => attempt.id));
}
