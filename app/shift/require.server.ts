/** An attempt for the person who is asking, and for nobody else. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { findOpened, type Opened } from "#app/attempts/folded.server.ts";

/** The visitor's own attempt. Another person's is answered like one that does not exist. */
export async function requireOwnAttempt(id: string | undefined, visitor: Visitor): Promise<Opened> {
  const opened = id === undefined ? null : await findOpened(id);
  if (!opened || opened.attempt.userId !== visitor.id) {
    throw new Response("There is no attempt of yours at this address.", { status: 404 });
  }
  return opened;
}
