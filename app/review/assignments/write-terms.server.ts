/** Writes other terms of an assignment, with what they were before in the audit trail. */
import { writeAudit, type AuditBook } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { database } from "#app/database/client.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { CHANGE_ASSIGNMENT } from "#app/review/board/counting-attempts.server.ts";
import type { AssignmentWish } from "./assignment-form.ts";
import { changesBetween, typedFor } from "./terms.ts";

/** What is written. */
interface Change {
  readonly id: string;
  readonly before: AssignmentWish;
  readonly wish: AssignmentWish;
  /** People for whom another attempt counts by it; null where the rule stays. */
  readonly people: number | null;
}

/** Where it is written: a transaction that holds the assignment. */
type TermsWriting = AuditBook & Pick<typeof database, "assignment" | "assignmentItem">;

/** Writes nothing where nothing is different. */
export async function writeTerms(
  tx: TermsWriting,
  manager: Visitor,
  cohort: CohortHead,
  { id, before, wish, people }: Change,
  titleOf: (slug: string) => string,
): Promise<void> {
  const { timeZone } = cohort;
  const changes = changesBetween(typedFor(before, timeZone), typedFor(wish, timeZone), titleOf);
  if (changes.length === 0) return;
  const { slugs, ...terms } = wish;
  await tx.assignment.update({ where: { id }, data: terms });
  await writeScenarios(tx, id, slugs);
  await writeAudit(tx, {
    ...{ actorId: manager.id, deed: CHANGE_ASSIGNMENT, subject: wish.title },
    detail: {
      assignmentId: id,
      ...Object.fromEntries(
        changes.flatMap(({ name, from, to }) => [
          [`${name}Before`, from],
          [name, to],
        ]),
      ),
      ...(people !== null && { people }),
    },
    cohortId: cohort.id,
  });
}

/** Scenarios keep their places; new ones come after them. */
async function writeScenarios(
  tx: TermsWriting,
  assignmentId: string,
  slugs: readonly string[],
): Promise<void> {
  await tx.assignmentItem.deleteMany({ where: { assignmentId, slug: { notIn: [...slugs] } } });
  const kept = await tx.assignmentItem.findMany({ where: { assignmentId } });
  const next = Math.max(-1, ...kept.map(({ position }) => position)) + 1;
  await tx.assignmentItem.createMany({
    data: slugs
      .filter((slug) => !kept.some((item) => item.slug === slug))
      .map((slug, n) => ({ assignmentId, slug, position: next + n })),
  });
}
