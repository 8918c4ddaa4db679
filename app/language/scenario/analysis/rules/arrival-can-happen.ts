/**
 * Every case with a condition arrives in some run.
 *
 * Why it matters: the facts that it waits for are set somewhere, but never by the minute of its arrival, or
 * never together. Nobody would ever see the case.
 *
 * Bad: `arrives="16:35" when="went-dark"`, where nothing can be dark before 16:43.
 */
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { placeOf } from "#app/language/scenario/rule.ts";
import { timeOf } from "#app/language/scenario/scenario.ts";

export const arrivalCanHappen: AnalysisRule = {
  code: "arrival-can-happen",
  severity: "warning",
  *check({ compiled, searched }) {
    const { cases, shift } = compiled.scenario;
    for (const one of cases) {
      const first = one.scenes[0];
      if (!first || searched.reaches(one.id, first.id) !== false) continue;
      yield {
        span: placeOf(one, one.when.length > 0 ? "when" : "unless"),
        message: `the case \`${one.id}\` never arrives: at ${timeOf(shift, one.arrives)} its condition holds in no run`,
        hint: "let it arrive later, or let the facts be set earlier",
      };
    }
  },
};
