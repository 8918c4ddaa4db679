/** Writes other terms of an assignment, with what they were before in the audit trail. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import type { AssignmentWish } from "#app/review/assignments/assignment-form.ts";
import { changesBetween, typedFor } from "#app/review/assignments/terms.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";

/** What is written. */
interface Change {
  readonly id: string;
  readonly before: AssignmentWish;
  readonly wish: AssignmentWish;
  /** People for whom another attempt counts by it; null where the rule stays. */
  readonly people: number | null;
}

/** Writes nothing where nothing is different. Call it in a transaction that holds the assignment. */
export async function writeTerms(
  tx: Prisma.TransactionClient,
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
    ...{ actorId: manager.id, deed: "change assignment", subject: wish.title },
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
  tx: Prisma.TransactionClient,
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
