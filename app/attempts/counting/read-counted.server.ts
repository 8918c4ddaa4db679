/** Counts an attempt from what is stored of it: log, version, handbook, and what managers changed. */
import { inForce, type Adjustment } from "#app/attempts/results/adjustment.ts";
import { decodeAdjustment } from "#app/attempts/results/result-documents.ts";
import { decodeEvent } from "#app/attempts/event-document.ts";
import { replay } from "#app/language/scenario/play.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { readVersion } from "#app/library/versions.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { countedOf, type Counted } from "./counted.ts";
import { quickGameOf } from "./quick-game.ts";

/** What is read of an attempt. */
export const COUNTABLE = {
  id: true,
  userId: true,
  versionId: true,
  mode: true,
  assignmentId: true,
  startedAt: true,
  finishedAt: true,
  user: { select: { role: true } },
  assignment: { select: { cohortId: true } },
  entries: { select: { event: true }, orderBy: { seq: "asc" } },
  adjustments: { orderBy: { number: "asc" } },
} as const satisfies Prisma.AttemptSelect;

/** A row that can be counted. */
export type CountableRow = Prisma.AttemptGetPayload<{ select: typeof COUNTABLE }>;

/** The attempt as it counts now; null when there is none or it is not finished. */
export async function readCounted(
  books: Pick<Prisma.TransactionClient, "attempt">,
  attemptId: string,
): Promise<Counted | null> {
  const row = await books.attempt.findUnique({ where: { id: attemptId }, select: COUNTABLE });
  return row === null ? null : countedFrom(row);
}

/** The same from a row that was read. Throws when the log cannot be replayed by the version whose key is in force. */
export async function countedFrom(row: CountableRow): Promise<Counted | null> {
  const { id, userId, mode, assignmentId, startedAt, finishedAt } = row;
  if (finishedAt === null) return null;
  const adjustments = adjustmentsFrom(row.adjustments);
  const { slug } = await readVersion(row.versionId);
  const version = await readVersion(keyVersionOf(row.versionId, adjustments));
  const { clauses } = await readHandbook(version.handbookHash);
  const { compiled } = version.game;
  const events = row.entries.map(({ event }) => decodeEvent(event));
  return countedOf(
    {
      ...{ attemptId: id, userId, slug, versionId: version.id, mode, assignmentId },
      ...{ cohortId: row.assignment?.cohortId ?? null, startedAt, finishedAt },
    },
    // A change of role moves what was counted (retally.server.ts).
    row.user.role === "trainee",
    {
      compiled,
      events,
      happenings: replay(quickGameOf(compiled), events).happenings,
      sectionOf: (clause) =>
        Object.hasOwn(clauses, clause) ? (clauses[clause]?.section ?? null) : null,
    },
    adjustments,
  );
}

/** Adjustments as they were stored. */
export function adjustmentsFrom(rows: CountableRow["adjustments"]): Adjustment[] {
  return rows.map(decodeAdjustment);
}

/** The version whose key is in force. */
export function keyVersionOf(own: string, adjustments: readonly Adjustment[]): string {
  const regrade = inForce(adjustments).find(({ kind }) => kind === "regrade");
  return regrade?.kind === "regrade" && regrade.after ? regrade.after.versionId : own;
}
