/** The nouns of a comparison of two texts. */

/** Part of a line; `changed` words are those that the other text does not have there. */
export interface LinePiece {
  readonly text: string;
  readonly changed: boolean;
}

/** One line of either text, or of both. Line numbers count from 1 and are null in the text that does not have it. */
export interface ComparedLine {
  readonly kind: "same" | "removed" | "added";
  readonly before: number | null;
  readonly after: number | null;
  readonly pieces: readonly LinePiece[];
}

/** A run of so many lines: shown, or unchanged and far from any change. Of texts too long for one page the latter come without their lines. */
export interface TextStretch {
  readonly folded: boolean;
  readonly count: number;
  readonly lines: readonly ComparedLine[];
}

/** Two texts against each other; no stretches when they are the same. */
export interface TextChange {
  /** Lines that only the new text has, and lines that only the old one has. */
  readonly added: number;
  readonly removed: number;
  readonly stretches: readonly TextStretch[];
  /** Lines at the end that are too many for one page. */
  readonly left: number;
}
