/** The noun of a list of scenarios. */

/** A version as a list shows it. */
export interface VersionSummary {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly level: string;
  readonly minutes: number;
}
