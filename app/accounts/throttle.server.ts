/** What is tried with a secret and goes wrong, and what is mailed to whom, counted in the database: for all processes, and over restarts. */
import { env } from "#app/env.server.ts";
import { database } from "#app/store/client.server.ts";
import { writeAudit, writeCounted, type Entry } from "./audit.server.ts";
import { networkOf } from "./network.ts";
import { idFor } from "./token.server.ts";

/** Milliseconds after which what went wrong is forgotten. */
const WINDOW = 15 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;
/** How many people may fail at the full rate behind one address: an office shares one, a sprayer tries them all. */
const PEOPLE_AT_ONCE = 20;
/** How many links are mailed to one address in a day, whoever makes them. */
export const LINKS_A_DAY = 10;

/** So many failures within a quarter of an hour, or within `window` milliseconds, for one key. */
export interface Limit {
  readonly key: string;
  readonly most: number;
  readonly window?: number;
}

/** Where is counted: the database, or a transaction in it. */
type Book = Pick<typeof database, "failureCount" | "auditEntry">;

/** One try: what it counts for, and how the audit trail tells of it. */
export interface Try {
  readonly limits: readonly Limit[];
  /** What somebody wants to do: "sign in". */
  readonly what: string;
  /** Whose account it is about; null when there is none. */
  readonly user: { readonly id: string; readonly name: string } | null;
  /** Where it comes from; null when they are signed in. */
  readonly address: string | null;
}

/** The limit of one account or one browser. */
export function limitOf(key: string): Limit {
  return { key, most: env.signInLimit };
}

/** The limit of what many people share. */
export function crowdLimit(key: string): Limit {
  return { key, most: env.signInLimit * PEOPLE_AT_ONCE };
}

/** The limit of links that are mailed to an address: those of managers and admins, or, counted for itself, what anybody asks for. Passwords that were forgotten are counted by `limitOf`. */
export function mailLimit(email: string, what: "mail" | "asked" = "mail"): Limit {
  return { key: `${what} ${idFor(email)}`, most: LINKS_A_DAY, window: DAY };
}

/** The limit of everybody behind an address. */
export function networkLimit(what: string, address: string): Limit {
  return crowdLimit(`network ${what} ${networkOf(address)}`);
}

/**
 * Lets somebody try, or returns the seconds to wait. The try counts as a failure until `giveBack`: a hundred at once
 * are no more than a hundred one after another. Within a transaction it counts only where that is done.
 */
export async function takeTry(tried: Try, now: Date, within?: Book): Promise<number> {
  const { limits } = tried;
  const book = within ?? database;
  const full = await waitFor(tried, now, within);
  if (full > 0) return full;
  // Within a transaction no row of others is held: two that want one another's would wait for ever.
  const own = within ? { key: { in: limits.map(({ key }) => key) } } : {};
  await book.failureCount.deleteMany({ where: { ...own, until: { lte: now } } });
  let over = false;
  for (const { key, most, window = WINDOW } of limits) {
    const { n } = await book.failureCount.upsert({
      where: { key },
      create: { key, n: 1, until: new Date(now.getTime() + window) },
      update: { n: { increment: 1 } },
    });
    over ||= n > most;
  }
  if (!over) return 0;
  await giveBack(tried, book);
  return Math.max(1, await waitFor(tried, now, within));
}

/** The try went right, or was none after all: it does not count. */
export async function giveBack({ limits }: Try, book: Book = database): Promise<void> {
  const keys = limits.map(({ key }) => key);
  await book.failureCount.updateMany({
    where: { key: { in: keys }, n: { gt: 0 } },
    data: { n: { decrement: 1 } },
  });
}

/** It went wrong. One entry in the audit trail stands for all of a quarter of an hour: a stranger cannot fill it. */
export async function failTry(tried: Try, now: Date): Promise<void> {
  const entry = entryOf("fail", tried);
  const about = tried.user?.id ?? entry.detail["network"];
  await writeCounted(`${tried.what} ${String(about)}`, entry, WINDOW, now);
}

/** "40 seconds", "12 minutes", "23 hours". */
export function waitWords(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

async function waitFor(tried: Try, now: Date, within?: Book): Promise<number> {
  const rows = await (within ?? database).failureCount.findMany({
    where: { key: { in: tried.limits.map(({ key }) => key) }, until: { gt: now } },
  });
  const full = rows.filter(({ key, n }) =>
    tried.limits.some((limit) => limit.key === key && n >= limit.most),
  );
  for (const { key, refused } of full) if (!refused) await tellOnce(key, tried, within);
  const waits = full.map(({ until }) => Math.ceil((until.getTime() - now.getTime()) / 1000));
  return Math.max(0, ...waits);
}

/** The first who is turned away because of a key is told of. */
async function tellOnce(key: string, tried: Try, within?: Book): Promise<void> {
  const tell = async (book: Book) => {
    const where = { key, refused: false };
    const first = await book.failureCount.updateMany({ where, data: { refused: true } });
    if (first.count === 1) await writeAudit(book, entryOf("turn away", tried));
  };
  await (within ? tell(within) : database.$transaction(tell));
}

function entryOf(deed: string, { what, user, address }: Try): Entry {
  return {
    // Whoever comes from somewhere may be anybody: only the account is known.
    ...{ actorId: address === null ? (user?.id ?? null) : null, deed },
    subject: user?.name ?? "nobody we know",
    detail: {
      ...{ what, userId: user?.id ?? null },
      network: address === null ? null : networkOf(address),
    },
  };
}
