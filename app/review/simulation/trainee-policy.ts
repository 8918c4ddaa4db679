/** What a simulated trainee does next: looks at some things, decides, writes the sheet, goes on to the next case. */
import type { Moment, OpenCase, Policy } from "#app/language/scenario/analysis/bot.ts";
import type { Look, Plan } from "#app/language/scenario/analysis/plan.ts";
import type { PlayEvent, WorksheetEvent } from "#app/language/scenario/event.ts";
import { isSet } from "#app/language/scenario/facts.ts";
import { wantedFacts } from "#app/language/scenario/moves.ts";
import { choose } from "./choose.ts";
import { difficultyOf } from "./difficulty.ts";
import { TRAITS, type Habit } from "./habits.ts";
import { luckOf } from "./luck.ts";
import { fillSheet } from "./sheet.ts";

/** A simulated person. */
export interface Person {
  readonly habit: Habit;
  /** In logits. */
  readonly ability: number;
}

/** What looking at something that matters is worth, and not looking costs, in logits. */
const LOOKED = 0.35;
/** How much likelier something that matters is looked at than something that does not. */
const BESIDE_THE_POINT = 0.35;

/** A policy for one attempt: it remembers what it has decided not to look at. */
export function traineePolicy(plan: Plan, { habit, ability }: Person, seed: number): Policy {
  const traits = TRAITS[habit];
  const luck = luckOf(seed);
  const wanted = wantedFacts(plan.compiled);
  const considered = new Set<string>();
  /** Scenes in which an action led nowhere: it is worth another try. */
  const missed = new Set<string>();
  /** Scenes left alone until something happens. */
  const left = new Set<string>();
  return (moment) => {
    for (const here of moment.open) {
      const place = placeOf(here);
      const acted = moment.acted.get(place) ?? 0;
      if (acted > 1 || (acted === 1 && !missed.has(place))) continue;
      if (left.has(place)) continue;
      const event = look(here, moment) ?? act(here, moment);
      if (event) return event;
      left.add(place);
    }
    return null;
  };

  function look(here: OpenCase, { position }: Moment): PlayEvent | null {
    for (const one of here.scene.looks) {
      const key = `${placeOf(here)} ${one.fact}`;
      if (isSet(position.context.facts, one.fact) || considered.has(key)) continue;
      considered.add(key);
      const share = traits.looks * (wanted.has(one.fact) ? 1 : BESIDE_THE_POINT);
      if (luck.happens(share)) return open(here, one);
    }
    return null;
  }

  function open({ planned }: OpenCase, { kind, id, key }: Look): PlayEvent {
    if (kind === "record") return { type: "open", case: planned.one.id, record: id };
    const answers: WorksheetEvent["answers"] = Object.fromEntries(
      (plan.compiled.worksheets[id]?.questions ?? []).map((question) => {
        const right = luck.happens(chanceOfRight(ability + traits.bonus)) ? key[question.id] : null;
        return [question.id, right ?? luck.pick(question.options)?.id ?? ""] as const;
      }),
    );
    return { type: "worksheet", case: planned.one.id, worksheet: id, answers };
  }

  function act(here: OpenCase, { position }: Moment): PlayEvent | null {
    const { facts } = position.context;
    const matters = here.scene.looks.filter(({ fact }) => wanted.has(fact));
    const informed = matters.reduce(
      (sum, { fact }) => sum + (isSet(facts, fact) ? LOOKED : -LOOKED),
      0,
    );
    const level = ability + traits.bonus + informed / Math.max(1, matters.length);
    const chance = chanceOfRight(level - difficultyOf(plan.compiled.scenario.slug, here));
    const chosen = choose(plan, here, facts, traits.decides, chance, luck);
    if (!chosen) return null;
    if (chosen.leadsNowhere) missed.add(placeOf(here));
    else missed.delete(placeOf(here));
    return fillSheet({ plan, here, facts, chosen, traits, chance, luck });
  }
}

function placeOf({ planned, scene }: OpenCase): string {
  return `${planned.one.id}.${scene.scene.id}`;
}

function chanceOfRight(logits: number): number {
  return 1 / (1 + Math.exp(-logits));
}
