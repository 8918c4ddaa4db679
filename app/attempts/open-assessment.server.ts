/** Assessments that somebody has begun and not finished: until then their practice of the same scenarios waits. */
import { database } from "#app/store/client.server.ts";

/** Where attempts are read: the database, or a transaction in it. */
type Books = Pick<typeof database, "attempt">;

/** By scenario, whatever its version and form: the assessment to go on with. */
export async function listOpenAssessments(
  userId: string,
  books: Books = database,
): Promise<ReadonlyMap<string, string>> {
  const rows = await books.attempt.findMany({
    where: { userId, mode: "assessment", finishedAt: null },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { id: true, version: { select: { slug: true } } },
  });
  return new Map(rows.map(({ id, version }) => [version.slug, id]));
}
