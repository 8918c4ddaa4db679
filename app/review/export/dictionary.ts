/** The data dictionary: what stands in each column of each file. */
import type { Column, Table } from "./column.ts";
import { ADJUSTMENTS } from "./adjustments-table.ts";
import { DECISIONS } from "./decisions-table.ts";
import { PEOPLE } from "./people-table.ts";
import { RESULTS } from "./results-table.ts";

/** One column of one file. */
export interface DictionaryRow extends Omit<Column<never>, "value"> {
  readonly file: string;
}

type Described = Omit<Table<never>, "columns"> & {
  readonly columns: readonly Omit<Column<never>, "value">[];
};

/** Every file of data, in the order of the Export page. */
export const DATA_FILES: readonly Described[] = [PEOPLE, RESULTS, DECISIONS, ADJUSTMENTS];

/** The dictionary as a file of its own, which describes itself too. */
export const DICTIONARY: Table<DictionaryRow> = {
  name: "dictionary",
  about: "One row for each column of the other files.",
  columns: (
    [
      ["file", "The file that the column is in."],
      ["name", "The name in the file's first line, or the key in JSON."],
      ["meaning", "What stands there."],
      ["unit", "Its unit, or the words that can stand there."],
      ["source", "Where it comes from."],
    ] as const
  ).map(([name, meaning]) => ({
    ...{ name, meaning, unit: "text", source: "the program" },
    value: (row) => row[name],
  })),
};

/** Its rows. */
export function dictionaryRows(): DictionaryRow[] {
  return DATA_FILES.flatMap((table) =>
    table.columns.map(({ name, meaning, unit, source }) => ({
      ...{ file: table.name, name, meaning, unit, source },
    })),
  );
}
