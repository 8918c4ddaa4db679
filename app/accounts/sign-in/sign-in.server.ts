/** Signing in: a form, a limit on failures, and one message whatever was wrong. */
import { z } from "zod";

import { findAccount, findAccountByPassword, normalEmail } from "#app/accounts/account.server.ts";
import { findBrowser, knowBrowser } from "#app/accounts/known-browser.server.ts";
import { placeFor, safeNext } from "#app/accounts/next.ts";
import { beginSession } from "#app/accounts/session.server.ts";
import {
  failTry,
  giveBack,
  limitOf,
  networkLimit,
  takeTry,
  waitWords,
} from "#app/accounts/throttle.server.ts";
import { idFor } from "#app/accounts/token.server.ts";
import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_ADDRESS, LONGEST_EMAIL, LONGEST_PASSWORD } from "#app/kit/form/limits.ts";

/** Signed in, with the headers to send and the place to go; or not, with what to say. */
export type SignIn =
  | { readonly ok: true; readonly setCookies: readonly string[]; readonly next: string }
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

/** Tries to sign in with a form's `email`, `password` and `next`, for a visitor at `address`. */
export async function signIn(
  form: SentForm,
  request: Request,
  address: string,
  now: Date,
): Promise<SignIn> {
  const typedEmail = form.values["email"] ?? "";
  const refuse = (status: 400 | 401 | 429, problem: string, retryAfter: number | null = null) =>
    ({ ok: false, status, problem, email: typedEmail, retryAfter }) as const;

  const [tooLong] = Object.values(form.errors ?? {});
  if (tooLong !== undefined) return refuse(400, tooLong);
  const parsed = fields.safeParse(form.values);
  if (!parsed.success) return refuse(400, "Enter your e-mail address and your password.");

  const { email, password } = parsed.data;
  const account = await findAccount(email);
  const browser = await findBrowser(request, account?.id ?? null, now);
  // Where nobody is known, nothing says whether there is such an account.
  const limits =
    browser === null
      ? [limitOf(`account ${idFor(normalEmail(email))}`), networkLimit("sign in", address)]
      : [limitOf(`browser ${browser}`)];
  const tried = { limits, what: "sign in", user: account, address };
  const wait = await takeTry(tried, now);
  if (wait > 0) return refuse(429, `Too many tries. Wait ${waitWords(wait)} and try again.`, wait);

  const proved = await findAccountByPassword(email, password);
  if (proved === null) {
    await failTry(tried, now);
    return refuse(401, "This e-mail address and password do not belong together.");
  }
  await giveBack(tried);
  const setCookies = [
    await beginSession(proved.id, request, now),
    await knowBrowser(request, proved.id, now),
  ];
  return { ok: true, setCookies, next: placeFor(proved.role, safeNext(form.values["next"])) };
}
