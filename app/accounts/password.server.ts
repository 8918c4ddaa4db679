/** Passwords: argon2id, and as slow a refusal for an unknown account as for a wrong password. */
import { hash, verify } from "@node-rs/argon2";

import { normalPassword } from "./new-password.ts";

// 2 is Argon2id: the package declares its enumeration `const`, which isolated modules cannot read.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobody: Promise<string> | undefined;

/** The text to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), OPTIONS);
}

/** Whether the password is the one behind `stored`; null stands for an account that does not exist and takes as long. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await (nobody ??= hashPassword(crypto.randomUUID())));
  const normal = normalPassword(password);
  // Earlier releases hashed what was typed as it stood.
  const matches =
    (await verify(against, normal)) || (normal !== password && (await verify(against, password)));
  return matches && stored !== null;
}
