/** The noun of a form that was not taken. */

/** What was typed, and what is wrong by field. */
export interface Refused {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}
