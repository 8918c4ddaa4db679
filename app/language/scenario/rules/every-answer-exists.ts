/**
 * The `key` of a worksheet answers each of its questions with one of its options.
 *
 * Why it matters: every answer of a trainee is scored against the key. A question without an expected
 * answer could only be got wrong.
 *
 * Bad: `key="rule-broken:maybe"` when the options are `yes`, `not-shown` and `no`.
 */
import type { Worksheet } from "#app/language/handbook/handbook.ts";
import { findNearest } from "#app/language/markup/nearest.ts";
import type { Span } from "#app/language/markup/span.ts";
import { listOf, unlessKnown } from "#app/language/scenario/names.ts";
import { scenesOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Finding, type Rule } from "#app/language/scenario/rule.ts";

export const everyAnswerExists: Rule = {
  code: "every-answer-exists",
  severity: "error",
  *check({ scenario, source, handbook }) {
    for (const { scene } of scenesOf(scenario)) {
      for (const use of scene.worksheets) {
        const worksheet = handbook.worksheets.find((one) => one.id === use.worksheet);
        if (!worksheet) continue;
        const place = (word: string) => wordPlace(source, use, "key", word);
        yield* answerFindings(worksheet, use.key, place);
        const asked = worksheet.questions.map((question) => question.id);
        // A misspelt question was told already; it is not missing as well.
        const meant = Object.keys(use.key).map((id) => findNearest(id, asked));
        const missing = asked.filter((id) => !Object.hasOwn(use.key, id) && !meant.includes(id));
        if (missing.length === 0) continue;
        yield {
          span: placeOf(use, "key"),
          message: `the key does not answer ${listOf(missing)}`,
          hint: `the worksheet \`${worksheet.id}\` asks ${worksheet.questions.length === 1 ? "one question" : `${worksheet.questions.length} questions`}: write \`question:option\` for each`,
        };
      }
    }
  },
};

/** What is wrong with a set of answers: questions and options that the worksheet does not have. */
export function* answerFindings(
  worksheet: Worksheet,
  answers: Readonly<Record<string, string>>,
  place: (pair: string) => Span,
): Generator<Finding> {
  for (const [id, option] of Object.entries(answers)) {
    const pair = place(`${id}:${option}`);
    const question = worksheet.questions.find((one) => one.id === id);
    if (!question) {
      const known = worksheet.questions.map((one) => one.id);
      const message = `\`${id}\` is not a question of the worksheet \`${worksheet.id}\``;
      yield* unlessKnown(id, known, slice(pair, 0, id.length), message);
      continue;
    }
    const known = question.options.map((one) => one.id);
    const message = `\`${option}\` is not an answer to \`${id}\``;
    yield* unlessKnown(option, known, slice(pair, id.length + 1, option.length), message);
  }
}

/** A part of a span that stands on one line. */
function slice({ start }: Span, from: number, length: number): Span {
  const move = (by: number) => ({
    line: start.line,
    column: start.column + by,
    offset: start.offset + by,
  });
  return { start: move(from), end: move(from + length) };
}
