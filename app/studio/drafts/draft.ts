/** The nouns of the studio: drafts, their history, and what is put forward for publishing. Dates are ISO 8601. */

/** Who asked for a draft to be put away, and when. */
export interface Asked {
  readonly by: string;
  readonly at: string;
}

/** A draft as lists show it. */
export interface DraftSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly errors: number;
  readonly warnings: number;
  /** The submission that waits for a decision, if there is one. */
  readonly openSubmission: string | null;
  /** The last submission, if it was given back. */
  readonly returned: string | null;
  /** Null while nobody asks for it to be put away. */
  readonly asked: Asked | null;
  /** Whether whoever looks puts it away, and answers who asks for that. */
  readonly mine: boolean;
}

/** Why the last submission of a draft was given back. */
export interface Returned {
  readonly submission: string;
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

/** A draft with its text. */
export interface DraftText {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly text: string;
  /** Raised by every save; a save says which one it is based on. */
  readonly seq: number;
  readonly savedAt: string;
  readonly savedBy: string;
  /** Who made it, or took it up again. */
  readonly owner: { readonly id: string; readonly name: string } | null;
  /** Null while nobody asks for it to be put away. */
  readonly asked: Asked | null;
  readonly closed: boolean;
}

/** What a save sends. */
export interface Save {
  readonly baseSeq: number;
  readonly text: string;
  /** The window it was written in. */
  readonly editor: string;
  /** Problems as the browser counted them; for lists only, publishing counts for itself. */
  readonly errors: number;
  readonly warnings: number;
}

/** What became of a save. A conflict gives the text that is in force; what was sent is kept in the history. */
export type Saved =
  | { readonly ok: true; readonly seq: number; readonly savedAt: string }
  | { readonly ok: false; readonly closed: true }
  | {
      readonly ok: false;
      readonly closed: false;
      readonly seq: number;
      readonly text: string;
      readonly savedBy: string;
      readonly savedAt: string;
    };

/** How a revision came to be. */
export type RevisionKind = "created" | "saved" | "restored" | "conflict";

/** One entry of a draft's history. */
export interface Revision {
  readonly id: string;
  readonly seq: number;
  readonly kind: RevisionKind;
  readonly author: string;
  readonly startedAt: string;
  readonly savedAt: string;
  readonly characters: number;
}

/** Somebody else who has the draft open. */
export interface OtherEditor {
  readonly name: string;
  /** Another window of the same person. */
  readonly yourself: boolean;
}

/** What an editor asks for from time to time. */
export interface DraftNews {
  readonly seq: number;
  readonly savedBy: string;
  readonly others: readonly OtherEditor[];
  readonly closed: boolean;
}
