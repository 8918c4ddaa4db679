/** What is tried with a secret and goes wrong, counted in the database: for all processes, and over restarts. */
import { env } from "#app/env.server.ts";
import { database } from "#app/store/client.server.ts";
import { writeAudit, writeCounted, type Entry } from "./audit.server.ts";
import { networkOf } from "./network.ts";

/** Milliseconds after which what went wrong is forgotten. */
const WINDOW = 15 * 60 * 1000;
/** How many people may fail at the full rate behind one address: an office shares one, a sprayer tries them all. */
const PEOPLE_AT_ONCE = 20;

/** So many failures within a quarter of an hour, for one key. */
export interface Limit {
  readonly key: string;
  readonly most: number;
}

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

/** The limit of everybody behind an address. */
export function networkLimit(what: string, address: string): Limit {
  return crowdLimit(`network ${what} ${networkOf(address)}`);
}

/**
 * Lets somebody try, or returns the seconds to wait. The try counts as a failure until `giveBack`: a hundred at once
 * are no more than a hundred one after another.
 */
export async function takeTry(tried: Try, now: Date): Promise<number> {
  const { limits } = tried;
  const full = await waitFor(tried, now);
  if (full > 0) return full;
  await database.failureCount.deleteMany({ where: { until: { lte: now } } });
  const until = new Date(now.getTime() + WINDOW);
  let over = false;
  for (const { key, most } of limits) {
    const { n } = await database.failureCount.upsert({
      where: { key },
      create: { key, n: 1, until },
      update: { n: { increment: 1 } },
    });
    over ||= n > most;
  }
  if (!over) return 0;
  await giveBack(tried);
  return Math.max(1, await waitFor(tried, now));
}

/** The try went right, or was none after all: it does not count. */
export async function giveBack({ limits }: Try): Promise<void> {
  const keys = limits.map(({ key }) => key);
  await database.failureCount.updateMany({
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

/** "40 seconds", "12 minutes". */
export function waitWords(seconds: number): string {
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

async function waitFor(tried: Try, now: Date): Promise<number> {
  const rows = await database.failureCount.findMany({
    where: { key: { in: tried.limits.map(({ key }) => key) }, until: { gt: now } },
  });
  const full = rows.filter(({ key, n }) =>
    tried.limits.some((limit) => limit.key === key && n >= limit.most),
  );
  for (const { key, refused } of full) if (!refused) await tellOnce(key, tried);
  const waits = full.map(({ until }) => Math.ceil((until.getTime() - now.getTime()) / 1000));
  return Math.max(0, ...waits);
}

/** The first who is turned away because of a key is told of. */
async function tellOnce(key: string, tried: Try): Promise<void> {
  await database.$transaction(async (tx) => {
    const where = { key, refused: false };
    const first = await tx.failureCount.updateMany({ where, data: { refused: true } });
    if (first.count === 1) await writeAudit(tx, entryOf("turn away", tried));
  });
}

function entryOf(deed: string, { what, user, address }: Try): Entry {
  return {
    ...{ actorId: user?.id ?? null, deed, subject: user?.name ?? "nobody we know" },
    detail: {
      ...{ what, userId: user?.id ?? null },
      network: address === null ? null : networkOf(address),
    },
  };
}
