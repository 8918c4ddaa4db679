/** Begins an attempt for an assignment, or goes on with the one that was begun. */
import type { Visitor } from "#app/accounts/session.server.ts";
import type { DueItem } from "#app/attempts/assigned/assignment.ts";
import { holdAssignment } from "#app/attempts/assigned/hold-assignment.server.ts";
import { findDue, listDue } from "#app/shift/due-list.server.ts";
import { servedNow } from "#app/shift/service-clock.server.ts";
import { database } from "#app/store/client.server.ts";
import type { StartOptions } from "./start-options.ts";
import { createAttempt, deal, type Begun } from "./start.server.ts";

/** What is to be done; 404 when this person was not asked to, or is not any more. */
export async function requireDue(
  visitor: Visitor,
  assignmentId: string,
  slug: string,
  now: Date,
): Promise<DueItem> {
  const item = await findDue(visitor, assignmentId, slug, now);
  if (!item) throw new Response(NOT_ASKED, { status: 404 });
  return item;
}

/** An assignment that asks this person for the scenario and has nothing finished yet; null when none does. */
export async function findWaiting(
  visitor: Visitor,
  slug: string,
  now: Date,
): Promise<DueItem | null> {
  const due = await listDue(visitor, now);
  return due.find((item) => item.slug === slug && item.finished === null && item.mayBegin) ?? null;
}

/**
 * How it is taken is the assignment's to say; `shown` is what the person read of it before they began.
 * Of two tabs that begin at once, one gets the attempt and the other is led to it.
 */
export async function beginAssigned(
  visitor: Visitor,
  assignmentId: string,
  slug: string,
  shown: Pick<StartOptions, "mode" | "paced">,
  now: Date,
  served = servedNow(),
): Promise<Begun> {
  const item = await requireDue(visitor, assignmentId, slug, now);
  if (item.unfinished !== null) return { ok: true, attemptId: item.unfinished };
  if (!item.mayBegin) return { ok: false, problem: refusalWords(item) };
  const { mode, paced, paceFactor, attemptsAllowed } = item;
  if (shown.mode !== mode || shown.paced !== paced) return { ok: false, problem: CHANGED };
  // Read before, so that nobody who holds the assignment waits for it.
  const dealt = await deal(visitor, slug, mode);
  return database.$transaction(async (tx): Promise<Begun> => {
    await holdAssignment(tx, assignmentId);
    const asked = await tx.assignment.findFirst({
      where: { id: assignmentId, mode, paced, closedAt: null, items: { some: { slug } } },
      select: {
        attempts: {
          where: { userId: visitor.id, assignedSlug: slug },
          select: { id: true, finishedAt: true },
        },
      },
    });
    if (!asked) return { ok: false, problem: CHANGED };
    const { attempts } = asked;
    const other = attempts.find(({ finishedAt }) => finishedAt === null);
    if (other) return { ok: true, attemptId: other.id };
    if (attemptsAllowed !== null && attempts.length >= attemptsAllowed)
      return { ok: false, problem: USED };
    const assigned = { assignmentId, ordinal: attempts.length + 1 };
    const options = { mode, paced, paceFactor };
    return createAttempt(tx, visitor, dealt, options, { wall: now.getTime(), served }, assigned);
  });
}

const NOT_ASKED =
  "This is not assigned to you, or not any more: your manager may have changed the assignment.";
const USED = "You have used all the attempts that this assignment allows.";
const CHANGED =
  "Your manager changed this assignment a moment ago. Look at how it is taken now, then start again.";

function refusalWords({ standing, opens, attemptsLeft, inService }: DueItem): string {
  if (standing === "closed") return "This assignment was taken back. Nothing more can be begun.";
  if (standing === "opens-later") return `This opens on ${opens}.`;
  if (!inService) return "This scenario is not in service at the moment. Ask your manager.";
  if (attemptsLeft === 0) return USED;
  return "This assignment was taken back. Nothing more can be begun.";
}
