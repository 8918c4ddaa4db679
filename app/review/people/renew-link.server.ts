/** A new personal link for somebody of a cohort who has not chosen a password yet. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import type { PersonalLink } from "#app/accounts/personal-link.server.ts";
import { sendLink } from "#app/accounts/send-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Change } from "#app/accounts/set-active.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { requirePresent } from "./require-member.server.ts";

/** Makes it; links made before stop working. Not for whom this cohort did not make the account: with the link one can sign in as the person, and do their work. */
export async function renewLink(
  manager: Visitor,
  cohort: CohortHead,
  userId: string,
  now: Date,
): Promise<(Change & { ok: false }) | { readonly ok: true; readonly link: PersonalLink }> {
  const user = await requirePresent(cohort, userId);
  return database.$transaction(async (tx) => {
    // Written, not only looked at: a link must never be made for an account that just gets its password, or more rights.
    const waiting = await tx.user.updateMany({
      where: { id: userId, passwordHash: NO_PASSWORD, active: true, role: "trainee" },
      data: { passwordHash: NO_PASSWORD },
    });
    if (waiting.count === 0) {
      return { ok: false, problem: `${user.name} has a password already, or is deactivated.` };
    }
    const { madeInId } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (madeInId !== cohort.id) {
      return {
        ok: false,
        problem: `This cohort did not make the account of ${user.name}: an admin makes the link.`,
      };
    }
    const link = await sendLink(tx, user, { by: manager, first: true, cohort }, now);
    const memberships = await tx.cohortMember.findMany({ where: { userId, leftAt: null } });
    for (const { cohortId } of memberships)
      await writeAudit(tx, {
        ...{ actorId: manager.id, deed: "renew link" },
        ...{ subject: user.name, detail: { userId }, cohortId },
      });
    return { ok: true, link };
  });
}
