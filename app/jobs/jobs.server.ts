/** Asking for a job, and looking how far it is. */
import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";

import type { z } from "zod";

import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import type { Progress } from "./job.ts";
import type { Asker, Kind, Transaction } from "./kind.server.ts";
import { forgetOld, wakeWorker } from "./work.server.ts";

/** A job as who asked for it may see it. */
export interface JobView<About, Outcome> extends Progress {
  readonly id: string;
  readonly about: About;
  /** What came of the pieces that were done; empty while it goes on. */
  readonly outcomes: readonly Outcome[];
}

/** Pieces in one statement. */
const AT_ONCE = 100;
/** Milliseconds after which a job that was given up may be asked for again. */
const AGAIN_AFTER = 60_000;

/** Stores a job to be done and answers with its id; asked for again under the same key by the same person it is the same job. */
export async function addJob<About, Piece>(
  kind: Kind<About, Piece, unknown>,
  asker: Asker,
  asked: { readonly key: string; readonly about: About; readonly pieces: readonly Piece[] },
): Promise<string> {
  const [key, now] = [`${kind.name} ${asker.id} ${asked.key}`, new Date()];
  const total = asked.pieces.length;
  const about = asked.about as Prisma.InputJsonValue;
  const head = { kind: kind.name, key, askerId: asker.id, about, total, createdAt: now };
  const known = await database.job.findUnique({ where: { key }, select: { id: true } });
  if (known) {
    await takeUpAgain(known.id, now);
    return known.id;
  }
  await forgetOld(now);
  try {
    return await database.$transaction(async (tx) => {
      const over = total === 0 && { state: "done" as const, endedAt: now };
      const { id } = await tx.job.create({ data: { ...head, notBefore: now, ...over } });
      for (let from = 0; from < total; from += AT_ONCE) {
        await nextTurn();
        const some = asked.pieces.slice(from, from + AT_ONCE);
        const row = (payload: Piece, index: number) => ({
          ...{ jobId: id, number: from + index, payload: payload as Prisma.InputJsonValue },
        });
        await tx.jobPiece.createMany({ data: some.map(row) });
      }
      return id;
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return (await database.job.findUniqueOrThrow({ where: { key }, select: { id: true } })).id;
  } finally {
    wakeWorker();
  }
}

/** What the program asks for itself: a job of one piece. */
export interface Errand<About, Piece> {
  /** No other job of its kind may have it. */
  readonly key: string;
  readonly about: About;
  readonly piece: Piece;
  /** It is not done before. */
  readonly notBefore: Date;
}

/** Stores what is to be done because of what a transaction writes: both are there, or neither. The runner finds it within a second. */
export async function addErrands<About, Piece>(
  tx: Pick<Transaction, "job" | "jobPiece">,
  kind: Kind<About, Piece, unknown, null>,
  errands: readonly Errand<About, Piece>[],
  now: Date,
): Promise<void> {
  const rows = errands.map((errand) => ({ ...errand, id: randomUUID() }));
  await tx.job.createMany({
    data: rows.map(({ id, key, about, notBefore }) => ({
      ...{ id, kind: kind.name, key: keyOf(kind, key), about: about as Prisma.InputJsonValue },
      ...{ total: 1, notBefore, createdAt: now },
    })),
  });
  await tx.jobPiece.createMany({
    data: rows.map(({ id, piece }) => ({
      ...{ jobId: id, number: 0, payload: piece as Prisma.InputJsonValue },
    })),
  });
}

/** What an errand's job is stored under. */
export function keyOf({ name }: { readonly name: string }, key: string): string {
  return `${name} ${key}`;
}

/** The job of this kind that this person asked for; answers 404 when there is none. */
export async function requireJob<About, Outcome>(
  kind: Pick<Kind<About, unknown, Outcome>, "name" | "about" | "outcome">,
  asker: Asker,
  id: string | null,
): Promise<JobView<About, Outcome>> {
  const row = await database.job.findFirst({
    where: { id: id ?? "", kind: kind.name, askerId: asker.id },
  });
  if (!row) throw new Response("You asked for nothing here, or it was long ago.", { status: 404 });
  const { state, done, total, error } = row;
  const outcomes = state === "waiting" ? [] : await listOutcomes(kind.outcome, row.id, done);
  return { id: row.id, state, done, total, error, about: kind.about.parse(row.about), outcomes };
}

async function listOutcomes<Outcome>(
  schema: z.ZodType<Outcome>,
  jobId: string,
  done: number,
): Promise<readonly Outcome[]> {
  const rows = await database.jobPiece.findMany({
    where: { jobId, number: { lt: done } },
    orderBy: { number: "asc" },
    select: { outcome: true },
  });
  return rows.map(({ outcome }) => schema.parse(outcome));
}

/** One that was given up is taken up where it stopped, when it is asked for again a while later. */
async function takeUpAgain(id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - AGAIN_AFTER);
  await database.job.updateMany({
    where: { id, state: "failed", endedAt: { lt: before } },
    data: { state: "waiting", tries: 0, error: "", notBefore: now, endedAt: null },
  });
  wakeWorker();
}
