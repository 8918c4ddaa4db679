/** What the browser's worker does for the studio: fast checks of each text, whole builds, and the language service. Pure, so that tests need no worker. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { openTreeParser } from "#app/language/markup/tree-parser.ts";
import { buildForms, joinProblems, type Ground } from "#app/language/scenario/build.ts";
import { check } from "#app/language/scenario/check.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { listForms } from "#app/language/scenario/form-names.ts";
import { completeAt } from "#app/language/scenario/service/complete.ts";
import { defineAt } from "#app/language/scenario/service/define.ts";
import { hoverAt } from "#app/language/scenario/service/hover.ts";
import { outlineOf } from "#app/language/scenario/service/outline.ts";
import { referencesAt } from "#app/language/scenario/service/references.ts";
import { renameAt } from "#app/language/scenario/service/rename.ts";
import type {
  Completions,
  Definition,
  Hover,
  OutlineItem,
  Reference,
  Renaming,
} from "#app/language/scenario/service/service.ts";
import {
  drawMap,
  makeOptions,
  makeReport,
  type DrawnMap,
  type OptionView,
  type Report,
} from "./analyst.ts";

/** A text as an editor sends it; `version` counts its changes and comes back with the answer. */
export interface TextAsked extends Source {
  readonly version: number;
}

/** A place in a text. */
export interface PlaceAsked extends TextAsked {
  readonly offset: number;
}

/** An answer about one version of a text; for any other version it is stale. */
export interface Answer<Value> {
  readonly version: number;
  readonly value: Value;
}

/** What reading and the rules find, without playing. */
export interface Checked {
  readonly problems: readonly Diagnostic[];
  readonly outline: readonly OutlineItem[];
}

/** What the whole build finds. `played` are the problems that a check does not find: those that show only in play. */
export interface BuiltText {
  readonly problems: readonly Diagnostic[];
  readonly played: readonly Diagnostic[];
  readonly built: boolean;
}

/** The worker's interface. `open` comes first, and again when the handbook or the desk have changed. */
export interface Workbench {
  open(ground: Ground): void;
  check(asked: TextAsked): Answer<Checked>;
  build(asked: TextAsked): Answer<BuiltText>;
  map(asked: TextAsked): Answer<DrawnMap>;
  report(asked: TextAsked): Answer<Report | null>;
  options(asked: TextAsked): Answer<readonly OptionView[] | null>;
  complete(asked: PlaceAsked): Answer<Completions | null>;
  hover(asked: PlaceAsked): Answer<Hover | null>;
  define(asked: PlaceAsked): Answer<Definition | null>;
  references(asked: PlaceAsked): Answer<readonly Reference[]>;
  rename(asked: PlaceAsked & { readonly newName: string }): Answer<Renaming>;
}

/** A workbench without a handbook yet. */
export function makeWorkbench(): Workbench {
  let opened: Ground | null = null;
  const ground = (): Ground => {
    if (!opened) throw new Error("the workbench was asked before it was opened");
    return opened;
  };
  const problemsOf = openChecker();
  /** Map and report ask for the analysis of the same text. */
  let reported: { readonly text: string; readonly report: Report | null } | null = null;
  return {
    open: (given) => {
      opened = given;
      reported = null;
    },
    check: (asked) => {
      const problems = problemsOf(asked, ground());
      return answer(asked, { problems, outline: outlineOf(asked) });
    },
    build: (asked) => {
      const forms = buildForms(asked, ground());
      const problems = joinProblems(forms);
      const checked = new Set(problemsOf(asked, ground()).map(keyOf));
      const played = problems.filter((problem) => !checked.has(keyOf(problem)));
      const built = forms.every(({ compiled }) => compiled !== null);
      return answer(asked, { problems, played, built });
    },
    map: (asked) => answer(asked, drawMap(asked)),
    report: (asked) => {
      if (reported?.text !== asked.text)
        reported = { text: asked.text, report: makeReport(sourceOf(asked), ground()) };
      return answer(asked, reported.report);
    },
    options: (asked) => answer(asked, makeOptions(sourceOf(asked), ground())),
    complete: (asked) => answer(asked, completeAt(asked, asked.offset, ground())),
    hover: (asked) => answer(asked, hoverAt(asked, asked.offset, ground())),
    define: (asked) => answer(asked, defineAt(asked, asked.offset, ground())),
    references: (asked) => answer(asked, referencesAt(asked, asked.offset)),
    rename: (asked) => answer(asked, renameAt(asked, asked.offset, asked.newName)),
  };
}

function answer<Value>({ version }: TextAsked, value: Value): Answer<Value> {
  return { version, value };
}

/** Reads and checks; what was read of the last text makes the next reading fast. */
function openChecker(): (source: Source, ground: Ground) => readonly Diagnostic[] {
  const parse = openTreeParser();
  return ({ file, text }, ground) => {
    const source = { file, text };
    const read = (form?: string) => {
      const { value: scenario, problems, own } = parseScenario(source, parse, form);
      const found = check({ scenario, source: own, ...ground });
      return { scenario, problems: [...problems, ...found] };
    };
    const first = read();
    const { forms, form } = first.scenario;
    const others = listForms(forms).filter((one) => one !== form);
    return joinProblems([first, ...others.map(read)]);
  };
}

function sourceOf({ file, text }: Source): Source {
  return { file, text };
}

function keyOf({ code, span, message }: Diagnostic): string {
  return `${code} ${span.start.offset} ${span.end.offset} ${message}`;
}
