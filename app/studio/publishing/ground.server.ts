/** The handbook and the desk that drafts are checked against: those in force. */
import type { Ground } from "#app/language/scenario/build.ts";
import { findHandbook } from "#app/library/handbook.server.ts";

/** Handbook, desk and the hash that they are known by. */
export interface StudioGround extends Ground {
  readonly hash: string;
}

/** Answers 503 while there is none: the files of the handbook have errors, and the log says which. */
export async function requireGround(): Promise<StudioGround> {
  const found = await findHandbook();
  if (!found)
    throw new Response("No handbook is in force yet: its files have errors. The log says which.", {
      status: 503,
    });
  const { hash, handbook, desk, deskCase } = found;
  return { hash, handbook, desk, deskCase };
}
