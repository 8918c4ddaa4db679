/** What an account holds whose owner has not chosen a password yet. */

/**
 * A well-formed argon2id text whose digest is all zeros: nobody knows a password for it, and refusing one takes as
 * long as for any account. The parameters are those of password.server.ts.
 */
export const NO_PASSWORD =
  "$argon2id$v=19$m=19456,t=2,p=1$bm8gcGFzc3dvcmQgeWV0$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
