/** Begins an attempt: pins it to the newest version, with an empty log. */
import { randomBytes } from "node:crypto";

import type { Visitor } from "#app/accounts/session.server.ts";
import { findNewest } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Assigned, StartOptions } from "./start-options.ts";

/** Where an attempt is written: the database, or a transaction in it. */
export type AttemptBook = Pick<typeof database, "attempt">;

/** A scenario's version as far as it is needed to begin. */
interface Startable {
  readonly id: string;
  readonly slug: string;
}

/** The new attempt's id. Answers 404 when there is no such scenario. */
export async function startAttempt(
  visitor: Visitor,
  slug: string,
  options: StartOptions,
): Promise<string> {
  return createAttempt(database, visitor, await requireNewest(slug), options);
}

/** The version that is begun; 404 when there is none in service. */
export async function requireNewest(slug: string): Promise<Startable> {
  const version = await findNewest(slug);
  if (!version) throw new Response("There is no scenario at this address.", { status: 404 });
  return version;
}

/** Writes the attempt; its id. Throws when the ordinal is taken. */
export async function createAttempt(
  book: AttemptBook,
  visitor: Visitor,
  version: Startable,
  options: StartOptions,
  assigned: Assigned | null = null,
): Promise<string> {
  const id = randomBytes(12).toString("base64url");
  await book.attempt.create({
    data: {
      id,
      userId: visitor.id,
      versionId: version.id,
      mode: options.mode,
      paced: options.paced && options.mode === "assessment",
      paceFactor: options.paceFactor,
      ...(assigned && { ...assigned, assignedSlug: version.slug }),
    },
  });
  return id;
}
