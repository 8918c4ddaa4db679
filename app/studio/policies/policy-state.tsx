import { Badge } from "#app/kit/layout/badge.tsx";
import type { PolicyRow } from "./policy.ts";

const WORDS = {
  "in-force": "In force",
  retired: "Retired",
  removed: "No longer in the handbook",
} as const;

/** Whether a clause holds, and since when it does not. */
export function PolicyState({ state, since }: Pick<PolicyRow, "state" | "since">) {
  return (
    <>
      <Badge tone={state === "in-force" ? "plain" : "strong"}>{WORDS[state]}</Badge>
      {since === null ? null : <span className="policy-since"> since {since}</span>}
    </>
  );
}
