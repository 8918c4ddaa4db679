/** A personal link goes to its person: by mail where that reaches them, else by way of whoever made it. */
import { canReach, mailSite, writeMails } from "#app/mail/outbox.server.ts";
import type { Addressee, Mail, Outbox } from "#app/mail/outbox.server.ts";
import { personalLink } from "#app/mail/texts.ts";
import type { database } from "#app/store/client.server.ts";
import { linkEnds, makeLink, type PersonalLink } from "./personal-link.server.ts";
import { joinPath } from "./site.server.ts";
import { idFor } from "./token.server.ts";

/** Why somebody gets a link. */
interface Reason {
  readonly by: { readonly id: string; readonly name: string };
  /** Whether they choose their first password. */
  readonly first: boolean;
  /** With a cohort it only sets a first password. */
  readonly cohort: { readonly id: string; readonly name: string } | null;
}

/** Makes a link within a transaction; those made before stop working. It is mailed, unless they cannot be reached or it is to be `shown`. */
export async function sendLink(
  tx: Outbox & Pick<typeof database, "invitation">,
  user: Addressee & { readonly id: string },
  { shown = false, ...reason }: Reason & { readonly shown?: boolean },
  now: Date,
): Promise<PersonalLink> {
  const { id: userId, name, email } = user;
  const mailed = !shown && canReach(user);
  const ids = { userId, cohortId: reason.cohort?.id ?? null, createdById: reason.by.id };
  const token = await makeLink(tx, { ...ids, sentTo: mailed ? email : null }, now);
  if (mailed) await writeMails(tx, [linkMail(user, token, reason, now)], now);
  return { name, email, token, mailed };
}

/** The mail with a personal link that is made now. */
export function linkMail(
  to: Addressee,
  token: string,
  { by, first, cohort }: Reason,
  now: Date,
): Mail {
  const says = personalLink({
    ...{ name: to.name, site: mailSite, link: `${mailSite}${joinPath(token)}` },
    ...{ ends: linkEnds(now), by: by.name, first, cohort: cohort?.name ?? null },
  });
  return { to, says, link: idFor(token) };
}
