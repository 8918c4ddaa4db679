/** Who may do what. */
import type { Role } from "#app/store/hot.ts";

export type { Role } from "#app/store/hot.ts";

/** Every role, the most common first. */
export const ROLES = ["trainee", "trainer", "manager", "admin"] as const satisfies readonly Role[];

/** What roles are asked about: training, writing scenarios, running cohorts, reading statistics without names, keeping accounts. */
export type Deed = "train" | "write" | "manage" | "measure" | "administer";

const MAY: Readonly<Record<Deed, readonly Role[]>> = {
  train: ["trainee", "trainer", "manager", "admin"],
  write: ["trainer", "admin"],
  manage: ["manager", "admin"],
  measure: ["trainer", "manager", "admin"],
  administer: ["admin"],
};

/** The roles that may do it. */
export function rolesFor(deed: Deed): readonly Role[] {
  return MAY[deed];
}

/** Whether this role may do it. */
export function may(role: Role, deed: Deed): boolean {
  return MAY[deed].includes(role);
}
