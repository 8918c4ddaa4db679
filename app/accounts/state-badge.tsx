import { Badge } from "#app/kit/layout/badge.tsx";
import type { AccountState } from "./account-filter.ts";
import { STATE_WORDS } from "./role-words.ts";

/** How an account stands; only what is out of the ordinary is in a frame. */
export function StateBadge({ state }: { state: AccountState }) {
  if (state === "active") return <>{STATE_WORDS.active}</>;
  return <Badge tone={state === "waiting" ? "time" : "strong"}>{STATE_WORDS[state]}</Badge>;
}
