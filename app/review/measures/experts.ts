/** What people who calibrated a place say of it: shown beside its statistics, for a bad question is often seen there first. */
import type { Figure } from "#app/review/figure/figure.ts";

/** Why an item should be looked at before people. `split`: they disagree. `against-key`: they agree, on what the key does not hold to be best. */
export type ExpertFlag = "split" | "against-key";

/** Their answers at one place, summed up. */
export interface Experts {
  /** Share of pairs of people who gave the same answer. */
  readonly alike: Figure;
  /** Share of answers that were the best open by the key. */
  readonly best: Figure;
  readonly flag: ExpertFlag | null;
}

/** Experts by version and place, as `expertsKey` names them. */
export type ExpertsByPlace = ReadonlyMap<string, Experts>;

/** A place of one version: figures of two versions are never mixed. */
export function expertsKey(versionId: string, place: string): string {
  return `${versionId} ${place}`;
}
