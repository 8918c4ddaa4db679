import type { Reason } from "./readiness.ts";

/** How a term of readiness came out. */
export const MET_WORDS: Readonly<Record<Reason["verdict"], string>> = {
  ready: "Met",
  "not-yet": "Not met",
  "not-enough-evidence": "Open",
};
