/** Tokens of links and sessions: random, shown once, kept only as their SHA-256. */
import { createHash, randomBytes } from "node:crypto";

/** A new token and the id that it is kept under. */
export function makeToken(): { readonly token: string; readonly id: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, id: idFor(token) };
}

/** What a token is kept under. */
export function idFor(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
