/** What is wrong with the list of judgements as a whole: conditions that name nothing, options that nothing would judge. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { findNearest } from "#app/language/markup/nearest.ts";
import { type Source, type Span, wordSpan } from "#app/language/markup/span.ts";
import { factsIn, isTrue, type Condition } from "./condition.ts";
import type { Desk } from "./desk.ts";
import type { Clause, EscalationRoute } from "./handbook.ts";
import { FACTS, type Judgement, type Remark } from "./judgement.ts";
import { type HandbookFile, placeOf, type Written } from "./parse-section.ts";

/** The kinds of buttons; whatever somebody presses, and when access ends, something has to be said. */
const KINDS: Readonly<Record<string, string>> = {
  closes: "closing",
  enforces: "a step of enforcement",
  "passes-on": "passing on",
  "asks-back": "asking back",
  undecided: "what is still open when access ends",
};

/** Every fault of the judgements; names of the desk are known where the desk is. */
export function listJudgementFaults(
  files: readonly HandbookFile[],
  clauses: readonly Clause[],
  routes: readonly EscalationRoute[],
  desk: Desk | null,
): Diagnostic[] {
  const known = new Set([
    ...Object.keys(FACTS),
    ...clauses.flatMap(({ rule }) => rule ?? []),
    ...routes.map(({ id }) => id),
    ...(desk ? [...desk.actions.map(({ id }) => id), ...desk.protectingFlags] : []),
  ]);
  const written = files.flatMap((file) =>
    file.judgements.map((one) => ({ ...one, source: file.source })),
  );
  return [
    ...(desk
      ? files.flatMap(({ source, judgements, remarks }) =>
          [...judgements, ...remarks].flatMap((one) => unknownFacts(one, source, known)),
        )
      : []),
    ...uncovered(written),
  ];
}

function unknownFacts(
  written: Written<Judgement | Remark>,
  source: Source,
  known: ReadonlySet<string>,
): Diagnostic[] {
  const { when, pieces } = written.value;
  const place = placeOf(written, "when");
  const inPieces = pieces.flatMap((piece) => factsOf(piece.when));
  return [
    ...factsOf(when).map((fact) => [fact, wordSpan(source, place, fact)] as const),
    ...inPieces.map((fact) => [fact, written.span] as const),
  ]
    .filter(([fact]) => !known.has(fact))
    .map(([fact, span]) => unknownFact(fact, span, source, [...known]));
}

function factsOf(condition: Condition | null): readonly string[] {
  return condition === null ? [] : factsIn(condition);
}

function unknownFact(
  fact: string,
  span: Span,
  { file }: Source,
  known: readonly string[],
): Diagnostic {
  const near = findNearest(fact, known);
  const problem = {
    ...({ file, span, code: "facts-are-known", severity: "error" } as const),
    message: `nothing is ever \`${fact}\``,
  };
  if (near === null) {
    const hint = `a condition asks for a button, a rule, a trigger, a protecting flag, or one of ${Object.keys(FACTS).join(", ")}`;
    return { ...problem, hint };
  }
  // Within a text the place is the whole element, which is no place to write a word.
  const whole = span.end.offset - span.start.offset === fact.length;
  const replacement = whole ? { replacement: { title: `Write ${near}`, span, text: near } } : {};
  return { ...problem, hint: `did you mean \`${near}\`?`, ...replacement };
}

/** For each kind of button there must be a judgement that fits it where nothing else is so, in a scene that waits for a decision and in one that does not. */
function uncovered(
  written: readonly (Written<Judgement> & { readonly source: Source })[],
): Diagnostic[] {
  const last = written.at(-1);
  if (!last) return [];
  const fits = (...so: readonly string[]) =>
    written.some(
      ({ value: { when } }) => when === null || isTrue(when, (fact) => so.includes(fact)),
    );
  const missing = Object.keys(KINDS).filter(
    (kind) => !(fits(kind) || kind === "undecided") || !fits(kind, "to-decide"),
  );
  return missing.map((kind) => ({
    ...({ file: last.source.file, span: last.span, severity: "error" } as const),
    code: "every-option-is-judged",
    message: `no judgement fits ${KINDS[kind]} where nothing else is so`,
    hint: `add one at the end that asks for nothing but \`${kind}\``,
  }));
}
