/** A new personal link for somebody of a cohort who has not chosen a password yet. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { sendLink, type SentLink } from "#app/accounts/send-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { database } from "#app/store/client.server.ts";
import { requirePresent } from "./require-member.server.ts";

/** Makes it; links made before stop working. Not for whom this cohort did not make the account: with the link one can sign in as the person, and do their work. */
export async function renewLink(
  manager: Visitor,
  cohort: CohortHead,
  userId: string,
  now: Date,
): Promise<SentLink> {
  const user = await requirePresent(cohort, userId);
  const refuse = (problem: string): SentLink => ({ ok: false, status: 409, problem });
  return database.$transaction(async (tx) => {
    // Written, not only looked at: a link must never be made for an account that just gets its password, or more rights.
    const waiting = await tx.user.updateMany({
      where: { id: userId, passwordHash: NO_PASSWORD, active: true, role: "trainee" },
      data: { passwordHash: NO_PASSWORD },
    });
    if (waiting.count === 0)
      return refuse(`${user.name} has a password already, or is deactivated.`);
    const { madeInId } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (madeInId !== cohort.id)
      return refuse(
        `This cohort did not make the account of ${user.name}: an admin makes the link.`,
      );
    const sent = await sendLink(tx, user, { by: manager, first: true, cohort }, now);
    if (!sent.ok) return sent;
    const memberships = await tx.cohortMember.findMany({ where: { userId, leftAt: null } });
    for (const { cohortId } of memberships)
      await writeAudit(tx, {
        ...{ actorId: manager.id, deed: "renew link" },
        ...{ subject: user.name, detail: { userId }, cohortId },
      });
    return sent;
  });
}
