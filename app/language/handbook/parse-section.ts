/** One handbook file → its section, worksheets and routes, and every problem that the file alone shows. Never throws. */
import { z } from "zod";
import { conform } from "#app/language/markup/conform.ts";
import type { Diagnostic, Parsed } from "#app/language/markup/diagnostic.ts";
import { type AuthoredDocument, parseDocument } from "#app/language/markup/document.ts";
import { type Element, listElements } from "#app/language/markup/element.ts";
import { excerptOfTop } from "#app/language/markup/excerpt.ts";
import { openFields } from "#app/language/markup/fields.ts";
import {
  isCut,
  listOfKind,
  proseOfElement,
  readElement,
  type Reading,
} from "#app/language/markup/read-element.ts";
import { mayContain } from "#app/language/markup/schema.ts";
import type { Source, Span } from "#app/language/markup/span.ts";
import { isDate } from "#app/language/markup/values.ts";
import type { Clause, EscalationRoute, Section, Worksheet, WorksheetQuestion } from "./handbook.ts";
import { listRepeated } from "./same-id.ts";
import { HANDBOOK } from "./schema.ts";

/** What one file adds to the handbook. The `…At` spans are those of ids and of the `clauses` lists. */
export interface HandbookFile {
  readonly source: Source;
  readonly order: number;
  readonly section: Section;
  readonly worksheets: readonly Worksheet[];
  readonly routes: readonly EscalationRoute[];
  readonly clauseAt: readonly Span[];
  readonly replacedByAt: readonly Span[];
  readonly worksheetAt: readonly Span[];
  readonly routeAt: readonly Span[];
  readonly clausesAt: readonly Span[];
}

/** Reads one file. */
export function parseSection(given: Source): Parsed<HandbookFile> {
  const document = parseDocument(given, mayContain(HANDBOOK));
  const { source, tree } = document;
  const fields = openFields(document);
  fields.allow("", ["title", "summary", "order"]);
  const id = (source.file.split(/[\\/]/).at(-1) ?? source.file).replace(/\.mdx?$/i, "");
  const title = fields.read("title", z.string().trim().min(1), "", "a few words");
  const summary = fields.read("summary", z.string().trim().min(1), "", "a sentence");
  const order = fields.read("order", z.number().default(1000), 1000, "a number");
  const of = (name: string) =>
    listOfKind(listElements(tree), name, HANDBOOK).map((element) =>
      readElement(element, document, HANDBOOK),
    );
  const [clauses, worksheets, routes] = [of("Clause"), of("Worksheet"), of("Route")];
  const text = excerptOfTop(tree, source.text, (element) => isCut(element, HANDBOOK));
  const section: Section = {
    id,
    title,
    summary,
    prose: { fragment: `section:${id}`, text },
    clauses: clauses.map((reading) => toClause(reading, document, id)),
  };
  const value: HandbookFile = {
    source,
    order,
    section,
    worksheets: worksheets.map((reading) => toWorksheet(reading, document)),
    routes: routes.map((reading) => toRoute(reading, source.file)),
    clauseAt: clauses.map(idSpan),
    replacedByAt: clauses.map((reading) => reading.at["replaced-by"] ?? reading.span),
    worksheetAt: worksheets.map(idSpan),
    routeAt: routes.map(idSpan),
    clausesAt: worksheets.map((reading) => reading.at["clauses"] ?? reading.span),
  };
  const repeated = worksheets.flatMap((reading) => listRepeatedWithin(reading, document));
  return {
    value,
    problems: [
      ...document.problems,
      ...fields.problems,
      ...conform(document, HANDBOOK),
      ...repeated,
    ],
  };
}

function idSpan({ at, span }: Reading): Span {
  return at["id"] ?? span;
}

function toClause(
  { element, text, span }: Reading,
  document: AuthoredDocument,
  section: string,
): Clause {
  const id = text("id");
  const prose = { fragment: `clause:${id}`, text: proseOfElement(element, document, HANDBOOK) };
  const retired = text("retired");
  return {
    id,
    title: text("title"),
    section,
    retired: isDate(retired) ? retired : null,
    replacedBy: text("replaced-by") || null,
    prose,
    file: document.source.file,
    span,
  };
}

function listChildren(element: Element, name: string, document: AuthoredDocument): Reading[] {
  return listOfKind(listElements(element), name, HANDBOOK).map((child) =>
    readElement(child, document, HANDBOOK),
  );
}

function toWorksheet(
  { element, text, list, span }: Reading,
  document: AuthoredDocument,
): Worksheet {
  const questions = listChildren(element, "Question", document).map(
    (question): WorksheetQuestion => ({
      id: question.text("id"),
      ask: question.text("ask"),
      options: listChildren(question.element, "Option", document).map((option) => ({
        id: option.text("id"),
        label: option.text("label"),
      })),
    }),
  );
  return {
    id: text("id"),
    title: text("title"),
    clauses: list("clauses"),
    questions,
    file: document.source.file,
    span,
  };
}

function toRoute({ text, span }: Reading, file: string): EscalationRoute {
  return {
    id: text("id"),
    trigger: text("trigger"),
    to: text("to"),
    how: text("how"),
    answer: text("answer"),
    silent: text("silent"),
    file,
    span,
  };
}

/** Question ids must differ within a worksheet, option ids within a question. */
function listRepeatedWithin({ element }: Reading, document: AuthoredDocument): Diagnostic[] {
  const { file } = document.source;
  const named = (readings: readonly Reading[]) =>
    readings.map((reading) => ({ name: reading.text("id"), file, span: idSpan(reading) }));
  const questions = listChildren(element, "Question", document);
  return [
    ...listRepeated(named(questions), "question id"),
    ...questions.flatMap((question) =>
      listRepeated(named(listChildren(question.element, "Option", document)), "option id"),
    ),
  ];
}
