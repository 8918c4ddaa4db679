/** The outbox: a mail is written in the transaction that causes it, so that none is lost and none is sent for nothing. */
import { randomUUID } from "node:crypto";

import { env } from "#app/env.server.ts";
import { addErrands, keyOf } from "#app/jobs/jobs.server.ts";
import type { Transaction } from "#app/jobs/kind.server.ts";
import { database } from "#app/store/client.server.ts";
import { sending } from "./sending.server.ts";
import { inLine, notice, type MailText, type Notice } from "./texts.ts";

/** Whom a mail is for. */
export interface Addressee {
  readonly name: string;
  readonly email: string;
  /** Of the demonstration: nobody is behind the address. */
  readonly demo: boolean;
}

/** A mail to be written. */
export interface Mail {
  readonly to: Addressee;
  readonly says: MailText;
  /** What the link in it is kept under: it is not sent when that has ended, and asked for by it. */
  readonly link?: string;
}

/** Where mails are written: a transaction. */
export type Outbox = Pick<Transaction, "job" | "jobPiece">;

/** What became of a mail. */
export interface MailState {
  readonly state: "waiting" | "sent" | "failed";
  /** When it was sent or given up; null while it waits. */
  readonly at: Date | null;
  /** What went wrong, so far or for good; empty when nothing did. */
  readonly why: string;
}

/** What mails call this installation. */
export const mailSite = env.site ?? "";

/** Whether anything is mailed here at all. */
export function sendsMail(): boolean {
  return env.mail !== null;
}

/** Whether a mail would reach them. */
export function canReach({ demo }: Pick<Addressee, "demo">): boolean {
  return sendsMail() && !demo;
}

/** Writes mails; those that would reach nobody are left out. */
export async function writeMails(tx: Outbox, mails: readonly Mail[], now: Date): Promise<void> {
  const errands = mails
    .filter(({ to }) => canReach(to))
    .map(({ to, says, link }) => {
      const id = randomUUID();
      const piece = { id, to: { name: inLine(to.name), address: to.email }, ...says };
      return { key: link ?? id, about: { link: link ?? null }, piece, notBefore: now };
    });
  if (errands.length > 0) await addErrands(tx, sending, errands, now);
}

/** Tells somebody what happened to their account. */
export async function writeNotice(
  tx: Outbox & Pick<Transaction, "user">,
  userId: string,
  what: Notice,
  now: Date,
): Promise<void> {
  if (!sendsMail()) return;
  const to = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, demo: true },
  });
  const says = notice({ name: to.name, site: mailSite, what, at: now });
  await writeMails(tx, [{ to, says }], now);
}

/** What became of the mails with these links; a link that was not mailed, or long ago, has none. */
export async function mailStates(
  links: readonly string[],
): Promise<ReadonlyMap<string, MailState>> {
  if (links.length === 0) return new Map();
  const keys = new Map(links.map((link) => [keyOf(sending, link), link]));
  const jobs = await database.job.findMany({
    where: { key: { in: [...keys.keys()] } },
    select: { key: true, state: true, endedAt: true, error: true },
  });
  return new Map(
    jobs.map(({ key, state, endedAt, error }) => [
      keys.get(key) ?? "",
      { state: state === "done" ? "sent" : state, at: endedAt, why: error },
    ]),
  );
}

/** How many mails wait, and how many were given up lately; null where nothing is mailed. */
export async function countMails(): Promise<{ waiting: number; failed: number } | null> {
  if (!sendsMail()) return null;
  const [waiting, failed] = await Promise.all(
    (["waiting", "failed"] as const).map((state) =>
      database.job.count({ where: { kind: sending.name, state } }),
    ),
  );
  return { waiting: waiting ?? 0, failed: failed ?? 0 };
}
