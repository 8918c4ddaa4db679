/** Sends what waits to the record store. Everything that it must know is in the database: it can be killed at any moment and begun again. */
import type { LrsAccess } from "#app/env.server.ts";
import { database } from "#app/store/client.server.ts";
import { backoff } from "./backoff.ts";
import { queueChanged, queueCounted, SENDABLE } from "./queue.server.ts";
import { readStatements } from "./read-statements.server.ts";
import { postStatements, type Posted } from "./record-store.server.ts";

/** Attempts in one round, and how long one belongs to whoever took it. */
const AT_ONCE = 50;
const LEASE = 120_000;

/** Where to send to, and what the tests make shorter. */
export interface Delivering {
  readonly store: LrsAccess;
  readonly site: string;
  readonly patience?: number;
  readonly stopped?: () => boolean;
}

/** Sends what is due, the longest waiting first. Says how many attempts were sent; the rest of a round is left when the store takes nothing. */
export async function deliverDue(to: Delivering, now: () => Date): Promise<number> {
  await queueCounted(now());
  await queueChanged(now());
  const due = await database.statementDelivery.findMany({
    where: { state: "waiting", nextTryAt: { lte: now() }, attempt: SENDABLE },
    orderBy: [{ nextTryAt: "asc" }, { attemptId: "asc" }],
    take: AT_ONCE,
    select: { attemptId: true },
  });
  let sent = 0;
  for (const { attemptId } of due) {
    if (to.stopped?.()) break;
    const posted = await deliverOne(to, attemptId, now);
    if (posted?.kind === "stored") sent += 1;
    if (posted?.kind === "later" && posted.everybody) break;
  }
  return sent;
}

/** Null when another process has it. */
async function deliverOne(
  { store, site, patience }: Delivering,
  attemptId: string,
  now: () => Date,
): Promise<Posted | null> {
  const mine = { attemptId, state: "waiting" as const };
  const { count } = await database.statementDelivery.updateMany({
    where: { ...mine, nextTryAt: { lte: now() } },
    data: { nextTryAt: new Date(now().getTime() + LEASE), tries: { increment: 1 } },
  });
  if (count === 0) return null;
  const sentAt = now();
  const posted = await sayAndPost(store, attemptId, site, patience);
  const { tries } = await database.statementDelivery.findUniqueOrThrow({
    where: { attemptId },
    select: { tries: true },
  });
  const wait = posted.kind === "later" ? (posted.after ?? backoff(tries, Math.random())) : 0;
  const outcome = {
    stored: { state: "sent", sentAt, message: "" },
    refused: { state: "refused", message: "message" in posted ? posted.message : "" },
    later: {
      nextTryAt: new Date(now().getTime() + wait),
      message: "message" in posted ? posted.message : "",
    },
  } as const;
  await database.statementDelivery.updateMany({ where: mine, data: outcome[posted.kind] });
  return posted;
}

async function sayAndPost(
  store: LrsAccess,
  attemptId: string,
  site: string,
  patience: number | undefined,
): Promise<Posted> {
  try {
    const said = await readStatements(attemptId, site);
    if (!said) return { kind: "refused", message: "The attempt is not finished." };
    return await postStatements(store, said.statements, patience);
  } catch (error) {
    // Ours, and of this attempt alone: told of, and tried again after an upgrade may have mended it.
    console.error(`the statements of attempt ${attemptId} could not be made:`, error);
    const message = "The statements could not be made; the server's log says why.";
    return { kind: "later", message, everybody: false, after: null };
  }
}
