/** A manager decides about somebody's readiness; what was worked out at that moment is kept beside it. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { database } from "#app/store/client.server.ts";
import { baseOf, type RefusedDecision, type WishedDecision } from "./decision-form.ts";
import { holdCohort } from "./hold-cohort.server.ts";

const LEFT = "This person has left the cohort: nothing is decided about them any more.";
const CHANGED =
  "Meanwhile something else is worked out, or somebody else decided. What holds now stands above. Your words are still here: look again, then keep your decision or change it.";

/** Writes the decision and its audit entry; refuses it where the form was made before something that its manager should have seen. */
export async function decideReadiness(
  manager: Visitor,
  cohort: { readonly id: string; readonly name: string },
  userId: string,
  { base, ...decision }: WishedDecision,
  now: Date,
): Promise<{ readonly ok: true } | RefusedDecision> {
  const refused = (form: string): RefusedDecision => ({
    ...{ ok: false, status: 409, values: decision, errors: { form } },
  });
  const state = await readCohortState(cohort.id, now);
  const row = state.rows.find((one) => one.userId === userId);
  const computed = state.readiness.get(userId);
  if (!row || !computed) return refused(LEFT);
  const reasons = computed.reasons
    .filter(({ verdict }) => verdict !== "ready")
    .map(({ skill, words }) => (skill ? `${skill}: ${words}` : words));
  return database.$transaction(async (tx) => {
    await holdCohort(tx, cohort.id);
    const newest = await tx.readinessDecision.findFirst({
      where: { cohortId: cohort.id, userId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { at: true },
    });
    if (base !== baseOf(computed.verdict, newest?.at ?? null)) return refused(CHANGED);
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
    return { ok: true };
  });
}
