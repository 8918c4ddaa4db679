/** Does jobs, a few pieces in one transaction that also stores how far it is: a process that dies repeats nothing and loses nothing. */
import { setImmediate as nextTurn } from "node:timers/promises";

import { keepDoing, type Kept } from "#app/kit/keep-doing.server.ts";
import { database } from "#app/store/client.server.ts";
import { Prisma } from "#app/store/generated/sqlite/client.ts";
import { afterClaim, afterFailure, afterPieces, numberOf, RESTS } from "./job.ts";
import { Hindrance, type AnyKind, type Transaction } from "./kind.server.ts";

/** Milliseconds between two looks for jobs of other processes, or whose rest is over. */
const EVERY = 1_000;

/** Days after which a job that is over is forgotten, and milliseconds between two looks for such. */
const KEPT_DAYS = 14;
const FORGET_EVERY = 60 * 60 * 1000;

/** One for each runner of this process. */
const wakes = new Set<() => void>();

/** Has this process look for a job now. */
export function wakeWorker(): void {
  for (const wake of wakes) wake();
}

/** Does jobs of these kinds for as long as the process runs, one after the other. */
export function keepWorking(kinds: readonly AnyKind[]): Kept {
  const working = keepDoing("jobs", EVERY, (stopped) => workOff(kinds, undefined, stopped));
  wakes.add(working.now);
  return {
    now: working.now,
    stop: () => {
      wakes.delete(working.now);
      return working.stop();
    },
  };
}

/** Forgets jobs that are over. */
export function keepForgetting(): Kept {
  return keepDoing("forgetting jobs", FORGET_EVERY, () => forgetOld(new Date()));
}

/** Forgets jobs that have been over for two weeks. */
export async function forgetOld(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  await database.job.deleteMany({ where: { endedAt: { lt: before } } });
}

/** Does what is due until nothing is. */
export async function workOff(
  kinds: readonly AnyKind[],
  clock = () => new Date(),
  stopped: () => boolean = () => false,
): Promise<void> {
  while (!stopped()) {
    const job = await claim(kinds, clock());
    if (!job) return;
    await doSome(job, clock);
    await nextTurn();
  }
}

type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>;

/** Takes the job that has waited longest, one that another process left for dead among them. */
async function claim(kinds: readonly AnyKind[], now: Date) {
  for (;;) {
    const due = await database.job.findFirst({
      where: { state: "waiting", notBefore: { lte: now }, kind: { in: kinds.map((k) => k.name) } },
      orderBy: [{ notBefore: "asc" }, { id: "asc" }],
      select: { id: true, turn: true },
    });
    if (!due) return null;
    const { count } = await database.job.updateMany({
      where: { ...due, state: "waiting" },
      data: { ...afterClaim(now), turn: { increment: 1 }, tries: { increment: 1 } },
    });
    // Somebody else was faster: look for another.
    if (count === 0) continue;
    const job = await database.job.findUniqueOrThrow({
      where: { id: due.id },
      include: { asker: { omit: { passwordHash: true } } },
    });
    const kind = kinds.find(({ name }) => name === job.kind);
    if (kind && job.turn === due.turn + 1) return { ...job, named: kind };
  }
}

async function doSome(job: Claimed, clock: () => Date): Promise<void> {
  const { id, turn, tries, named: kind } = job;
  const rests = kind.rests ?? RESTS;
  try {
    // Each earlier one ended with the process.
    if (tries > rests.length + 1) throw new Error("claimed too often");
    const pieces = await database.jobPiece.findMany({
      where: { jobId: id, number: { gte: job.done, lt: job.done + kind.batch } },
      orderBy: { number: "asc" },
      select: { number: true, payload: true },
    });
    const about = kind.about.parse(job.about);
    const payloads = pieces.map(({ payload }) => kind.piece.parse(payload));
    const write = await kind.work(job.asker, about, payloads, clock());
    await database.$transaction(async (tx) => {
      const next = afterPieces(job.done + pieces.length, job.total, clock());
      const { count } = await tx.job.updateMany({ where: { id, turn }, data: next });
      if (count === 0) throw new Error("another process has claimed it");
      const outcomes = await write(tx);
      for (const [index, { number }] of pieces.entries())
        await keepOutcome(tx, id, number, outcomes[index]);
    });
  } catch (error) {
    const told = error instanceof Hindrance ? error : null;
    console.error(`job ${numberOf(id)}, ${kind.name}, try ${tries}:`, told?.message ?? error);
    const data = afterFailure(id, tries, clock(), rests, told);
    await database.$transaction(async (tx) => {
      const { count } = await tx.job.updateMany({ where: { id, turn, state: "waiting" }, data });
      if (count === 0 || !kind.secret || !("state" in data)) return;
      await tx.jobPiece.updateMany({ where: { jobId: id }, data: { payload: Prisma.DbNull } });
    });
  }
}

async function keepOutcome(tx: Transaction, jobId: string, number: number, outcome: unknown) {
  await tx.jobPiece.update({
    where: { jobId_number: { jobId, number } },
    data: { outcome: outcome as Prisma.InputJsonValue, payload: Prisma.DbNull },
  });
}
