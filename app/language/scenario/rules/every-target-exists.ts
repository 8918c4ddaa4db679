/**
 * `then` of an action, an effect or a shift's end names a scene or an ending of the same case.
 *
 * Why it matters: otherwise the case has nowhere to go when a trainee takes that branch.
 *
 * Bad: `then="escalted"` when the ending is called `escalated`.
 */
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import { insertAtEnd } from "#app/language/markup/edits.ts";
import type { Source } from "#app/language/markup/span.ts";
import { unlessKnown } from "#app/language/scenario/names.ts";
import { leadsOf } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";
import type { Case } from "#app/language/scenario/scenario.ts";

export const everyTargetExists: Rule = {
  code: "every-target-exists",
  severity: "error",
  *check({ scenario, source, deskCase }) {
    const ofDesk = [...deskCase.scenes, ...deskCase.endings];
    for (const one of scenario.cases) {
      const known = [...one.scenes, ...one.endings, ...ofDesk].map((place) => place.id);
      for (const { part, then } of leadsOf(one)) {
        if (known.includes(then)) continue;
        const elsewhere = scenario.cases.find((other) =>
          [...other.scenes, ...other.endings].some((place) => place.id === then),
        );
        const message = `\`${then}\` is not a scene or ending of the case \`${one.id}\``;
        const span = placeOf(part, "then");
        if (elsewhere) {
          const hint = `it belongs to the case \`${elsewhere.id}\`, and \`then\` stays within its case: set a fact with \`sets\` to let another case know`;
          yield { span, message, hint };
        } else {
          const stubs = stubsFor(source, one, then);
          for (const finding of unlessKnown(then, known, span, message)) {
            yield stubs.length > 0 ? { ...finding, alternatives: stubs } : finding;
          }
        }
      }
    }
  },
};

/** The ending or the scene that the author may have meant to write next. */
function stubsFor(source: Source, one: Case, id: string): readonly Replacement[] {
  const ending = `<Ending id="${id}" outcome="handled">\n  Say what the trainee would see.\n</Ending>`;
  const scene = `<Scene id="${id}">\n  Say what the trainee sees.\n</Scene>`;
  return [
    insertAtEnd(source, one.span, `Add the ending ${id}`, ending),
    insertAtEnd(source, one.span, `Add the scene ${id}`, scene),
  ].filter((stub) => stub !== null);
}
