/** A scenario file → Scenario and every problem that its text alone shows. Never throws; what is missing becomes empty. */
import { conform } from "#app/language/markup/conform.ts";
import type { Diagnostic, Parsed } from "#app/language/markup/diagnostic.ts";
import { listElements } from "#app/language/markup/element.ts";
import { listOfKind } from "#app/language/markup/read-element.ts";
import type { Source } from "#app/language/markup/span.ts";
import type { TreeParser } from "#app/language/markup/tree-parser.ts";
import { checkForms, formOf, parseWhole } from "./forms.ts";
import { parseHead } from "./front-matter.ts";
import { cutOff, findTooLarge, MOST_PROBLEMS } from "./limits.ts";
import { parseCase } from "./parse-case.ts";
import { parseOtherwise } from "./parse-judged.ts";
import { parsePath } from "./parse-path.ts";
import { readerOf } from "./reader.ts";
import type { Scenario } from "./scenario.ts";
import { SCENARIO } from "./schema.ts";
import { applySilences } from "./silence.ts";

/** A form with its own text: that of the file, with blanks where another form has something. */
export interface ParsedForm extends Parsed<Scenario> {
  readonly own: Source;
}

/**
 * Reads one form of a scenario, the first for practice when none is named; the problems are in order of their place. An editor
 * keeps one `parse` for all readings of its file.
 */
export function parseScenario(source: Source, parse?: TreeParser, named?: string): ParsedForm {
  const whole = parseWhole(source, parse);
  const head = parseHead(whole);
  const { forms } = head.value;
  const form = named ?? forms.practice[0] ?? "A";
  const document = formOf(whole, form, parse);
  const reader = readerOf(document, head.value.shift);
  const top = listElements(document.tree);
  const [briefing] = listOfKind(top, "Briefing", SCENARIO);
  const [debrief] = listOfKind(top, "Debrief", SCENARIO);
  const [otherwise] = listOfKind(top, "Otherwise", SCENARIO);
  const value: Scenario = {
    slug: slugOf(source.file),
    form,
    ...head.value,
    briefing: reader.prose("briefing", briefing),
    debrief: reader.prose("debrief", debrief),
    cases: listOfKind(top, "Case", SCENARIO).map((element) => parseCase(reader, element)),
    otherwise: otherwise ? parseOtherwise(reader, otherwise, "otherwise") : null,
    paths: listOfKind(top, "Path", SCENARIO).map((element) => parsePath(reader, element)),
  };
  const problems = [
    ...document.problems,
    ...head.problems,
    ...conform(document, SCENARIO),
    ...checkForms(whole, forms),
  ];
  const own = document.source;
  const told = inOrder(applySilences(own, problems, ["alternative-text"]));
  const tooLarge = findTooLarge(value, source);
  if (!tooLarge && told.length <= MOST_PROBLEMS) return { value, problems: told, own };
  // What is refused as a whole is empty, so that nothing else looks at it.
  return {
    ...{ value: emptied(value), own },
    problems: inOrder([...(tooLarge ? [tooLarge] : []), ...cutOff(told)]),
  };
}

function emptied(scenario: Scenario): Scenario {
  const nothing = { fragment: "", text: "" };
  return {
    ...scenario,
    briefing: nothing,
    debrief: nothing,
    cases: [],
    otherwise: null,
    paths: [],
  };
}

/** The file's name without its folder and ending. */
export function slugOf(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.mdx?$/i, "");
}

function inOrder(problems: readonly Diagnostic[]): Diagnostic[] {
  return problems.toSorted((a, b) => a.span.start.offset - b.span.start.offset);
}
