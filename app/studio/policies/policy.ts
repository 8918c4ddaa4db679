/** The nouns of the policies screen: clauses with their history, and who cites them. Dates are ISO 8601. */
import type { CitePlace } from "#app/language/scenario/cites-of.ts";
import type { TextChange } from "#app/studio/compare/text-change.ts";

/** Whether a clause holds: `removed` ones are no longer in the handbook at all. */
export type PolicyState = "in-force" | "retired" | "removed";

/** A clause as the list shows it. */
export interface PolicyRow {
  readonly id: string;
  readonly title: string;
  /** The title of its section; null when it is no longer in the handbook. */
  readonly section: string | null;
  readonly state: PolicyState;
  /** The day from which it no longer holds. */
  readonly since: string | null;
  readonly replacedBy: string | null;
  /** The number of its newest wording; 0 before any was recorded. */
  readonly wording: number;
  readonly changedAt: string | null;
  /** Scenarios in service and drafts that name it. */
  readonly scenarios: number;
  readonly drafts: number;
}

/** One recorded wording, with what it changed in the one before. */
export interface Wording {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly retired: boolean;
  /** Taken out of the handbook: the wording has no words. */
  readonly removed: boolean;
  readonly createdAt: string;
  /** Null for the first. */
  readonly change: TextChange | null;
}

/** A published version that names the clause. */
export interface CitingVersion {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly number: number;
  /** The version that new attempts get; others are listed while attempts run on them. */
  readonly current: boolean;
  readonly places: readonly CitePlace[];
  /** Attempts that are not finished. */
  readonly running: number;
  /** The wording that its attempts read: the number, `older` for one from before wordings were recorded, null for the newest. */
  readonly pinned: number | "older" | null;
}

/** An open draft that names the clause. */
export interface CitingDraft {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly places: readonly CitePlace[];
}

/** Everything about one clause. */
export interface PolicyPage {
  readonly policy: Omit<PolicyRow, "scenarios" | "drafts">;
  /** As the handbook in force shows it; empty when it is no longer there. */
  readonly html: string;
  /** `/handbook/<section>#<id>`; null when it is no longer there. */
  readonly address: string | null;
  /** The newest first. */
  readonly wordings: readonly Wording[];
  readonly versions: readonly CitingVersion[];
  readonly drafts: readonly CitingDraft[];
}
