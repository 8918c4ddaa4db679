/** A manager decides about somebody's readiness; what was worked out at that moment is kept beside it. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import type { WishedDecision } from "./decision-form.ts";

/** Writes the decision and its audit entry. Answers 404 when the person is not in the cohort. */
export async function decideReadiness(
  manager: Visitor,
  cohort: { readonly id: string; readonly name: string },
  userId: string,
  decision: WishedDecision,
  now: Date,
): Promise<void> {
  const state = await readCohortState(cohort.id, now);
  const row = state.rows.find((one) => one.userId === userId);
  const computed = state.readiness.get(userId);
  if (!row || !computed) throw new Response("There is nobody at this address.", { status: 404 });
  const reasons = computed.reasons
    .filter(({ verdict }) => verdict !== "ready")
    .map(({ skill, words }) => (skill ? `${skill}: ${words}` : words));
  await database.$transaction(async (tx) => {
    await tx.readinessDecision.create({
      data: {
        ...{ cohortId: cohort.id, userId, ...decision, reasons, at: now },
        ...{ computed: computed.verdict, decidedById: manager.id },
      },
    });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "decide readiness",
      subject: `${row.name}, cohort ${cohort.name}`,
      detail: { ...decision, computed: computed.verdict, userId },
      cohortId: cohort.id,
    });
  });
}
