/** How often joining may be tried, as signing in (accounts/sign-in.server.ts). */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { env } from "#app/env.server.ts";

/** People of one address that may join at the full rate: a class shares an address. */
const PEOPLE_AT_ONCE = 10;
const perAccount = new RateLimiterMemory({ points: env.signInLimit, duration: 60 });
const perAddress = new RateLimiterMemory({
  points: env.signInLimit * PEOPLE_AT_ONCE,
  duration: 60,
});

/** Counts a try; the seconds to wait when there were too many, else 0. A personal link asks for no e-mail address. */
export async function secondsToWait(address: string, email: string): Promise<number> {
  return Math.max(
    email === "" ? 0 : await consume(perAccount, `${address} ${email}`),
    await consume(perAddress, address),
  );
}

async function consume(limit: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
    throw refusal;
  }
}
