/** The attempts of one trainee, for the home page. */
import type { AttemptSummary } from "#app/attempts/attempt.ts";
import { database } from "#app/store/client.server.ts";

/** The newest first; at most `limit`. */
export async function listAttempts(userId: string, limit = 50): Promise<AttemptSummary[]> {
  const rows = await database.attempt.findMany({
    where: { userId },
    orderBy: { startedAt: "desc" },
    take: limit,
    include: { version: { select: { slug: true, title: true, number: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    slug: row.version.slug,
    title: row.version.title,
    version: row.version.number,
    mode: row.mode,
    paced: row.paced,
    paceFactor: row.paceFactor,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    minute: row.minute,
    percent: row.percent,
    passed: row.passed,
    critical: row.critical,
  }));
}
