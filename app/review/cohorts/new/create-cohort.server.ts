/** Makes a cohort; whoever makes it manages it. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { CohortWish } from "#app/review/cohorts/cohort-form.ts";
import { database } from "#app/store/client.server.ts";

/** The new cohort's id. Its readiness terms are empty: the default. */
export async function createCohort(manager: Visitor, wish: CohortWish): Promise<string> {
  return database.$transaction(async (tx) => {
    const { id } = await tx.cohort.create({
      data: { ...wish, terms: {}, managers: { create: { userId: manager.id } } },
      select: { id: true },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "create cohort",
      subject: `cohort ${wish.name}`,
      detail: { timeZone: wish.timeZone },
      cohortId: id,
    });
    return id;
  });
}
