/** An admin makes a new personal link: for a first password, or instead of one that was forgotten. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import { NO_PASSWORD } from "#app/accounts/no-password.ts";
import type { PersonalLink } from "#app/accounts/personal-link.server.ts";
import { sendLink } from "#app/accounts/send-link.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";

/** Makes it; links made before stop working. It is mailed where that is possible, unless the admin wants it `shown`. The password stays as it is until the link is used. */
export async function giveLink(
  admin: Visitor,
  userId: string,
  now: Date,
  shown = false,
): Promise<
  | { readonly ok: true; readonly link: PersonalLink }
  | { readonly ok: false; readonly problem: string }
> {
  return database.$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (!user.active)
      return { ok: false, problem: `The account of ${user.name} is deactivated. Reopen it first.` };
    const first = user.passwordHash === NO_PASSWORD;
    const link = await sendLink(tx, user, { by: admin, first, cohort: null, shown }, now);
    await writeAudit(tx, {
      ...{ actorId: admin.id, deed: "make link", subject: user.name },
      detail: { userId, email: user.email },
    });
    return { ok: true, link };
  });
}
