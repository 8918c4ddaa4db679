/** Links as a CSV file, handed out once after an import. */
import { stringify } from "csv-stringify/sync";

/** Somebody and the whole address of their link. */
export interface LinkRow {
  readonly name: string;
  readonly email: string;
  readonly link: string;
}

/** `name`, `email` and `link`, so that a spreadsheet and a mail merge can read it; a name that looks like a formula is not one. */
export function linksCsv(links: readonly LinkRow[]): string {
  return stringify([...links], {
    ...{ header: true, columns: ["name", "email", "link"] },
    ...{ bom: true, escape_formulas: true, record_delimiter: "windows" },
  });
}
