/** Handbook files → the handbook and every problem, within the files and between them. Never throws. */
import type { Diagnostic, Parsed } from "#app/language/markup/diagnostic.ts";
import type { Source, Span } from "#app/language/markup/span.ts";
import { listClauseFaults } from "./clause-faults.ts";
import type { Handbook } from "./handbook.ts";
import { type HandbookFile, parseSection } from "./parse-section.ts";
import { listRepeated } from "./same-id.ts";

/** Reads the whole handbook; sections stand in the order that their front matter gives, then by file name. */
export function parseHandbook(sources: readonly Source[]): Parsed<Handbook> {
  const parsed = sources.map(parseSection);
  const files = parsed
    .map(({ value }) => value)
    .toSorted((a, b) => a.order - b.order || compare(a.source.file, b.source.file));
  const value: Handbook = {
    sections: files.map(({ section }) => section),
    clauses: files.flatMap(({ section }) => section.clauses),
    worksheets: files.flatMap(({ worksheets }) => worksheets),
    routes: files.flatMap(({ routes }) => routes),
  };
  const between = [...listSameIds(files), ...listClauseFaults(files, value.clauses)];
  const problems = [...parsed.flatMap((one) => one.problems), ...between];
  return { value, problems: problems.toSorted(byPlace) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || a.span.start.offset - b.span.start.offset;
}

function listSameIds(files: readonly HandbookFile[]): Diagnostic[] {
  const named = (
    ids: (file: HandbookFile) => readonly { readonly id: string }[],
    at: (file: HandbookFile) => readonly Span[],
  ) =>
    files.flatMap((file) =>
      ids(file).flatMap(({ id }, i) => {
        const span = at(file)[i];
        return span ? [{ name: id, file: file.source.file, span }] : [];
      }),
    );
  return [
    ...listRepeated(
      named(
        ({ section }) => section.clauses,
        ({ clauseAt }) => clauseAt,
      ),
      "clause id",
    ),
    ...listRepeated(
      named(
        ({ worksheets }) => worksheets,
        ({ worksheetAt }) => worksheetAt,
      ),
      "worksheet id",
    ),
    ...listRepeated(
      named(
        ({ routes }) => routes,
        ({ routeAt }) => routeAt,
      ),
      "route id",
    ),
  ];
}
