/** For tests: rows that others hang on. */
import type { OpenDatabase } from "./open.server.ts";

/** Writes a user, a published scenario and an attempt at it; returns the attempt's id. */
export async function makeAttempt({ database }: OpenDatabase, id: string): Promise<string> {
  const user = await database.user.create({
    data: { email: `${id}@example.com`, name: "Somebody", passwordHash: "" },
  });
  const version = await database.scenarioVersion.create({
    data: {
      slug: id,
      number: 1,
      hash: id,
      title: "A title",
      summary: "",
      level: "foundation",
      minutes: 11,
      source: "",
      compiled: {},
      html: {},
      handbook: { create: { hash: id, content: {} } },
    },
  });
  await database.attempt.create({
    data: { id, userId: user.id, versionId: version.id, mode: "practice", paced: true },
  });
  return id;
}
