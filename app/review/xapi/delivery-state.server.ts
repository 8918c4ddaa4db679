/** How far the statements of a cohort have come, for the Export page. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { env } from "#app/env.server.ts";
import { database } from "#app/store/client.server.ts";
import { SENDABLE } from "./queue.server.ts";

/** Attempts listed with what the store said of them. */
const LISTED = 20;

/** An attempt that is not through. */
export interface StuckDelivery {
  readonly attemptId: string;
  readonly person: string;
  readonly title: string;
  readonly state: "waiting" | "refused";
  readonly tries: number;
  readonly nextTryAt: Date;
  readonly message: string;
}

/** The state of it all. */
export interface DeliveryState {
  /** Null when none is configured. */
  readonly store: string | null;
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
  readonly stuck: readonly StuckDelivery[];
}

const ofCohort = (cohortId: string) => ({ attempt: { assignment: { cohortId }, ...SENDABLE } });

/** Reads it. Attempts that are counted and not queued yet wait too; those of the demonstration never. */
export async function readDeliveryState(cohortId: string): Promise<DeliveryState> {
  const [counts, unqueued, stuck] = await Promise.all([
    database.statementDelivery.groupBy({
      by: ["state"],
      where: ofCohort(cohortId),
      _count: true,
    }),
    database.attempt.count({
      where: { counted: true, assignment: { cohortId }, delivery: null, ...SENDABLE },
    }),
    database.statementDelivery.findMany({
      where: { ...ofCohort(cohortId), state: { in: ["waiting", "refused"] }, message: { not: "" } },
      orderBy: [{ nextTryAt: "asc" }, { attemptId: "asc" }],
      take: LISTED,
      include: {
        attempt: {
          select: { user: { select: { name: true } }, version: { select: { title: true } } },
        },
      },
    }),
  ]);
  const of = (state: string) => counts.find((one) => one.state === state)?._count ?? 0;
  return {
    store: env.lrs?.endpoint ?? null,
    waiting: of("waiting") + unqueued,
    ...{ sent: of("sent"), refused: of("refused") },
    stuck: stuck.map(({ attemptId, attempt, state, tries, nextTryAt, message }) => ({
      ...{ attemptId, person: attempt.user.name, title: attempt.version.title },
      state: state === "refused" ? "refused" : "waiting",
      ...{ tries, nextTryAt, message },
    })),
  };
}

/** Lets everything of the cohort that is not through be tried at once. */
export async function sendAgain(
  manager: Visitor,
  cohort: { readonly id: string; readonly name: string },
  now: Date,
): Promise<void> {
  await database.$transaction(async (tx) => {
    const { count } = await tx.statementDelivery.updateMany({
      where: { ...ofCohort(cohort.id), state: { in: ["waiting", "refused"] } },
      data: { state: "waiting", tries: 0, nextTryAt: now },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "send statements again",
      subject: `cohort ${cohort.name}`,
      detail: { attempts: count },
      cohortId: cohort.id,
    });
  });
}
