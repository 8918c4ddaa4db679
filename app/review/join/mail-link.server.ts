/** A link that anybody may use lets nobody in where mail is sent: whoever gives an address there gets a link of their own, and nobody learns whether it has an account. */
import { linkEnds, spendLink } from "#app/accounts/personal-link.server.ts";
import { makeToken } from "#app/accounts/token.server.ts";
import { mailSite } from "#app/mail/outbox.server.ts";
import { asked } from "#app/mail/texts.ts";
import { writeInvitations } from "#app/review/people/invite-people.server.ts";
import { database } from "#app/store/client.server.ts";
import type { OpenInvitation } from "./find-invitation.server.ts";

/** Invites the address that somebody gave, without looking whose it is; false when the link was used up meanwhile. Asking again for an address uses no more of it. */
export async function mailLink(
  open: OpenInvitation,
  typed: { readonly name: string; readonly email: string },
  now: Date,
): Promise<boolean> {
  const { cohortId, cohort, createdById } = open;
  const { email } = typed;
  return database.$transaction(async (tx) => {
    // Takes the link's row: of two who ask for one address at once the second waits, and replaces the link of the first.
    await tx.invitation.updateMany({ where: { id: open.id }, data: { uses: { increment: 0 } } });
    const waits = await tx.invitation.findFirst({
      where: { cohortId, email, uses: 0, closedAt: null, expiresAt: { gt: now } },
    });
    if (waits === null && !(await spendLink(tx, open, now))) return false;
    // What a manager wrote who invited this address stays.
    const [name, pace] = [waits?.name ?? typed.name, waits?.paceFactor ?? 1];
    const about = { site: mailSite, cohort, ends: linkEnds(now) };
    // Whoever has the link for anybody could say something to a stranger by way of a name.
    const to = { name: email, email, demo: false };
    const mailOf = (_: unknown, link: string) => ({ to, says: asked({ ...about, ...to, link }) });
    const one = { ...makeToken(), email, name, pace };
    await writeInvitations(tx, { cohortId, createdById }, [one], mailOf, now);
    return true;
  });
}
