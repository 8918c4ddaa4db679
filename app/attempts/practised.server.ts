/** How often somebody had practised a scenario when they were assessed in it: what an assessment shows depends on it. */
import { database } from "#app/store/client.server.ts";

/** What is asked about: an attempt at any form and version of a scenario. */
interface Asked {
  readonly userId: string;
  readonly slug: string;
  readonly mode: "practice" | "assessment";
  readonly startedAt: Date | number;
}

/** For attempts of these people: practices of the same scenario that they began before an assessment; null for what is none. */
export async function practisedBefore(
  userIds: readonly string[],
): Promise<(attempt: Asked) => number | null> {
  const rows = await database.attempt.findMany({
    where: { userId: { in: [...userIds] }, mode: "practice" },
    select: { userId: true, startedAt: true, version: { select: { slug: true } } },
  });
  return ({ userId, slug, mode, startedAt }) => {
    if (mode === "practice") return null;
    const own = rows.filter((row) => row.userId === userId && row.version.slug === slug);
    return own.filter((row) => Number(row.startedAt) < Number(startedAt)).length;
  };
}
