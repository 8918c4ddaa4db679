/** How often joining may be tried, as signing in (accounts/sign-in.server.ts). */
import { perMinute, secondsToWait } from "#app/accounts/rate.server.ts";
import { env } from "#app/env.server.ts";

/** People of one address that may join at the full rate: a class shares an address. */
const PEOPLE_AT_ONCE = 10;
const perAccount = perMinute(env.signInLimit);
const perAddress = perMinute(env.signInLimit * PEOPLE_AT_ONCE);

/** Counts a try; the seconds to wait when there were too many, else 0. A personal link asks for no e-mail address. */
export async function secondsToJoin(address: string, email: string): Promise<number> {
  return Math.max(
    email === "" ? 0 : await secondsToWait(perAccount, `${address} ${email}`),
    await secondsToWait(perAddress, address),
  );
}
