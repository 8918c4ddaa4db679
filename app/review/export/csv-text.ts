/** Rows as CSV (RFC 4180): CRLF, quoted where needed, and no cell that a spreadsheet would run as a formula. */
import { stringify } from "csv-stringify/sync";

import type { Value } from "./column.ts";

/** Stands between the entries of a list; no clause, record or section has it in its id. */
export const LIST_SEPARATOR = " | ";
/** What tells old spreadsheets that a file is UTF-8. */
export const BOM = "\uFEFF";

/**
 * Signs that begin a formula after blanks, which the library's own rule does not look behind (OWASP, CSV Injection). Such a text gets an apostrophe
 * before it, as spreadsheets write it themselves.
 */
const FORMULA_AFTER_BLANKS = /^[\s\0]+[=+\-@＝＋－＠]/;

/** The rows as text; each ends its line. */
export function csvText(rows: readonly (readonly Value[])[]): string {
  if (rows.length === 0) return "";
  return stringify(
    rows.map((row) => row.map(cellOf)),
    { record_delimiter: "\r\n", escape_formulas: true },
  );
}

/** Numbers stay numbers: −10 points are no formula. */
function cellOf(value: Value): string | number {
  if (value === null) return "";
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === "string" ? value : value.join(LIST_SEPARATOR);
  return FORMULA_AFTER_BLANKS.test(text) ? `'${text}` : text;
}
