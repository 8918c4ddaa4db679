/** How often somebody had practised a scenario when they were assessed in it: what an assessment shows depends on it. */
import { database } from "#app/store/client.server.ts";

/** What is asked about: an attempt at any form and version of a scenario. */
interface Asked {
  readonly slug: string;
  readonly mode: "practice" | "assessment";
  readonly startedAt: Date | number;
}

/** For attempts of this person: practices of the same scenario that were begun before an assessment; null for what is none. */
export async function practisedBefore(userId: string): Promise<(attempt: Asked) => number | null> {
  const rows = await database.attempt.findMany({
    where: { userId, mode: "practice" },
    select: { startedAt: true, version: { select: { slug: true } } },
  });
  return ({ slug, mode, startedAt }) =>
    mode === "practice"
      ? null
      : rows.filter((row) => row.version.slug === slug && Number(row.startedAt) < Number(startedAt))
          .length;
}
