/** An admin closes an account or opens it again. */
import { database } from "#app/store/client.server.ts";
import { adminProblem } from "./guard-admins.server.ts";
import type { Visitor } from "./session.server.ts";
import { switchAccount } from "./switch-account.server.ts";

/** Done, or why not. */
export type Change = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/** Anybody's account but one's own. */
export async function setAccountActive(
  admin: Visitor,
  user: { readonly id: string; readonly name: string },
  active: boolean,
  now: Date,
): Promise<Change> {
  return database.$transaction(async (tx) => {
    const problem = await adminProblem(tx, admin.id, user.id);
    if (problem !== null) return { ok: false, problem };
    await switchAccount(tx, admin, user, active, now);
    return { ok: true };
  });
}
