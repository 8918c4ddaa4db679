/** Roles and states of accounts as the screens say them. */
import type { AccountState } from "./account-filter.ts";
import type { Role } from "./role.ts";

/** Roles with what they may do. */
export const ROLE_WORDS: Readonly<Record<Role, { name: string; means: string }>> = {
  trainee: { name: "Trainee", means: "Takes scenarios and reads their own debriefs." },
  trainer: {
    name: "Trainer",
    means: "Writes and publishes scenarios in the Studio, and reads statistics without names.",
  },
  manager: {
    name: "Manager",
    means: "Runs cohorts: people, assignments, results, readiness. Sees only cohorts they manage.",
  },
  admin: { name: "Admin", means: "Does all of this, sees every cohort, and keeps accounts." },
};

/** How an account stands. */
export const STATE_WORDS: Readonly<Record<AccountState, string>> = {
  active: "Active",
  waiting: "No password yet",
  deactivated: "Deactivated",
};
