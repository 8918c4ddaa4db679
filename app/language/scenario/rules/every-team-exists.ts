/**
 * `to` names teams of the desk that the action can be addressed to.
 *
 * Why it matters: a branch for a team that the button does not offer can never be taken.
 *
 * Bad: `<Action do="hand-over" to="legal" …>` when the desk hands over to `l2` only.
 */
import type { Desk } from "#app/language/handbook/desk.ts";
import { removeWord } from "#app/language/markup/edits.ts";
import type { Span } from "#app/language/markup/span.ts";
import { listOf, unlessKnown } from "#app/language/scenario/names.ts";
import { choicesOf } from "#app/language/scenario/parts.ts";
import { placeOf, wordPlace, type Finding, type Rule } from "#app/language/scenario/rule.ts";

export const everyTeamExists: Rule = {
  code: "every-team-exists",
  severity: "error",
  *check({ scenario, source, desk }) {
    for (const { choice } of choicesOf(scenario)) {
      for (const team of choice.to) {
        const reach = desk.actions.find((one) => one.id === choice.do)?.to ?? [];
        const remove =
          reach.length === 0 || choice.to.length > 1
            ? { replacement: removeWord(source, placeOf(choice, "to"), team) }
            : {};
        const span = wordPlace(source, choice, "to", team);
        for (const finding of teamFindings(desk, choice.do, team, span))
          yield { ...remove, ...finding };
      }
    }
  },
};

/** What is wrong with addressing an action to a team; nothing when the action itself is unknown. */
export function* teamFindings(
  desk: Desk,
  action: string,
  team: string,
  span: Span,
): Generator<Finding> {
  const known = desk.teams.map((one) => one.id);
  yield* unlessKnown(team, known, span, `\`${team}\` is not a team of the desk`);
  const reach = desk.actions.find((one) => one.id === action)?.to;
  if (!known.includes(team) || !reach || reach.includes(team)) return;
  const hint =
    reach.length > 0
      ? `on the desk it goes to ${listOf(reach)}`
      : `\`${action}\` has no addressee on the desk: leave \`to\` out`;
  yield { span, message: `\`${action}\` cannot be addressed to \`${team}\``, hint };
}
