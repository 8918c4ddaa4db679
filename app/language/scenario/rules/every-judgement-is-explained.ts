/**
 * A verdict comes with its skills, the clauses it rests on and a `<Why>`, its own or the scene's; without a verdict there
 * is nothing to explain.
 *
 * Why it matters: the debrief never just says "wrong". People learn from the reason, and a manager has
 * to be able to defend every judgement.
 *
 * Bad: `<Action do="close" then="closed" verdict="weak" skills="authority">Closed.</Action>`.
 */
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import { insertAtEnd } from "#app/language/markup/edits.ts";
import { isEmpty } from "#app/language/markup/prose.ts";
import type { Source, Span } from "#app/language/markup/span.ts";
import { listOf } from "#app/language/scenario/names.ts";
import { judgementsOf, type Judgement } from "#app/language/scenario/parts.ts";
import { placeOf, type Rule } from "#app/language/scenario/rule.ts";

export const everyJudgementIsExplained: Rule = {
  code: "every-judgement-is-explained",
  severity: "error",
  *check({ scenario, source }) {
    for (const judgement of judgementsOf(scenario)) {
      const { part, element } = judgement;
      const judged = part.verdict !== null || part.at["verdict"] !== undefined;
      const { present, absent } = explanations(judgement);
      if (judged && absent.length > 0) {
        yield {
          span: placeOf(part, "verdict"),
          message: `this verdict has no ${absent.join(", no ")}`,
          hint: `a judgement needs skills="…", cites="…" and a <Why> that a trainee can learn from`,
          ...(absent.length === 1 && absent[0] === "`<Why>`" ? withWhy(source, part.span) : {}),
        };
      }
      if (!judged && present.length > 0) {
        yield {
          span: part.span,
          message: `this \`<${element}>\` has ${listOf(present)} but no \`verdict\``,
          hint: "add a `verdict`, or take the rest out: what is not judged is not explained",
        };
      }
    }
  },
};

const WHY = "<Why>Say what on the screen decides it, and which step is better.</Why>";

function withWhy(source: Source, span: Span): { replacement?: Replacement } {
  const replacement = insertAtEnd(source, span, "Add a Why", WHY);
  return replacement ? { replacement } : {};
}

function explanations({ part, scene }: Judgement): {
  readonly present: readonly string[];
  readonly absent: readonly string[];
} {
  const ofScene = scene !== null && !isEmpty(scene.why);
  const parts: readonly (readonly [string, boolean, boolean])[] = [
    ["skills", part.skills.length > 0 || part.at["skills"] !== undefined, false],
    ["cites", part.cites.length > 0, false],
    ["<Why>", !isEmpty(part.why), ofScene],
  ];
  return {
    present: parts.flatMap(([name, own]) => (own ? [name] : [])),
    absent: parts.flatMap(([name, own, given]) => (own || given ? [] : [`\`${name}\``])),
  };
}
