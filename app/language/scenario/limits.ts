/** How large the graph of a scenario may be, and how many problems are told at once: beyond that a file is refused as a whole. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source, Span } from "#app/language/markup/span.ts";
import type { Case, Choice, Scenario } from "./scenario.ts";

const MOST_CASES = 100;
const MOST_SCENES = 1_000;
const MOST_RECORDS = 300;
const MOST_ACTIONS = 4_000;
const MOST_PARTS = 100;
/** Facts that the actions of one button ask for in one scene: whether one can happen is tried for each combination. */
const MOST_FACTS = 12;
/** More problems than this are cut off. */
export const MOST_PROBLEMS = 200;

interface Excess {
  readonly span: Span;
  readonly has: string;
  readonly most: number;
}

/** Why a scenario is too large to be checked; null when it is not. */
export function findTooLarge(scenario: Scenario, source: Source): Diagnostic | null {
  for (const { span, has, most } of listExcesses(scenario)) {
    const message = `${has}, expected at most ${most}`;
    const hint = "make two scenarios of it, or take out what is not needed";
    const base = { file: source.file, span, message, hint };
    return { ...base, code: "scenario-not-too-large", severity: "error" };
  }
  return null;
}

function* listExcesses({ cases }: Scenario): Generator<Excess> {
  const [scenes, records] = [
    cases.flatMap((one) => one.scenes),
    cases.flatMap((one) => one.records),
  ];
  const actions = scenes.flatMap((scene) => scene.choices);
  yield* excess(cases, MOST_CASES, "the scenario", "cases");
  yield* excess(scenes, MOST_SCENES, "the scenario", "scenes");
  yield* excess(records, MOST_RECORDS, "the scenario", "records");
  yield* excess(actions, MOST_ACTIONS, "the scenario", "actions");
  for (const one of cases) yield* excessesOf(one);
}

function* excessesOf(one: Case): Generator<Excess> {
  yield* excess(one.endings, MOST_PARTS, `the case \`${one.id}\``, "endings");
  for (const { id, choices, effects } of one.scenes) {
    yield* excess(choices, MOST_PARTS, `the scene \`${id}\``, "actions");
    yield* excess(effects, MOST_PARTS, `the scene \`${id}\``, "effects");
    for (const action of new Set(choices.map((choice) => choice.do))) {
      const same = choices.filter((choice) => choice.do === action);
      const [first] = same;
      const facts = factsOf(same).size;
      const has = `the actions \`${action}\` of the scene \`${id}\` ask for ${facts} different facts`;
      if (first && facts > MOST_FACTS) yield { span: first.span, has, most: MOST_FACTS };
    }
  }
}

function* excess(
  parts: readonly { readonly span: Span }[],
  most: number,
  what: string,
  kind: string,
): Generator<Excess> {
  const first = parts[most];
  if (first) yield { span: first.span, has: `${what} has ${parts.length} ${kind}`, most };
}

function factsOf(choices: readonly Choice[]): ReadonlySet<string> {
  return new Set(choices.flatMap(({ when, unless }) => [...when, ...unless]));
}

/** The first of many problems, and a last one that says how many there are. */
export function cutOff(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = problems[MOST_PROBLEMS];
  if (!last) return problems;
  const more: Diagnostic = {
    file: last.file,
    span: last.span,
    code: "problems-not-too-many",
    severity: "error",
    message: `there are ${problems.length} problems, the first ${MOST_PROBLEMS} of them are told`,
    hint: "mend these first, then check again",
  };
  return [...problems.slice(0, MOST_PROBLEMS), more];
}
