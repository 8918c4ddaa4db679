/**
 * No action is worse in every way without a word about it: a better one, to be had whenever it is, leads to the
 * same place with the same facts, costs no more and has the better verdict, and the worse has no explanation of
 * its own.
 *
 * Why it matters: wrong answers are the teaching, and most lead where a better one leads. They teach by their
 * `<Why>`. One that is not judged, or explained in the words of the better, costs points and says nothing.
 *
 * Bad: `<Action do="call" then="passed">Done.</Action>` beside an escalation to `passed` that is `best`.
 */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { wordsOf } from "#app/language/scenario/analysis/words-of.ts";
import { scenesOf } from "#app/language/scenario/parts.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import type { Choice } from "#app/language/scenario/scenario.ts";

export const noChoiceDominates: AnalysisRule = {
  code: "no-choice-dominates",
  severity: "warning",
  *check({ compiled, source }) {
    for (const { scene } of scenesOf(compiled.scenario)) {
      for (const worse of scene.choices) {
        const better = scene.choices.find((other) => dominates(compiled.desk, other, worse));
        if (!better) continue;
        yield {
          span: worse.span,
          message: `this \`${worse.do}\` is worse than \`${better.do}\` in every way, and nothing explains it`,
          hint:
            worse.verdict === null
              ? "give it a verdict and a `<Why>`, or let it lead somewhere else"
              : "write a `<Why>` of its own for it, or let it lead somewhere else",
          related: [{ file: source.file, span: better.span, message: "the better one" }],
        };
      }
    }
  },
};

function dominates(desk: Desk, better: Choice, worse: Choice): boolean {
  if (better.verdict === null || worse.then === null || better.then !== worse.then) return false;
  // Of one button the more special is tried first: then the other is not to be had.
  if (better.do === worse.do) return false;
  return (
    isWithin(better.when, worse.when) &&
    isWithin(better.unless, worse.unless) &&
    isWithin(better.sets, worse.sets) &&
    isWithin(worse.sets, better.sets) &&
    minutesOf(desk, better) <= minutesOf(desk, worse) &&
    (worse.verdict === null
      ? POINTS[better.verdict] > 0
      : POINTS[better.verdict] > POINTS[worse.verdict] &&
        wordsOf(better.why) === wordsOf(worse.why))
  );
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((name) => all.includes(name));
}

function minutesOf(desk: Desk, choice: Choice): number {
  return choice.minutes ?? desk.actions.find(({ id }) => id === choice.do)?.minutes ?? 0;
}
