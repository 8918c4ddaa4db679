/** What a search for personal data finds. */

/** A piece of text that could belong to a real person; `from` and `to` are offsets. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly hint: string;
  /** Something of the same kind that nobody can own. */
  readonly instead?: string;
}
