/** What the links of an import follow from: kept by the browser that asked for it, and nowhere else. */
import { randomBytes } from "node:crypto";

import { guardedCookie } from "#app/accounts/cookie.server.ts";
import { href } from "#app/href.ts";
import type { SentForm } from "#app/kit/form/form.ts";
import type { CohortHead } from "#app/review/access.server.ts";

const SECONDS = 60 * 60;
const RANDOM = /^[0-9a-f]{32}$/;

const cookie = guardedCookie("personal-links", { maxAge: SECONDS, ownPath: true });

/** A new one, for the form. */
export function makeSecret(): string {
  return randomBytes(16).toString("hex");
}

/** What a form that asks for an import carries; null where it only asks for a check. */
export function secretIn({ values }: SentForm): string | null {
  const { intent, secret = "" } = values;
  return intent === "import" && RANDOM.test(secret) ? secret : null;
}

/** The Set-Cookie header that keeps the secret of a job for an hour. */
export function keepSecret({ id }: CohortHead, job: string, secret: string): Promise<string> {
  return cookie.serialize(
    { job, secret },
    { path: href("/review/cohorts/:cohortId/people", { cohortId: id }) },
  );
}

/** The secret of this job, if this browser asked for it. */
export async function secretOf(request: Request, job: string): Promise<string | null> {
  const kept: unknown = await cookie.parse(request.headers.get("Cookie"));
  if (typeof kept !== "object" || kept === null) return null;
  if (!("job" in kept) || !("secret" in kept) || kept.job !== job) return null;
  return typeof kept.secret === "string" ? kept.secret : null;
}
