/** Somebody who clicks on anything: every button, record and worksheet of every open case is as likely, waiting too. */
import type { DeskAction } from "#app/language/handbook/desk.ts";
import { URGENCIES, type ActEvent, type PlayEvent } from "#app/language/scenario/event.ts";
import { isSet } from "#app/language/scenario/facts.ts";
import type { Escalation } from "#app/language/scenario/escalation.ts";
import { SAMPLE_NOTE } from "#app/language/scenario/moves.ts";
import type { Moment, OpenCase, Policy } from "./bot.ts";
import type { Chance } from "./chance.ts";
import type { Look, Plan } from "./plan.ts";

/** A policy of pure chance, with these buttons. On the sheet each line is filled in half of the time, with any clause of the scenario and any line of the matrix. */
export function randomPolicy(
  plan: Plan,
  chance: Chance,
  actions: readonly DeskAction[] = plan.compiled.desk.actions,
): Policy {
  const { worksheets } = plan.compiled;
  const clauses = [
    ...new Set(
      plan.compiled.scenario.cases.flatMap((one) =>
        one.scenes.flatMap((scene) => scene.choices.flatMap((choice) => choice.cites)),
      ),
    ),
  ];
  const lines = plan.compiled.rules.routes.map(({ id }) => id);
  return (moment) => {
    const { facts } = moment.position.context;
    const unseen = moment.open.map(({ scene }) =>
      scene.looks.filter(({ fact }) => !isSet(facts, fact)),
    );
    const ways = unseen.reduce((sum, looks) => sum + looks.length + actions.length, 1);
    let drawn = chance(ways);
    for (const [index, here] of moment.open.entries()) {
      const action = actions[drawn];
      if (action) return act(here, moment, action.id, pick(action.to));
      drawn -= actions.length;
      const looks = unseen[index] ?? [];
      const look = looks[drawn];
      if (look) return open(here, look);
      drawn -= looks.length;
    }
    return null;
  };

  function act(here: OpenCase, moment: Moment, action: string, to: string | null): ActEvent {
    const { facts } = moment.position.context;
    const seen = here.scene.looks.filter(({ fact }) => isSet(facts, fact));
    const clause = chance(2) === 0 ? pick(clauses) : null;
    return {
      type: "act",
      case: here.planned.one.id,
      do: action,
      to,
      cites: clause === null ? [] : [clause],
      certainty: null,
      note: chance(2) === 0 ? SAMPLE_NOTE : "",
      attaches: seen.filter(() => chance(2) === 0).map(({ id }) => id),
      ...(to !== null && escalation()),
    };
  }

  function escalation(): Escalation {
    const line = chance(2) === 0 ? pick(lines) : null;
    const urgency = chance(2) === 0 ? pick(URGENCIES) : null;
    const proposes = chance(2) === 0 ? pick(actions)?.id : null;
    return { ...(line && { line }), ...(urgency && { urgency }), ...(proposes && { proposes }) };
  }

  function open({ planned }: OpenCase, look: Look): PlayEvent {
    const { id } = planned.one;
    if (look.kind === "record") return { type: "open", case: id, record: look.id };
    const questions = worksheets[look.id]?.questions ?? [];
    const answers = questions.map(
      (question) => [question.id, pick(question.options)?.id ?? ""] as const,
    );
    return {
      type: "worksheet",
      case: id,
      worksheet: look.id,
      answers: Object.fromEntries(answers),
    };
  }

  function pick<Item>(items: readonly Item[]): Item | null {
    return items[chance(items.length)] ?? null;
  }
}
