/** Ids of statements, the same every time: a statement that is sent again is known as the one that was sent. */
import { v5, validate } from "uuid";

/** Made once for this program. */
const NAMESPACE = "6f2c9f0e-3f6a-4b52-9d0a-1e7f2f11ad11";

/** RFC 9562, version 5: of the site, the attempt, what it is about, and the change of the result that it follows (0 for none). */
export function statementId(
  site: string,
  attemptId: string,
  slot: string,
  adjustment: number,
): string {
  return v5(JSON.stringify([site, attemptId, slot, adjustment]), NAMESPACE);
}

/** What ties the statements of one attempt together must be a UUID; our ids of attempts need not be. */
export function registrationOf(site: string, attemptId: string): string {
  return validate(attemptId) ? attemptId : v5(JSON.stringify([site, attemptId]), NAMESPACE);
}
