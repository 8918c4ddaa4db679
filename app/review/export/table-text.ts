/** A table as the text of a file, part by part, so that a million rows never stand in memory at once. */
import { BOM, csvText } from "./csv-text.ts";
import type { Table } from "./column.ts";

/** What a file is written as. */
export type Format = "csv" | "json";

/** The parts of the file. `pages` are read one after another as the parts are asked for. */
export async function* tableText<Row>(
  { columns }: Table<Row>,
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
  format: Format,
  { bom = false }: { readonly bom?: boolean } = {},
): AsyncGenerator<string, void, undefined> {
  if (format === "csv") {
    yield (bom ? BOM : "") + csvText([columns.map(({ name }) => name)]);
    for await (const rows of pages)
      yield csvText(rows.map((row) => columns.map(({ value }) => value(row))));
    return;
  }
  yield* jsonText(
    mapPages(pages, (row) => {
      return Object.fromEntries(columns.map(({ name, value }) => [name, value(row)]));
    }),
  );
}

/** Values as one JSON array, a value a line. */
export async function* jsonText(
  pages: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>,
): AsyncGenerator<string, void, undefined> {
  let before = "[\n";
  for await (const values of pages) {
    if (values.length === 0) continue;
    yield before + values.map((value) => JSON.stringify(value)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

async function* mapPages<From, To>(
  pages: AsyncIterable<readonly From[]> | Iterable<readonly From[]>,
  change: (one: From) => To,
): AsyncGenerator<To[], void, undefined> {
  for await (const page of pages) yield page.map(change);
}
