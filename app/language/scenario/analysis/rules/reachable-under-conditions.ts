/**
 * Some run reaches every scene and every ending that the text leads to.
 *
 * Why it matters: something leads there, but its condition never holds at that moment, or the shift is over
 * before. Of a whole stretch that nobody reaches, only its beginning is told.
 *
 * Bad: an action `when="a b"`, where `a` and `b` are set on two ways that exclude each other.
 */
import type { AnalysisRule } from "#app/language/scenario/analysis/rule.ts";
import { leadsOf, reachableIn } from "#app/language/scenario/parts.ts";
import { placeOf } from "#app/language/scenario/rule.ts";

export const reachableUnderConditions: AnalysisRule = {
  code: "reachable-under-conditions",
  severity: "error",
  *check({ compiled, searched, source }) {
    for (const one of compiled.scenario.cases) {
      const known = reachableIn(one);
      const out = (state: string) => searched.reaches(one.id, state) === false;
      for (const place of [...one.scenes, ...one.endings]) {
        // A case that never arrives is told of where it arrives.
        if (!known.has(place.id) || !out(place.id) || place === one.scenes[0]) continue;
        const leads = [...leadsOf(one)].filter(
          ({ then, scene }) => then === place.id && (scene === null || !out(scene.id)),
        );
        if (leads.length === 0) continue;
        const [lead] = leads;
        if (out(one.scenes[0]?.id ?? "")) continue;
        yield {
          span: placeOf(place, "id"),
          message: `no run ever reaches \`${place.id}\` in the case \`${one.id}\``,
          hint: `what leads there never happens: the condition of the \`<${lead?.by ?? "Action"}>\` does not hold then, or the shift is over before`,
          related: leads.map(({ part }) => ({
            file: source.file,
            span: part.span,
            message: "leads there, and never happens",
          })),
        };
      }
    }
  },
};
