/** An assignment as it can be changed: its terms, and who has begun it. */
import { database } from "#app/store/client.server.ts";
import type { AssignmentWish } from "./assignment-form.ts";
import type { Begun } from "./begun.ts";

/** Where it is read: the database, or a transaction in it. */
export type TermsBook = Pick<typeof database, "assignment" | "attempt">;

/** What is there now. */
export interface HeldTerms {
  readonly terms: AssignmentWish;
  readonly closedAt: Date | null;
  readonly begun: Begun;
}

/** Answers 404 for another cohort's. */
export async function requireTerms(
  book: TermsBook,
  cohortId: string,
  id: string,
): Promise<HeldTerms> {
  const row = await book.assignment.findFirst({
    where: { id, cohortId },
    include: { items: { orderBy: { position: "asc" } } },
  });
  if (!row)
    throw new Response("There is no assignment of this cohort at this address.", { status: 404 });
  const { title, mode, paced, opensAt, dueAt, attemptsAllowed, rule, closedAt, items } = row;
  const pairs = await book.attempt.groupBy({
    by: ["assignedSlug", "userId"],
    where: { assignmentId: id },
  });
  const byScenario = new Map<string, number>();
  for (const { assignedSlug } of pairs)
    byScenario.set(assignedSlug ?? "", (byScenario.get(assignedSlug ?? "") ?? 0) + 1);
  return {
    terms: {
      ...{ title, mode, paced, opensAt, dueAt, attemptsAllowed, rule },
      slugs: items.map(({ slug }) => slug),
    },
    closedAt,
    begun: { byScenario, people: new Set(pairs.map(({ userId }) => userId)).size },
  };
}
