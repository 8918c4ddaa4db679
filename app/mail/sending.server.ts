/** Sends what lies in the outbox. */
import { z } from "zod";

import { env, type MailAccess } from "#app/env.server.ts";
import { Hindrance, type Kind } from "#app/jobs/kind.server.ts";
import { database } from "#app/store/client.server.ts";
import { postMail } from "./post-mail.server.ts";

const about = z.object({ link: z.string().nullable() });
/** The text has the token of a link in it, which is a secret: it lies here only until it is sent or given up. */
const piece = z.object({
  ...{ id: z.string(), to: z.object({ name: z.string(), address: z.string() }) },
  ...{ subject: z.string(), text: z.string() },
});

/** A mail as it lies in the outbox. */
export type Piece = z.infer<typeof piece>;

const MINUTE = 60_000;

/** Sends one mail by this server. A process that dies after the server took it sends it again, under the same Message-ID. */
export function sendBy(
  access: MailAccess | null,
  site: string | null,
): Kind<z.infer<typeof about>, Piece, null, null> {
  return {
    ...{ name: "send mail", about, piece, outcome: z.null(), batch: 1, secret: true },
    // A server that is being mended, or one that lets strangers wait (greylisting), has a day.
    rests: [1, 5, 15, 60, 180, 480, 720].map((minutes) => minutes * MINUTE),
    work: async (_asker, { link }, mails, now) => {
      if (access === null) throw new Hindrance("No mail is sent here any more.", { final: true });
      if (link !== null && !(await isOpen(link, now)))
        throw new Hindrance("Its link had ended before it was sent.", { final: true });
      for (const mail of mails) await postMail(access, site, mail);
      return async () => mails.map(() => null);
    },
  };
}

/** As this process is set up. Without a mail server it gives up what waits from a time when there was one. */
export const sending = sendBy(env.mail, env.site);

async function isOpen(id: string, now: Date): Promise<boolean> {
  const open = { id, closedAt: null, uses: 0, expiresAt: { gt: now } };
  return (await database.invitation.count({ where: open })) === 1;
}
