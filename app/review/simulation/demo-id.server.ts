/** Ids of the demonstration: like those of anything else, and the same every time. */
import { createHash } from "node:crypto";

/** An id from words, as `randomBytes(12)` in base64url would look. */
export function demoId(...words: readonly (string | number)[]): string {
  return createHash("sha256").update(words.join("\n")).digest("base64url").slice(0, 16);
}
