/** Content hashes: what a version is known by. */
import { createHash } from "node:crypto";

/** SHA-256 in hex over the parts, each with its length, so that no two lists of parts give the same text. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("hex");
}
