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
import type { Judgement, Remark } from "./judgement.ts";
import { parseJudgement, parseRemark } from "./parse-judgement.ts";
import { listRepeated } from "./same-id.ts";
import { HANDBOOK } from "./schema.ts";
import { SKILLS } from "./skill.ts";

/** Something that was read, and where its tag and its values stand. */
export interface Written<Value> extends Pick<Reading, "span" | "at"> {
  readonly value: Value;
}

/** What one file adds to the handbook. */
export interface HandbookFile {
  readonly source: Source;
  readonly order: number;
  readonly section: Section;
  readonly clauses: readonly Written<Clause>[];
  readonly worksheets: readonly Written<Worksheet>[];
  readonly routes: readonly Written<EscalationRoute>[];
  readonly judgements: readonly Written<Judgement>[];
  readonly remarks: readonly Written<Remark>[];
}

/** Where a value stands; the tag when it has none. */
export function placeOf({ at, span }: Pick<Reading, "span" | "at">, attribute: string): Span {
  return at[attribute] ?? span;
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
  const judged = of("Judgement").map((reading) => ({
    reading,
    ...parseJudgement(reading, document),
  }));
  const remarked = of("Remark").map((reading) => ({ reading, ...parseRemark(reading, document) }));
  const text = excerptOfTop(tree, source.text, (element) => isCut(element, HANDBOOK));
  const written = clauses.map((reading) => withPlace(reading, toClause(reading, document, id)));
  const prose = { fragment: `section:${id}`, text };
  const value: HandbookFile = {
    ...{ source, order },
    section: { id, title, summary, prose, clauses: written.map((one) => one.value) },
    clauses: written,
    worksheets: worksheets.map((reading) => withPlace(reading, toWorksheet(reading, document))),
    routes: routes.map((reading) => withPlace(reading, toRoute(reading, source.file))),
    judgements: judged.map(({ reading, value: one }) => withPlace(reading, one)),
    remarks: remarked.map(({ reading, value: one }) => withPlace(reading, one)),
  };
  return {
    value,
    problems: [
      ...document.problems,
      ...fields.problems,
      ...conform(document, HANDBOOK),
      ...worksheets.flatMap((reading) => listRepeatedWithin(reading, document)),
      ...clauses.flatMap((reading) => listHalfRules(reading, source)),
      ...[...judged, ...remarked].flatMap((one) => one.problems),
    ],
  };
}

function withPlace<Value>({ span, at }: Reading, value: Value): Written<Value> {
  return { value, span, at };
}

function toClause(
  { element, text, someOf, span }: Reading,
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
    rule: text("rule") || null,
    name: text("name") || null,
    step: text("step") || null,
    skills: someOf("skills", SKILLS),
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

function toRoute({ text, list, span }: Reading, file: string): EscalationRoute {
  return {
    id: text("id"),
    trigger: text("trigger"),
    what: text("what"),
    do: text("do"),
    to: text("to"),
    via: list("via"),
    when: text("when") || null,
    urgent: text("urgent") === "yes",
    clauses: list("clauses"),
    who: text("who") || null,
    how: text("how"),
    answer: text("answer"),
    silent: text("silent"),
    file,
    span,
  };
}

/** A rule has a name and a step, and nothing else has one. */
function listHalfRules({ text, at, span }: Reading, { file }: Source): Diagnostic[] {
  const problem = { file, span, code: "attribute-required", severity: "error" } as const;
  const parts = { name: "what a sentence calls the breach", step: "the action that ends it" };
  return Object.entries(parts).flatMap(([part, says]): Diagnostic[] => {
    if ((text("rule") === "") === (text(part) === "")) return [];
    if (text(part) === "") {
      const hint = `write \`${part}="…"\`: ${says}`;
      return [{ ...problem, message: `a rule needs the attribute \`${part}\``, hint }];
    }
    const message = `\`${part}\` needs the attribute \`rule\` beside it`;
    const hint = 'write `rule="…"`: the name by which scenes refer to it';
    return [{ ...problem, span: at[part] ?? span, message, hint }];
  });
}

/** Question ids must differ within a worksheet, option ids within a question. */
function listRepeatedWithin({ element }: Reading, document: AuthoredDocument): Diagnostic[] {
  const { file } = document.source;
  const named = (readings: readonly Reading[]) =>
    readings.map((reading) => ({ name: reading.text("id"), file, span: placeOf(reading, "id") }));
  const questions = listChildren(element, "Question", document);
  return [
    ...listRepeated(named(questions), "question id"),
    ...questions.flatMap((question) =>
      listRepeated(named(listChildren(question.element, "Option", document)), "option id"),
    ),
  ];
}
