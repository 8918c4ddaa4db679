/** The names in a step of a `<Path>`: what is wrong with those that nothing has. */
import type { Span } from "#app/language/markup/span.ts";
import { attachableIn } from "#app/language/scenario/rules/asks-are-known.ts";
import { answerFindings } from "#app/language/scenario/rules/every-answer-exists.ts";
import { teamFindings } from "#app/language/scenario/rules/every-team-exists.ts";
import { unlessKnown } from "./names.ts";
import { worksheetsOf } from "./parts.ts";
import type { PathStepWords } from "./path-step.ts";
import type { Finding, RuleContext } from "./rule.ts";
import type { Case } from "./scenario.ts";

type Words<Kind> = Extract<PathStepWords, { readonly kind: Kind }>;
type Place = (word: string) => Span;

/** Every unknown name in a step; `place` says where a word of it stands. */
export function* stepFindings(
  context: RuleContext,
  words: PathStepWords,
  place: Place,
): Generator<Finding> {
  const { cases } = context.scenario;
  if (words.kind === "wait") return;
  if (words.kind === "open") {
    const known = cases.flatMap((one) => one.records.map((record) => record.id));
    yield* unlessKnown(
      words.record,
      known,
      place(words.record),
      `\`${words.record}\` is not a record`,
    );
    return;
  }
  const one = cases.find((candidate) => candidate.id === words.case);
  if (!one) {
    const known = cases.map((candidate) => candidate.id);
    yield* unlessKnown(words.case, known, place(words.case), `\`${words.case}\` is not a case`);
  } else if (words.kind === "worksheet") yield* worksheetFindings(context, one, words, place);
  else yield* actFindings(context, one, words, place);
}

function* worksheetFindings(
  { handbook }: RuleContext,
  one: Case,
  { worksheet, answers }: Words<"worksheet">,
  place: Place,
): Generator<Finding> {
  const known = worksheetsOf(one);
  if (!known.includes(worksheet)) {
    const message = `\`${worksheet}\` is not a worksheet of the case \`${one.id}\``;
    yield* unlessKnown(worksheet, known, place(worksheet), message);
    return;
  }
  const asked = handbook.worksheets.find((candidate) => candidate.id === worksheet);
  if (asked && answers !== "as-expected") yield* answerFindings(asked, answers, place);
}

function* actFindings(
  { desk, handbook }: RuleContext,
  one: Case,
  words: Words<"act">,
  place: Place,
): Generator<Finding> {
  const actions = desk.actions.map((action) => action.id);
  const action = desk.actions.find((candidate) => candidate.id === words.do);
  const unknown = `\`${words.do}\` is not an action of the desk`;
  yield* unlessKnown(words.do, actions, place(words.do), unknown);
  if (words.to) yield* teamFindings(desk, words.do, words.to, place(words.to));
  if (action && action.to.length > 0 && words.to === null) {
    const message = `\`${words.do}\` goes to somebody, and this step does not say to whom`;
    yield {
      span: place(words.do),
      message,
      hint: `write \`${words.do} to ${action.to[0] ?? ""}\``,
    };
  }
  const clauses = [...handbook.clauses, ...handbook.routes].map(({ id }) => id);
  for (const id of words.cites === "as-expected" ? [] : words.cites) {
    yield* unlessKnown(
      id,
      clauses,
      place(id),
      `\`${id}\` is not a clause of the handbook, nor a line of its matrix`,
    );
  }
  const attachable = attachableIn(one);
  for (const name of words.attaches === "as-expected" ? [] : words.attaches) {
    const message = `\`${name}\` is not a record or worksheet of the case \`${one.id}\``;
    yield* unlessKnown(name, attachable, place(name), message);
  }
}
