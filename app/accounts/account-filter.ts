/** Which accounts a list shows, as its address says it. */
import { ROLES, type Role } from "./role.ts";

/** How an account stands. */
export const STATES = ["active", "waiting", "deactivated"] as const;

/** `waiting`: open, and no password chosen yet. */
export type AccountState = (typeof STATES)[number];

/** What is asked for; null for any. */
export interface AccountFilter {
  /** Part of a name or an e-mail address. */
  readonly q: string;
  readonly role: Role | null;
  readonly state: AccountState | null;
}

/** From `q`, `role` and `state`; what makes no sense is left out. */
export function accountFilter(url: string): AccountFilter {
  const params = new URL(url).searchParams;
  return {
    q: (params.get("q") ?? "").trim(),
    role: ROLES.find((role) => role === params.get("role")) ?? null,
    state: STATES.find((state) => state === params.get("state")) ?? null,
  };
}
