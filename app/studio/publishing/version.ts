/** Published versions as the studio shows them. Dates are ISO 8601. */

/** Where a version came from: a file in scenarios/, or the studio. */
export type Origin = "file" | "studio";

/** A scenario that was published. */
export interface ScenarioSummary {
  readonly slug: string;
  readonly title: string;
  readonly origin: Origin;
  readonly versions: number;
  /** The number of the version that new attempts get; null when all are retired. */
  readonly current: number | null;
  readonly currentId: string | null;
  readonly publishedAt: string;
  /** Attempts that are not finished, on whatever version. */
  readonly running: number;
}

/** One version. */
export interface VersionRow {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  /** The letters of its forms, the first first. */
  readonly forms: readonly string[];
  readonly origin: Origin;
  readonly note: string;
  /** Null for a file. */
  readonly author: string | null;
  readonly approver: string | null;
  /** Approved by somebody who wrote in it, because that is allowed here. */
  readonly selfApproved: boolean;
  readonly createdAt: string;
  readonly retiredAt: string | null;
  readonly attempts: number;
  readonly running: number;
}
