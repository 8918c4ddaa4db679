/** Handbook files → the handbook and every problem, within the files and between them. Never throws. */
import type { Diagnostic, Parsed } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { listClauseFaults } from "./clause-faults.ts";
import type { Desk } from "./desk.ts";
import { listDeskFaults } from "./desk-faults.ts";
import type { Clause, Handbook } from "./handbook.ts";
import { listJudgementFaults } from "./judgement-faults.ts";
import { type HandbookFile, parseSection, placeOf, type Written } from "./parse-section.ts";
import { listRepeated } from "./same-id.ts";

/** Reads the whole handbook, against the desk if there is one; sections stand in the order that their front matter gives, then by file name. */
export function parseHandbook(
  sources: readonly Source[],
  desk: Desk | null = null,
): Parsed<Handbook> {
  const parsed = sources.map(parseSection);
  const files = parsed
    .map(({ value }) => value)
    .toSorted((a, b) => a.order - b.order || compare(a.source.file, b.source.file));
  const all = <Value>(of: (file: HandbookFile) => readonly Written<Value>[]): Value[] =>
    files.flatMap((file) => of(file).map(({ value }) => value));
  const value: Handbook = {
    sections: files.map(({ section }) => section),
    clauses: all(({ clauses }) => clauses),
    worksheets: all(({ worksheets }) => worksheets),
    routes: all(({ routes }) => routes),
    judgements: all(({ judgements }) => judgements),
    remarks: all(({ remarks }) => remarks),
  };
  const problems = [
    ...parsed.flatMap((one) => one.problems),
    ...listSameIds(files),
    ...listClauseFaults(files, value.clauses),
    ...(desk ? listDeskFaults(files, desk) : []),
    ...listJudgementFaults(files, value.clauses, value.routes, desk),
  ];
  return { value, problems: problems.toSorted(byPlace) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || a.span.start.offset - b.span.start.offset;
}

function listSameIds(files: readonly HandbookFile[]): Diagnostic[] {
  const named = <Value>(
    of: (file: HandbookFile) => readonly Written<Value>[],
    nameOf: (value: Value) => string,
    attribute = "id",
  ) =>
    files.flatMap((file) =>
      of(file).map((written) => ({
        name: nameOf(written.value),
        file: file.source.file,
        span: placeOf(written, attribute),
      })),
    );
  const rule = ({ rule, retired }: Clause) => (retired === null ? (rule ?? "") : "");
  return [
    ...listRepeated(
      named(
        ({ clauses }) => clauses,
        ({ id }) => id,
      ),
      "clause id",
    ),
    ...listRepeated(
      named(({ clauses }) => clauses, rule, "rule"),
      "rule",
    ),
    ...listRepeated(
      named(
        ({ worksheets }) => worksheets,
        ({ id }) => id,
      ),
      "worksheet id",
    ),
    ...listRepeated(
      named(
        ({ routes }) => routes,
        ({ id }) => id,
      ),
      "route id",
    ),
    ...listRepeated(
      named(
        ({ judgements }) => judgements,
        ({ id }) => id,
      ),
      "judgement id",
    ),
    ...listRepeated(
      named(
        ({ remarks }) => remarks,
        ({ id }) => id,
      ),
      "remark id",
    ),
  ];
}
