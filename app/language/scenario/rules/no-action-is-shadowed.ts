/**
 * Every action can be taken: no earlier ones of the same `do` in its scene always win.
 *
 * Why it matters: several actions for one button are tried in the order in which they are written.
 * An action without conditions takes everything, so one that asks for more must stand before it.
 *
 * Bad: `<Action do="lock" …>` followed by `<Action do="lock" when="account-record" …>`.
 */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Replacement } from "#app/language/markup/diagnostic.ts";
import { endOfElement } from "#app/language/markup/edits.ts";
import { type Source, spanAt } from "#app/language/markup/span.ts";
import { scenesOf } from "#app/language/scenario/parts.ts";
import { type Rule } from "#app/language/scenario/rule.ts";
import type { Choice, Condition } from "#app/language/scenario/scenario.ts";

export const noActionIsShadowed: Rule = {
  code: "no-action-is-shadowed",
  severity: "error",
  *check({ scenario, source, desk }) {
    for (const { scene } of scenesOf(scenario)) {
      for (const [index, choice] of scene.choices.entries()) {
        if (choice.do === "") continue;
        const earlier = scene.choices.slice(0, index).filter((other) => other.do === choice.do);
        const winners = addressees(choice, desk).map((team) => {
          const rivals = earlier.filter(({ to }) => to.length === 0 || to.includes(team));
          return takesAll(choice, rivals) ? rivals : null;
        });
        const [rivals] = winners;
        if (!rivals?.[0] || winners.includes(null)) continue;
        yield {
          span: choice.span,
          message: `this \`${choice.do}\` can never happen: an earlier one always comes first`,
          hint: "move it before the other, or let the other ask for something with `when`, `unless` or `to`",
          related: rivals.map(({ span }) => ({
            file: source.file,
            span,
            message: "tried before it",
          })),
          ...moved(source, choice, rivals),
        };
      }
    }
  },
};

/** The action before the first of those that always win, unless it would then take all of theirs. */
function moved(
  source: Source,
  choice: Choice,
  rivals: readonly Choice[],
): { replacement?: Replacement } {
  const { text } = source;
  const [first] = rivals;
  const end = endOfElement(source, choice.span);
  if (!first || end === null || rivals.some((rival) => takesAll(rival, [choice]))) return {};
  const [from, own] = [first.span.start.offset, choice.span.start.offset];
  const gap = /\s*$/.exec(text.slice(0, own))?.[0] ?? "\n";
  const span = spanAt(text, from, end);
  const before = text.slice(from, own).trimEnd();
  return {
    replacement: { title: "Move it up", span, text: `${text.slice(own, end)}${gap}${before}` },
  };
}

/** The teams a choice holds for; an action without addressees has one, the empty name. */
function addressees(choice: Choice, desk: Desk): readonly string[] {
  if (choice.to.length > 0) return choice.to;
  const reach = desk.actions.find((action) => action.id === choice.do)?.to ?? [];
  return reach.length > 0 ? reach : [""];
}

/** Whether one of the rivals holds whenever the condition does: every fact left open is tried both ways. */
function takesAll(condition: Condition, rivals: readonly Condition[]): boolean {
  const { when, unless } = condition;
  const possible = rivals.filter(
    (rival) =>
      !rival.when.some((fact) => unless.includes(fact)) &&
      !rival.unless.some((fact) => when.includes(fact)),
  );
  const open = possible.map((rival) =>
    [...rival.when, ...rival.unless].filter(
      (fact) => !when.includes(fact) && !unless.includes(fact),
    ),
  );
  if (open.some((facts) => facts.length === 0)) return true;
  const fact = open[0]?.[0];
  if (fact === undefined) return false;
  return (
    takesAll({ when: [...when, fact], unless }, possible) &&
    takesAll({ when, unless: [...unless, fact] }, possible)
  );
}
