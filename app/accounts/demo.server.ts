/** The four accounts to look around with; only where no real records are kept, or where asked for. */
import { database } from "#app/database/client.server.ts";
import { createAccount } from "./account.server.ts";
import { ROLES, type Role } from "./role.ts";

/** Everybody knows it. */
export const DEMO_PASSWORD = "eleven-minutes";

const NAMES: Readonly<Record<Role, string>> = {
  trainee: "Demo Trainee",
  trainer: "Demo Trainer",
  manager: "Demo Manager",
  admin: "Demo Admin",
};

/** Their e-mail addresses, one per role. */
export const DEMO_EMAILS: readonly string[] = ROLES.map(emailFor);

/** Creates those that are missing and opens them all; where they are not wanted, closes those that are there. */
export async function keepDemoAccounts(wanted: boolean): Promise<void> {
  for (const role of wanted ? ROLES : []) {
    const email = emailFor(role);
    await createAccount({ email, name: NAMES[role], password: DEMO_PASSWORD, role, demo: true });
  }
  await database.user.updateMany({ where: { demo: true }, data: { active: wanted } });
}

function emailFor(role: Role): string {
  return `${role}@example.com`;
}
