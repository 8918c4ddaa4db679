/** What an account holds whose owner has not chosen a password. */

/**
 * A well-formed argon2id text whose digest is all zeros: nobody knows a password for it, and refusing one takes as
 * long as for any account. The parameters are those of password.server.ts.
 */
export const NO_PASSWORD =
  "$argon2id$v=19$m=19456,t=2,p=1$bm8gcGFzc3dvcmQgeWV0$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** The same for who signs in at a provider alone: the account is taken, and no manager's link chooses a first password for it. */
export const LINKED_INSTEAD =
  "$argon2id$v=19$m=19456,t=2,p=1$bGlua2VkIGluc3RlYWQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** Whether somebody chose a password. */
export function hasPassword(passwordHash: string): boolean {
  return passwordHash !== NO_PASSWORD && passwordHash !== LINKED_INSTEAD;
}
