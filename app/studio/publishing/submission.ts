/** A text put forward for publishing, and what was decided about it. Dates are ISO 8601. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";

/** Where a submission stands. */
export type SubmissionState = "open" | "approved" | "returned" | "withdrawn";

/** A submission as lists show it. */
export interface SubmissionSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: SubmissionState;
  readonly note: string;
  readonly author: string;
  readonly createdAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string;
  /** The number of the version it became. */
  readonly version: number | null;
}

/** A submission with its text and the people behind it. */
export interface SubmissionText extends SubmissionSummary {
  readonly draftId: string;
  readonly text: string;
  /** Everybody who wrote in the draft since it was last published: none of them may approve it. */
  readonly writers: readonly { readonly id: string; readonly name: string }[];
}

/** What became of putting something forward, or of a decision about it. */
export type Decided =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: string; readonly problems: readonly Diagnostic[] };
