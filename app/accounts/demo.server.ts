/** The accounts to look around with, one per role and a second trainer to review the first one's work; only where no real records are kept, or where asked for. */
import { database } from "#app/database/client.server.ts";
import { createAccount } from "./account.server.ts";
import type { Role } from "./role.ts";

/** Everybody knows it. */
export const DEMO_PASSWORD = "eleven-minutes";

interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

const ACCOUNTS: readonly DemoAccount[] = [
  { email: "trainee@example.com", name: "Demo Trainee", role: "trainee" },
  { email: "trainer@example.com", name: "Demo Trainer", role: "trainer" },
  { email: "reviewer@example.com", name: "Demo Reviewer", role: "trainer" },
  { email: "manager@example.com", name: "Demo Manager", role: "manager" },
  { email: "admin@example.com", name: "Demo Admin", role: "admin" },
];

/** Their e-mail addresses. */
export const DEMO_EMAILS: readonly string[] = ACCOUNTS.map(({ email }) => email);

/** Creates those that are missing and opens them all; where they are not wanted, closes those that are there. */
export async function keepDemoAccounts(wanted: boolean): Promise<void> {
  for (const account of wanted ? ACCOUNTS : [])
    await createAccount({ ...account, password: DEMO_PASSWORD, demo: true });
  await database.user.updateMany({ where: { demo: true }, data: { active: wanted } });
}
