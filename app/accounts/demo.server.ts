/** The accounts to look around with, one per role, a second trainer to review the first one's work, a second manager with a cohort of their own; only where no real records are kept, or where asked for. */
import { database } from "#app/store/client.server.ts";
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
  { email: "manager2@example.com", name: "Demo Second Manager", role: "manager" },
  { email: "admin@example.com", name: "Demo Admin", role: "admin" },
];

/** Their e-mail addresses. */
export const DEMO_EMAILS: readonly string[] = ACCOUNTS.map(({ email }) => email);

/** Where it is kept whom closing the demo accounts closed: a manager may have closed others before. */
const CLOSED = "demo-accounts-closed";

/** Creates those that are missing and opens them all; where they are not wanted, closes those that are there with everybody else of the demonstration. */
export async function keepDemoAccounts(wanted: boolean): Promise<void> {
  if (!wanted) return closeAll();
  for (const account of ACCOUNTS)
    await createAccount({ ...account, password: DEMO_PASSWORD, demo: true });
  const kept = await database.setting.findUnique({ where: { key: CLOSED } });
  const closed = (kept?.value ?? []) as string[];
  await database.user.updateMany({
    where: { demo: true, OR: [{ email: { in: [...DEMO_EMAILS] } }, { id: { in: closed } }] },
    data: { active: true },
  });
  await database.setting.deleteMany({ where: { key: CLOSED } });
}

async function closeAll(): Promise<void> {
  const open = await database.user.findMany({
    where: { demo: true, active: true },
    select: { id: true },
  });
  if (open.length === 0) return;
  const kept = await database.setting.findUnique({ where: { key: CLOSED } });
  const before = (kept?.value ?? []) as string[];
  const value = [...new Set([...before, ...open.map(({ id }) => id)])];
  await database.$transaction([
    database.setting.upsert({
      where: { key: CLOSED },
      create: { key: CLOSED, value },
      update: { value },
    }),
    database.user.updateMany({ where: { demo: true }, data: { active: false } }),
  ]);
}
