/** Signing in: a form, a limit on tries, and one message whatever was wrong. */
import { z } from "zod";

import { findAccountByPassword, normalEmail } from "#app/accounts/account.server.ts";
import { placeFor, safeNext } from "#app/accounts/next.ts";
import { perMinute, secondsToWait } from "#app/accounts/rate.server.ts";
import { beginSession } from "#app/accounts/session.server.ts";
import { env } from "#app/env.server.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_ADDRESS, LONGEST_EMAIL, LONGEST_PASSWORD } from "#app/kit/form/limits.ts";

/** Signed in, with the header to send and the place to go; or not, with what to say. */
export type SignIn =
  | { readonly ok: true; readonly setCookie: string; readonly next: string }
  | {
      readonly ok: false;
      readonly status: 400 | 401 | 429;
      readonly problem: string;
      readonly email: string;
      readonly retryAfter: number | null;
    };

/** The fields of the form. */
export const SIGN_IN_FIELDS = {
  email: typed(LONGEST_EMAIL, "the e-mail address"),
  password: typed(LONGEST_PASSWORD, "the password"),
  next: chosen(LONGEST_ADDRESS),
} satisfies Fields;

const fields = z.object({
  email: z.string().trim().pipe(z.email()),
  password: z.string().min(1),
});

const limiter = perMinute(env.signInLimit);

/** How many accounts one address may try at the full rate: an office shares an address, a sprayer tries them all. */
const ACCOUNTS_AT_ONCE = 10;
const sprayLimiter = perMinute(env.signInLimit * ACCOUNTS_AT_ONCE);

/** Tries to sign in with a form's `email`, `password` and `next`, for a visitor at `address`. */
export async function signIn(form: SentForm, address: string): Promise<SignIn> {
  const email = form.values["email"] ?? "";
  const refuse = (status: 400 | 401 | 429, problem: string, retryAfter: number | null = null) =>
    ({ ok: false, status, problem, email, retryAfter }) as const;

  const [tooLong] = Object.values(form.errors ?? {});
  if (tooLong !== undefined) return refuse(400, tooLong);
  const parsed = fields.safeParse(form.values);
  if (!parsed.success) return refuse(400, "Enter your e-mail address and your password.");

  const key = `${address} ${normalEmail(parsed.data.email)}`;
  const wait = Math.max(
    await secondsToWait(limiter, key),
    await secondsToWait(sprayLimiter, address),
  );
  if (wait > 0) return refuse(429, `Too many tries. Wait ${wait} seconds and try again.`, wait);

  const account = await findAccountByPassword(parsed.data.email, parsed.data.password);
  if (account === null) {
    return refuse(401, "This e-mail address and password do not belong together.");
  }
  await limiter.delete(key);
  const next = placeFor(account.role, safeNext(form.values["next"]));
  return { ok: true, setCookie: await beginSession(account.id), next };
}
