/** A personal link goes to its person: by mail where that reaches them, else by way of whoever made it. */
import { canReach, mailSite, writeMails } from "#app/mail/outbox.server.ts";
import type { Addressee, Mail, Outbox } from "#app/mail/outbox.server.ts";
import { personalLink } from "#app/mail/texts.ts";
import type { database } from "#app/store/client.server.ts";
import { linkEnds, makeLink, type PersonalLink } from "./personal-link.server.ts";
import { joinPath } from "./site.server.ts";
import { LINKS_A_DAY, mailLimit, takeTry, waitWords } from "./throttle.server.ts";
import { idFor } from "./token.server.ts";

/** Why somebody gets a link. */
interface Reason {
  readonly by: { readonly id: string; readonly name: string };
  /** Whether they choose their first password. */
  readonly first: boolean;
  /** With a cohort it only sets a first password. */
  readonly cohort: { readonly id: string; readonly name: string } | null;
}

type Book = Outbox & Pick<typeof database, "invitation" | "failureCount" | "auditEntry">;

/** Made, with the link; or not, with what to say. */
export type SentLink =
  | { readonly ok: true; readonly link: PersonalLink }
  | { readonly ok: false; readonly status: 409 | 429; readonly problem: string };

/** Makes a link within a transaction; those made before stop working. It is mailed, unless they cannot be reached or it is to be `shown`. */
export async function sendLink(
  tx: Book,
  user: Addressee & { readonly id: string },
  { shown = false, ...reason }: Reason & { readonly shown?: boolean },
  now: Date,
): Promise<SentLink> {
  const { id: userId, name, email } = user;
  const mailed = !shown && canReach(user);
  const problem = mailed ? await tooManyLinks(tx, reason.by, email, now) : null;
  if (problem !== null) return { ok: false, status: 429, problem };
  const ids = { userId, cohortId: reason.cohort?.id ?? null, createdById: reason.by.id };
  const token = await makeLink(tx, { ...ids, sentTo: mailed ? email : null }, now);
  if (mailed) await writeMails(tx, [linkMail(user, token, reason, now)], now);
  return { ok: true, link: { name, email, token, mailed } };
}

/** Counts a link that is mailed to an address; or says why none goes there for now, in the same words for every address. */
export async function tooManyLinks(
  tx: Book,
  by: Reason["by"],
  email: string,
  now: Date,
): Promise<string | null> {
  const limits = [mailLimit(email)];
  const tried = { limits, what: "mail links to one address", user: by, address: null };
  const wait = await takeTry(tried, now, tx);
  if (wait === 0) return null;
  return `${LINKS_A_DAY} links went to ${email} by mail within a day, and no more do. Nothing was changed. Wait ${waitWords(wait)} and try again.`;
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
