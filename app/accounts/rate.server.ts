/** How often something may be tried or asked for: what can be guessed, and what costs the server much. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { env } from "#app/env.server.ts";
import type { Visitor } from "./session.server.ts";

/** So many points within a minute, for each key. */
export function perMinute(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: 60 });
}

/** Counts a try; the seconds to wait when there were too many, else 0. */
export async function secondsToWait(
  limit: RateLimiterMemory,
  key: string,
  points = 1,
): Promise<number> {
  try {
    await limit.consume(key, points);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
    throw refusal;
  }
}

const work = perMinute(env.workLimit);
/** What costs how much of a person's minute. */
const COSTS = { preview: 2, upload: 10, import: 10, export: 10, compare: 10, check: 10 } as const;

/** Lets somebody ask for costly work, or throws a 429 that says how long to wait. */
export async function requireRest({ id }: Visitor, what: keyof typeof COSTS): Promise<void> {
  const wait = await secondsToWait(work, id, COSTS[what]);
  if (wait === 0) return;
  throw new Response(`You asked for much in one minute. Wait ${wait} seconds and try again.`, {
    ...{ status: 429, headers: { "Retry-After": String(wait) } },
  });
}
