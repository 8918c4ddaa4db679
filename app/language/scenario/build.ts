/** From an author's text to something that can be played: parse → check → compile → find the model path → play the paths. READ THIS FIRST. */
import type { Desk } from "#app/language/handbook/desk.ts";
import { rulesOf, type Handbook } from "#app/language/handbook/handbook.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { checkPlay } from "./check-play.ts";
import { byPlace, check } from "./check.ts";
import { compileMachine } from "./compile.ts";
import { FORMAT, type Compiled, type StoredScenario } from "./compiled.ts";
import { authoredPart, completeScenario } from "./complete-scenario.ts";
import { findModelPath } from "./model-search.ts";
import { parseScenario } from "./parse.ts";
import { openQuickGame } from "./play.ts";
import { type DeskCase, type Scenario } from "./scenario.ts";
import { listForms } from "./form-names.ts";
import { applySilences } from "./silence.ts";
import { skillsTested, testedBy } from "./tested.ts";

/** What scenarios are checked against. */
export interface Ground {
  readonly handbook: Handbook;
  readonly desk: Desk;
  /** What becomes of the desk's buttons where no scenario says so. */
  readonly deskCase: DeskCase;
}

/** A form of a scenario, what it compiled to (null when an error forbids it) and every problem found on the way. */
export interface Built {
  readonly scenario: Scenario;
  /** Its own text. */
  readonly own: Source;
  readonly compiled: Compiled | null;
  readonly problems: readonly Diagnostic[];
}

/** Builds one form of a scenario, the first for practice when none is named. Never throws for an author's mistake. */
export function buildScenario(source: Source, ground: Ground, form?: string): Built {
  const { value: scenario, problems: read, own } = parseScenario(source, undefined, form);
  const problems = [...read, ...check({ scenario, source: own, ...ground })];
  if (problems.some((problem) => problem.severity === "error")) {
    return { scenario, own, compiled: null, problems: problems.toSorted(byPlace) };
  }
  const compiled = compile(scenario, ground);
  const found = checkPlay(openQuickGame(compiled), own);
  const played = applySilences(own, found, ["model-path-is-best", "model-path-is-proved"]);
  const failed = played.some((problem) => problem.severity === "error");
  return {
    ...{ scenario, own },
    compiled: failed ? null : compiled,
    problems: [...problems, ...played].toSorted(byPlace),
  };
}

/** Builds every form, the first for practice first. */
export function buildForms(source: Source, ground: Ground): readonly Built[] {
  const first = buildScenario(source, ground);
  const { forms, form } = first.scenario;
  const others = listForms(forms).filter((one) => one !== form);
  return [first, ...others.map((one) => buildScenario(source, ground, one))];
}

/** The problems of several forms, each once; of what is not so in every form the message says in which. */
export function joinProblems(
  forms: readonly { readonly scenario: Scenario; readonly problems: readonly Diagnostic[] }[],
): readonly Diagnostic[] {
  const found = new Map<string, { readonly problem: Diagnostic; readonly in: Set<string> }>();
  for (const { scenario, problems } of forms)
    for (const problem of problems) {
      const { code, message, span } = problem;
      const key = `${code} ${span.start.offset} ${message}`;
      const known = found.get(key) ?? { problem, in: new Set() };
      known.in.add(scenario.form);
      found.set(key, known);
    }
  return [...found.values()]
    .map(({ problem, in: names }) =>
      names.size === forms.length
        ? problem
        : { ...problem, message: `in form ${[...names].join(" and ")}: ${problem.message}` },
    )
    .toSorted(byPlace);
}

/** Compiles a scenario that was checked, and finds its model path. */
export function compile(scenario: Scenario, ground: Ground): Compiled {
  const draft = compileDraft(scenario, ground);
  const model = findModelPath(openQuickGame(draft));
  const tests = testedBy({ ...draft, model });
  const lines = model.lines.map((line) =>
    line.kind === "decision" ? { ...line, skills: skillsTested(tests, line) } : line,
  );
  return { ...draft, model: { ...model, lines }, tests };
}

/** What is stored of a compiled scenario. */
export function storedOf({ machine: _machine, ...rest }: Compiled): StoredScenario {
  return { ...rest, scenario: authoredPart(rest.scenario) };
}

/** The compiled scenario of which it was stored. */
export function compiledOf(stored: StoredScenario): Compiled {
  const { desk, rules, deskCase } = stored;
  const scenario = completeScenario(stored.scenario, { desk, rules }, deskCase);
  return { ...stored, scenario, machine: compileMachine(scenario, desk) };
}

/** The same without the model path, which is what takes long. */
export function compileDraft(authored: Scenario, { handbook, desk, deskCase }: Ground): Compiled {
  const rules = rulesOf(handbook);
  const scenario = completeScenario(authored, { desk, rules }, deskCase);
  const used = new Set(
    scenario.cases.flatMap((one) =>
      one.scenes.flatMap((scene) => scene.worksheets.map((use) => use.worksheet)),
    ),
  );
  const worksheets = handbook.worksheets.filter((sheet) => used.has(sheet.id));
  return {
    format: FORMAT,
    ...{ scenario, desk, deskCase, rules },
    worksheets: Object.fromEntries(worksheets.map((sheet) => [sheet.id, sheet])),
    machine: compileMachine(scenario, desk),
    model: { events: [], lines: [], points: 0, proved: false, visited: 0 },
    tests: [],
  };
}
