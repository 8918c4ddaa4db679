/**
 * Every step of a `<Path>` follows the grammar and names things that exist.
 *
 * Why it matters: a path is the author's own test of the scenario. A step that cannot be read tests
 * nothing.
 *
 * Bad: `- president: escalate to L3`, when the team is called `l3`.
 */
import { wordSpan } from "#app/language/markup/span.ts";
import { unlessKnown } from "#app/language/scenario/names.ts";
import { stepFindings } from "#app/language/scenario/path-names.ts";
import { parsePathStep } from "#app/language/scenario/path-step.ts";
import {
  wordPlace,
  type Finding,
  type Rule,
  type RuleContext,
} from "#app/language/scenario/rule.ts";
import type { Path } from "#app/language/scenario/scenario.ts";

export const pathsCanBeRead: Rule = {
  code: "paths-can-be-read",
  severity: "error",
  *check(context) {
    for (const path of context.scenario.paths) {
      for (const step of path.steps) {
        const read = parsePathStep(step.text);
        if ("error" in read) {
          yield { span: step.span, message: read.error, hint: hintFor(step.text, read.error) };
        } else {
          yield* stepFindings(context, read.ok, (word) =>
            wordSpan(context.source, step.span, word),
          );
        }
      }
      yield* endsFindings(context, path);
    }
  },
};

function hintFor(text: string, error: string): string {
  if (/part of a decision|said once/.test(error))
    return "after the action come `citing AB-1`, `attaching note`, and `sure`, `fairly sure` or `unsure`, with commas between them";
  if (/^open\b/.test(text)) return "for example `open account-record`";
  if (/^wait\b/.test(text)) return "for example `wait` or `wait 3`";
  if (/\bworksheet\b/.test(text)) return "for example `one: worksheet risk as expected`";
  return "a step is `open record`, `wait`, `wait 3`, `case: worksheet id as expected`, or `case: action to team, citing AB-1, attaching note, sure`";
}

function* endsFindings({ scenario, source }: RuleContext, path: Path): Generator<Finding> {
  for (const pair of path.ends) {
    const [id = "", ending = "", ...more] = pair.split(":");
    const span = wordPlace(source, path, "ends", pair);
    const one = scenario.cases.find((candidate) => candidate.id === id);
    // A word that is not a pair was told where the attribute was read.
    if (ending === "" || more.length > 0) continue;
    if (!one) {
      const known = scenario.cases.map((candidate) => candidate.id);
      for (const { replacement: _, ...finding } of unlessKnown(
        id,
        known,
        span,
        `\`${id}\` is not a case`,
      ))
        yield finding;
      continue;
    }
    const known = one.endings.map((candidate) => `${id}:${candidate.id}`);
    yield* unlessKnown(pair, known, span, `\`${ending}\` is not an ending of the case \`${id}\``);
  }
}
