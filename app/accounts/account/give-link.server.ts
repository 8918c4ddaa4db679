/** An admin makes a new personal link: for a first password, or instead of one that was forgotten. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import { sendLink, type SentLink } from "#app/accounts/send-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";

/** Makes it; links made before stop working. It is mailed where that is possible, unless the admin wants it `shown`. The password stays as it is until the link is used. */
export async function giveLink(
  admin: Visitor,
  userId: string,
  now: Date,
  shown = false,
): Promise<SentLink> {
  return database.$transaction(async (tx): Promise<SentLink> => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (!user.active) {
      const problem = `The account of ${user.name} is deactivated. Reopen it first.`;
      return { ok: false, status: 409, problem };
    }
    const first = user.passwordHash === NO_PASSWORD;
    const sent = await sendLink(tx, user, { by: admin, first, cohort: null, shown }, now);
    if (!sent.ok) return sent;
    await writeAudit(tx, {
      ...{ actorId: admin.id, deed: "make link", subject: user.name },
      detail: { userId, email: user.email },
    });
    return sent;
  });
}
