/** Changes what a cohort asks of the ready; the old terms stay in the audit trail. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";
import { holdCohort } from "./hold-cohort.server.ts";
import { readTerms, type Terms } from "./terms.ts";

/** Writes the terms and their audit entry; false, and nothing is written, where others hold by now than those that the form was made from. */
export async function saveTerms(
  manager: Visitor,
  cohort: { readonly id: string; readonly name: string },
  terms: Terms,
  base: string,
): Promise<boolean> {
  return database.$transaction(async (tx) => {
    await holdCohort(tx, cohort.id);
    const stored = await tx.cohort.findUniqueOrThrow({
      where: { id: cohort.id },
      select: { terms: true },
    });
    const before = JSON.stringify(readTerms(stored.terms));
    if (before !== base) return false;
    const data = { ...terms, skills: terms.skills.map((term) => ({ ...term })) };
    await tx.cohort.update({ where: { id: cohort.id }, data: { terms: data } });
    await writeAudit(tx, {
      actorId: manager.id,
      deed: "change readiness terms",
      subject: `cohort ${cohort.name}`,
      detail: { before, after: JSON.stringify(terms) },
      cohortId: cohort.id,
    });
    return true;
  });
}
