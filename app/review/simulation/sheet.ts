/** The sheet that a simulated trainee fills in with a decision. */
import { responseOf } from "#app/attempts/counting/response-of.ts";
import type { OpenCase } from "#app/language/scenario/analysis/bot.ts";
import type { Plan } from "#app/language/scenario/analysis/plan.ts";
import type { ActEvent, Certainty } from "#app/language/scenario/event.ts";
import { factOf, isSet, type Facts } from "#app/language/scenario/facts.ts";
import { expectedClauses, expectedPacket } from "#app/language/scenario/judged.ts";
import {
  expectedEscalation,
  fillEscalation,
  type Escalation,
} from "#app/language/scenario/escalation.ts";
import { factsAt } from "#app/language/scenario/worth.ts";
import type { Chosen } from "./choose.ts";
import type { Traits } from "./habits.ts";
import type { Luck } from "./luck.ts";
import { NOTES, THIN_NOTES } from "./notes.ts";

/** Somebody deciding. `chance` is that of the best decision. */
export interface Deciding {
  readonly plan: Plan;
  readonly here: OpenCase;
  readonly facts: Facts;
  readonly chosen: Chosen;
  readonly traits: Traits;
  readonly chance: number;
  readonly luck: Luck;
}

/** From this chance of being right on people who know themselves say that they are sure, or fairly sure. */
const SURE = 0.8;
const FAIRLY_SURE = 0.6;

/** The whole event. */
export function fillSheet(deciding: Deciding): ActEvent {
  const { here, chosen, plan, traits, luck } = deciding;
  const notes =
    traits.packet > 0.5 ? NOTES[responseOf(plan.compiled.desk, chosen.way.do)] : THIN_NOTES;
  return {
    type: "act",
    case: here.planned.one.id,
    do: chosen.way.do,
    to: chosen.way.to,
    cites: citesFor(deciding),
    certainty: certaintyFor(deciding),
    note: luck.happens(traits.packet) ? (luck.pick(notes) ?? "") : "",
    attaches: attachesFor(deciding),
    ...escalationFor(deciding),
  };
}

function citesFor({ plan, here, chosen, traits, luck }: Deciding): string[] {
  const { scene } = here.scene;
  if (!chosen.taken) return [];
  const place = { case: here.planned.one.id, scene: scene.id };
  const { expected } = factsAt(plan.compiled, place);
  const elsewhere = clausesOf(plan).filter((clause) => !expected.includes(clause));
  if (traits.cites === "unrelated") {
    const wrong = luck.pick(elsewhere);
    return wrong === null ? [] : [wrong];
  }
  const share = traits.cites;
  const cited = expectedClauses(scene, chosen.taken).filter(() => luck.happens(share));
  const stray = luck.happens((1 - share) * 0.25) ? luck.pick(elsewhere) : null;
  return stray === null ? cited : [...cited, stray];
}

/** Every clause that the scenario's judgements name, in order of writing. */
function clausesOf({ compiled }: Plan): string[] {
  const choices = compiled.scenario.cases.flatMap((one) =>
    one.scenes.flatMap((scene) => scene.choices),
  );
  return [...new Set(choices.flatMap(({ cites }) => cites))];
}

function certaintyFor({ traits, chance, luck }: Deciding): Certainty {
  if (traits.sure !== "calibrated")
    return luck.happens(traits.sure) ? 3 : luck.happens(0.7) ? 2 : 1;
  if (chance >= SURE) return 3;
  return chance >= FAIRLY_SURE ? 2 : 1;
}

/** The line is named by whoever cites well, the rest of the packet by whoever fills one in. */
function escalationFor({ plan, here, chosen, traits, luck }: Deciding): Escalation {
  const place = { case: here.planned.one.id, scene: here.scene.scene.id };
  const { line, urgency, proposes } = fillEscalation(
    expectedEscalation(plan.compiled, place, chosen.way.do),
  );
  const { routes } = plan.compiled.rules;
  const wrong = () => luck.pick(routes.filter(({ id }) => id !== line))?.id;
  const share = traits.cites === "unrelated" ? 0 : traits.cites;
  const named = line && (luck.happens(share) ? line : luck.happens(0.4) ? wrong() : undefined);
  return {
    ...(named && { line: named }),
    ...(urgency && luck.happens(traits.packet) && { urgency }),
    ...(proposes && luck.happens(traits.packet) && { proposes }),
  };
}

function attachesFor({ here, facts, chosen, traits, luck }: Deciding): string[] {
  if (!chosen.taken) return [];
  const seen = expectedPacket(here.scene.scene, chosen.taken).filter((item) =>
    isSet(facts, factOf(here.planned.one, item)),
  );
  return seen.filter(() => luck.happens(traits.packet));
}
