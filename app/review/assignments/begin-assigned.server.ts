/** Begins an attempt for an assignment, or goes on with the one that was begun. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { startAttempt } from "#app/attempts/start.server.ts";
import { database } from "#app/database/client.server.ts";
import type { DueItem } from "./assignment.ts";
import { findDue, listDue } from "./due-list.server.ts";

/** The attempt to open; or why none was begun. */
export type Begun =
  | { readonly ok: true; readonly attemptId: string }
  | { readonly ok: false; readonly problem: string };

/** What is to be done; 404 when this person was not asked to. */
export async function requireDue(
  visitor: Visitor,
  assignmentId: string,
  slug: string,
  now: Date,
): Promise<DueItem> {
  const item = await findDue(visitor, assignmentId, slug, now);
  if (!item) throw new Response("This is not assigned to you.", { status: 404 });
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

/** How it is taken is the assignment's to say. Of two tabs that begin at once, one gets the attempt. */
export async function beginAssigned(
  visitor: Visitor,
  assignmentId: string,
  slug: string,
  now: Date,
): Promise<Begun> {
  const item = await requireDue(visitor, assignmentId, slug, now);
  if (item.unfinished !== null) return { ok: true, attemptId: item.unfinished };
  if (!item.mayBegin) return { ok: false, problem: refusalWords(item) };
  const begun = await database.attempt.count({
    where: { assignmentId, userId: visitor.id, assignedSlug: slug },
  });
  const { mode, paced, paceFactor } = item;
  try {
    const assigned = { assignmentId, ordinal: begun + 1 };
    return {
      ok: true,
      attemptId: await startAttempt(visitor, slug, { mode, paced, paceFactor }, assigned),
    };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "P2002")) throw error;
    return {
      ok: false,
      problem: "You began this in another tab just now. Go on there, or from your first page.",
    };
  }
}

function refusalWords({ standing, opens, attemptsLeft, inService }: DueItem): string {
  if (standing === "closed") return "This assignment was taken back. Nothing more can be begun.";
  if (standing === "opens-later") return `This opens on ${opens}.`;
  if (!inService) return "This scenario is not in service at the moment. Ask your manager.";
  if (attemptsLeft === 0) return "You have used all the attempts that this assignment allows.";
  return "This assignment was taken back. Nothing more can be begun.";
}
