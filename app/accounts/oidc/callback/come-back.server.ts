/** A browser comes back from the provider: somebody is signed in, an account is linked, or neither, with the reason. */
import { LOST, OidcRefusal } from "#app/accounts/oidc/oidc-problem.ts";
import { readAnswer } from "#app/accounts/oidc/provider.server.ts";
import { comeHome, setOutTry } from "#app/accounts/oidc/trip.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { giveBack } from "#app/accounts/throttle.server.ts";
import { linkWith } from "./link-with.server.ts";
import { signInWith } from "./sign-in-with.server.ts";

/** Where to go on, with the header of a session where one begins. */
export interface CameBack {
  readonly next: string;
  readonly setCookie: string | null;
}

/** Throws an OidcRefusal that says what is in the way. */
export async function comeBack(
  request: Request,
  visitor: Visitor | null,
  address: string,
  now: Date,
): Promise<CameBack> {
  const trip = await comeHome(request, now);
  if (trip === null) throw new OidcRefusal(LOST);
  const answer = await readAnswer(request, trip);
  if (trip.userId === null) {
    await giveBack(setOutTry(address));
    return signInWith(answer, trip.next, request, now);
  }
  await linkWith(answer, trip.userId, visitor, now);
  return { next: trip.next, setCookie: null };
}
