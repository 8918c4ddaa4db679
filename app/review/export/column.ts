/** What a column of an exported file is. Its file, its entry in the data dictionary and the Export page are all made from this one definition. */

/** What can stand in a column; a list is one cell of a CSV file. */
export type Value = string | number | boolean | null | Date | readonly string[];

/** One column. */
export interface Column<Row> {
  /** Lower case with underscores: the same in CSV and JSON, and never changed once published. */
  readonly name: string;
  readonly meaning: string;
  /** "points", "minutes of the shift", "UTC, ISO 8601", or the words that can stand there. */
  readonly unit: string;
  /** Where it comes from: what the trainee did, the version's key, a manager, or worked out from which. */
  readonly source: string;
  readonly value: (row: Row) => Value;
}

/** An exported file. */
export interface Table<Row> {
  readonly name: string;
  /** What one row is. */
  readonly about: string;
  readonly columns: readonly Column<Row>[];
}

/** Units that several columns have. */
export const UTC = "UTC, ISO 8601";
/** Yes or no. */
export const YES_NO = "yes or no; true or false in JSON";
