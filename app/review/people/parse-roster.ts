/** Reads a roster from CSV: `name`, `email` and perhaps `pace`, in any order. */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";

import { personEmail, personName } from "#app/accounts/person-fields.ts";
import { LARGEST_ROSTER } from "#app/kit/form/limits.ts";
import { errorsOf } from "#app/kit/form/form-values.ts";

/** A row as it was read; `number` counts from the header, which is 1, as a spreadsheet does. */
export interface RosterRow {
  readonly number: number;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** Extended time: 1, 1.5 or 2. */
  readonly pace: number;
  /** The pace as it was written, also where it is none. */
  readonly paceWritten: string;
  readonly problems: readonly string[];
}

/** The rows, or why there are none to judge. */
export type ParsedRoster =
  | { readonly ok: true; readonly rows: readonly RosterRow[] }
  | { readonly ok: false; readonly problem: string };

/** The most people in one file. */
export const MOST_ROWS = 2000;

const COLUMNS = ["name", "email", "pace"] as const;
type Column = (typeof COLUMNS)[number];
const PACES: Readonly<Record<string, number>> = { "": 1, "1": 1, "1.5": 1.5, "1,5": 1.5, "2": 2 };
const person = z.object({
  name: personName,
  email: personEmail,
  pace: z.string().refine((pace) => Object.hasOwn(PACES, pace), {
    error: "The pace must be 1, 1.5 or 2.",
  }),
});

/** The text of an uploaded file, or why it cannot be read. */
export function decodeRoster(
  bytes: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string } {
  const refused = {
    ok: false,
    problem: "This file is not in UTF-8. Save it as “CSV UTF-8” and send it again.",
  } as const;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? refused : { ok: true, text };
  } catch {
    return refused;
  }
}

/** One person as typed into a form, or what is wrong by field. */
export function parsePerson(
  name: string,
  email: string,
  pace: string,
):
  | { readonly ok: true; readonly row: RosterRow }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> } {
  const typed = { name: name.trim(), email: email.trim().toLowerCase(), pace };
  const parsed = person.safeParse(typed);
  if (parsed.success)
    return {
      ok: true,
      row: { ...typed, number: 1, pace: PACES[pace] ?? 1, paceWritten: pace, problems: [] },
    };
  return { ok: false, errors: errorsOf(parsed.error) };
}

/** Reads the text; a mistake inside a row belongs to the row. */
export function parseRoster(text: string): ParsedRoster {
  const refuse = (problem: string) => ({ ok: false, problem }) as const;
  if (text.trim() === "") return refuse("Paste a list or choose a file first.");
  if (new TextEncoder().encode(text).length > LARGEST_ROSTER)
    return refuse("The list is larger than 512 KiB. Import it in parts.");
  const records = recordsOf(text);
  if (typeof records === "string") return refuse(records);
  const [head, ...body] = records;
  const places = placesOf(head?.cells ?? []);
  if (typeof places === "string") return refuse(places);
  if (body.length === 0) return refuse("There is nobody under the header.");
  if (body.length > MOST_ROWS)
    return refuse(`The list has ${body.length} people; ${MOST_ROWS} can be imported at once.`);
  const width = head?.cells.length ?? 0;
  return { ok: true, rows: body.map((record) => rowOf(record, places, width)) };
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string): readonly Line[] | string {
  try {
    const found = parse(text, {
      ...{ bom: true, info: true, trim: true, delimiter: delimiterOf(text) },
      ...{ relax_column_count: true, skip_empty_lines: true },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return found
      .map(({ record, info }) => ({ number: info.lines - breaksIn(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number((error as { lines?: unknown }).lines);
    return error.code === "CSV_QUOTE_NOT_CLOSED"
      ? `A quotation mark that opens in row ${row} is never closed.`
      : `Row ${row} has a quotation mark where none can be. Put the whole cell in quotation marks, and write a mark inside it twice.`;
  }
}

/** csv-parse tells where a record ends; line breaks inside quoted cells lie before that. */
function breaksIn(cells: readonly string[]): number {
  return cells.join("").match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Whichever separator the header has most of. */
function delimiterOf(text: string): string {
  const header = /^\s*([^\r\n]*)/.exec(text.replace(/^\uFEFF/, ""))?.[1] ?? "";
  const times = (separator: string) => header.split(separator).length;
  return [",", ";", "\t"].reduce((best, next) => (times(next) > times(best) ? next : best));
}

function placesOf(head: readonly string[]): Readonly<Record<Column, number>> | string {
  const names = head.map((cell) => cell.toLowerCase().replace(/^e-mail( address)?$/, "email"));
  const missing = (["name", "email"] as const).filter((column) => !names.includes(column));
  if (missing.length > 0) {
    return `The first row must name the columns: name, email and, if you like, pace. There is no column ${missing.join(" and no column ")}.`;
  }
  const twice = COLUMNS.find((column) => names.filter((name) => name === column).length > 1);
  if (twice) return `The first row names the column ${twice} twice.`;
  const [name, email, pace] = COLUMNS.map((column) => names.indexOf(column));
  return { name: name ?? -1, email: email ?? -1, pace: pace ?? -1 };
}

function rowOf(
  { number, cells }: Line,
  places: Readonly<Record<Column, number>>,
  width: number,
): RosterRow {
  const cell = (column: Column) => cells[places[column]] ?? "";
  const [name, email, pace] = [cell("name"), cell("email").toLowerCase(), cell("pace")];
  const parsed = person.safeParse({ name, email, pace });
  const extra = cells.slice(width).some((more) => more !== "");
  const problems = [
    ...(extra ? ["The row has more cells than the first row."] : []),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)),
  ];
  return {
    ...{ number, name, email, pace: PACES[pace] ?? 1, paceWritten: pace },
    problems: [...new Set(problems)],
  };
}
