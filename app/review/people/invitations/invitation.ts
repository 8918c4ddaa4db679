/** Whether a link still lets somebody in. */

/** What decides it. */
export interface Link {
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
  readonly uses: number;
  readonly mostUses: number;
}

/** How a link stands. */
export type LinkState = "open" | "closed" | "expired" | "used-up";

/** Days that a link can be made for. */
export const LINK_DAYS = [1, 7, 30] as const;
/** People that one link can let in. */
export const MOST_USES = 500;

/** How it stands at `now`. */
export function linkState({ expiresAt, closedAt, uses, mostUses }: Link, now: Date): LinkState {
  if (closedAt !== null) return "closed";
  if (uses >= mostUses) return "used-up";
  return expiresAt <= now ? "expired" : "open";
}
