/** How often something may be asked for that costs the server much. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { env } from "#app/env.server.ts";
import type { Visitor } from "./session.server.ts";

const work = new RateLimiterMemory({ points: env.workLimit, duration: 60 });
/** What costs how much of a person's minute. */
const COSTS = { preview: 2, upload: 10, import: 10, export: 10, compare: 10, check: 10 } as const;

/** Lets somebody ask for costly work, or throws a 429 that says how long to wait. */
export async function requireRest({ id }: Visitor, what: keyof typeof COSTS): Promise<void> {
  try {
    await work.consume(id, COSTS[what]);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const wait = Math.ceil(refusal.msBeforeNext / 1000);
    throw new Response(`You asked for much in one minute. Wait ${wait} seconds and try again.`, {
      ...{ status: 429, headers: { "Retry-After": String(wait) } },
    });
  }
}
