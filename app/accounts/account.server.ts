/** Accounts: created, found, and proved by their password. */
import { database } from "#app/store/client.server.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import { hashPassword, isPassword } from "./password.server.ts";
import type { Role } from "./role.ts";

/** What is needed to create an account. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly demo?: boolean;
}

/** As e-mail addresses are compared and stored. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Creates it, or returns null when the e-mail is taken. Whoever runs this installation answers for the address. */
export async function createAccount(account: NewAccount): Promise<{ id: string } | null> {
  const { name, role, demo = false } = account;
  const email = normalEmail(account.email);
  if ((await database.user.findUnique({ where: { email } })) !== null) return null;
  const passwordHash = await hashPassword(account.password);
  try {
    return await database.user.create({
      data: { email, name, role, demo, passwordHash, provedAt: new Date() },
      select: { id: true },
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/** Whose e-mail this is, whether the account is open or not. */
export async function findAccount(
  email: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const where = { email: normalEmail(email) };
  return database.user.findUnique({ where, select: { id: true, name: true } });
}

/** The active account with this e-mail and password; takes as long when there is none. */
export async function findAccountByPassword(
  email: string,
  password: string,
): Promise<{ readonly id: string; readonly role: Role } | null> {
  const user = await database.user.findUnique({ where: { email: normalEmail(email) } });
  const matches = await isPassword(user?.passwordHash ?? null, password);
  return user !== null && matches && user.active ? { id: user.id, role: user.role } : null;
}
