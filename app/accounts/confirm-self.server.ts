/** "Confirm that it is you": the password of whoever is signed in, asked for again before something that others could misuse. */
import { database } from "#app/store/client.server.ts";
import { hasPassword } from "./no-password.ts";
import { isPassword } from "./password.server.ts";
import type { Visitor } from "./session.server.ts";
import { failTry, giveBack, limitOf, takeTry, waitWords } from "./throttle.server.ts";

/** It is them; or not, with what to say. */
export type Confirmed =
  | { readonly ok: true }
  | { readonly ok: false; readonly status: 400 | 429; readonly problem: string };

/** Counts failures as signing in does. */
export async function confirmSelf(
  { id, name }: Visitor,
  password: string,
  now: Date,
): Promise<Confirmed> {
  const user = await database.user.findUniqueOrThrow({
    where: { id },
    select: { passwordHash: true },
  });
  if (!hasPassword(user.passwordHash)) return { ok: false, status: 400, problem: NONE };
  if (password === "") return { ok: false, status: 400, problem: "Type your own password." };
  const tried = {
    ...{ limits: [limitOf(`confirm ${id}`)], what: "confirm who they are" },
    ...{ user: { id, name }, address: null },
  };
  const wait = await takeTry(tried, now);
  if (wait > 0) {
    const problem = `Too many wrong passwords. Wait ${waitWords(wait)} and try again.`;
    return { ok: false, status: 429, problem };
  }
  if (await isPassword(user.passwordHash, password)) {
    await giveBack(tried);
    return { ok: true };
  }
  await failTry(tried, now);
  return { ok: false, status: 400, problem: "This is not your password." };
}

/** Whoever signs in at a provider alone. */
const NONE =
  "You have no password here, and this asks for one. Another admin can make you a personal link with which you choose it.";
