/**
 * What a trainee opens, reads or arrives at has words in it.
 *
 * Why it matters: an empty scene, record or ending leaves a trainee in front of a blank page. An action
 * or an `<Otherwise>` that stays in its scene and says nothing looks like a broken button (a warning).
 *
 * Bad: `<Ending id="closed" outcome="missed"></Ending>`.
 */
import { isEmpty, type Prose } from "#app/language/markup/prose.ts";
import { spanAt, type Source, type Span } from "#app/language/markup/span.ts";
import { choicesOf, judgementsOf } from "#app/language/scenario/parts.ts";
import type { Finding, Rule } from "#app/language/scenario/rule.ts";
import type { Otherwise, Scenario } from "#app/language/scenario/scenario.ts";

export const proseIsNotEmpty: Rule = {
  code: "prose-is-not-empty",
  severity: "error",
  *check({ scenario, source }) {
    yield* blank("briefing", scenario.briefing, tagPlace(source, "Briefing"));
    for (const one of scenario.cases) {
      for (const { id, prose, span } of one.records) yield* blank(`record \`${id}\``, prose, span);
      for (const { id, prose, span } of one.scenes) yield* blank(`scene \`${id}\``, prose, span);
      for (const { id, prose, span } of one.endings) yield* blank(`ending \`${id}\``, prose, span);
    }
    yield* blank("debrief", scenario.debrief, tagPlace(source, "Debrief"));
    yield* silent(scenario);
  },
};

function* blank(what: string, prose: Prose, span: Span | null): Generator<Finding> {
  if (!isEmpty(prose) || !span) return;
  yield { span, message: `the ${what} is empty`, hint: "write what the trainee sees here" };
}

function* silent(scenario: Scenario): Generator<Finding> {
  const hint = "write what happens, even if it is little: otherwise the button looks broken";
  for (const { choice } of choicesOf(scenario)) {
    if (choice.then !== null || !isEmpty(choice.consequence)) continue;
    const message = `this \`${choice.do}\` stays in its scene and says nothing`;
    yield { severity: "warning", span: choice.span, message, hint };
  }
  for (const { part, element } of judgementsOf(scenario)) {
    if (element !== "Otherwise" || !isEmpty((part as Otherwise).consequence)) continue;
    yield {
      severity: "warning",
      span: part.span,
      message: "this `<Otherwise>` says nothing",
      hint,
    };
  }
}

/** The opening tag of an element that stands once at the top level; null when it is missing, which is told elsewhere. */
function tagPlace(source: Source, name: string): Span | null {
  const from = source.text.search(new RegExp(`^<${name}\\b`, "m"));
  if (from < 0) return null;
  const to = source.text.indexOf(">", from) + 1;
  return spanAt(source.text, from, to || from + name.length + 1);
}
