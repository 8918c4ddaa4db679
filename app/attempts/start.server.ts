/** Begins an attempt: pins it to the newest version, with an empty log. */
import { randomBytes } from "node:crypto";

import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/database/client.server.ts";
import { findNewest } from "#app/library/versions.server.ts";
import type { Assigned, StartOptions } from "./start-options.ts";

/** The new attempt's id. Answers 404 when there is no such scenario; throws when the ordinal is taken. */
export async function startAttempt(
  visitor: Visitor,
  slug: string,
  options: StartOptions,
  assigned: Assigned | null = null,
): Promise<string> {
  const version = await findNewest(slug);
  if (!version) throw new Response("There is no scenario at this address.", { status: 404 });
  const id = randomBytes(12).toString("base64url");
  await database.attempt.create({
    data: {
      id,
      userId: visitor.id,
      versionId: version.id,
      mode: options.mode,
      paced: options.paced && options.mode === "assessment",
      paceFactor: options.paceFactor,
      ...(assigned && { ...assigned, assignedSlug: slug }),
    },
  });
  return id;
}
