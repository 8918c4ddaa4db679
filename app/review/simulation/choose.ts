/** Which of the actions that are open a simulated trainee takes. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import { responseOf } from "#app/attempts/counting/response-of.ts";
import type { OpenCase } from "#app/language/scenario/analysis/bot.ts";
import {
  findOtherWay,
  findWay,
  type Plan,
  type Way,
} from "#app/language/scenario/analysis/plan.ts";
import type { Facts } from "#app/language/scenario/facts.ts";
import { isDecided, type Judgement } from "#app/language/scenario/judged.ts";
import { findOffered } from "#app/language/scenario/offered.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import type { Traits } from "./habits.ts";
import type { Luck } from "./luck.ts";

/** A way to act and what it leads to. `leadsNowhere`: the scene does not mention it. */
export interface Chosen {
  readonly way: Way;
  readonly taken: Judgement | null;
  readonly leadsNowhere: boolean;
}

/** How often each kind of wrong decision is taken, next to each other. */
const MISTAKES: Readonly<Record<Verdict, number>> = {
  best: 0,
  acceptable: 4,
  weak: 4,
  harmful: 1.5,
  critical: 0.35,
};

/** The action, by weighing with this chance of the best one, or by a habit that weighs nothing; null when the scene is better left alone. */
export function choose(
  plan: Plan,
  here: OpenCase,
  facts: Facts,
  decides: Traits["decides"],
  chance: number,
  luck: Luck,
): Chosen | null {
  if (decides === "handing-on") return handOn(plan, here, facts, luck);
  if (decides === "enforcing") return enforce(plan, here, facts);
  const open = offeredIn(here, facts);
  const worth = ({ taken }: Chosen) => (taken && isDecided(taken) ? POINTS[taken.verdict] : 0);
  const top = Math.max(...open.map(worth));
  const best = open.filter((one) => worth(one) === top);
  // Where nothing that is open is right, somebody who knows lets time pass.
  if (open.length > 0 && luck.happens(chance))
    return top < POINTS.acceptable ? null : (best[0] ?? null);
  const other = findOtherWay(plan, here.scene, facts);
  const wrong = [
    ...open.filter((one) => !best.includes(one)),
    ...(other ? [chosen(here, facts, other)] : []),
  ];
  const weight = ({ taken }: Chosen) => (taken && isDecided(taken) ? MISTAKES[taken.verdict] : 0.6);
  return luck.pick(wrong, weight) ?? best[0] ?? null;
}

/** To the shift lead mostly: the first team of the desk; sometimes to the one that the scene names. */
function handOn(plan: Plan, here: OpenCase, facts: Facts, luck: Luck): Chosen | null {
  const ways = plan.ways.filter(({ do: id }) => responseOf(plan.compiled.desk, id) === "escalate");
  const [first] = ways;
  const named = offeredIn(here, facts).find(({ way }) => way.do === first?.do);
  const way = named && luck.happens(0.6) ? named.way : first;
  return way ? chosen(here, facts, way) : null;
}

/** The highest rung that the scene has an answer to; else the highest that the trainee's own level may take. */
function enforce(plan: Plan, here: OpenCase, facts: Facts): Chosen | null {
  const { desk } = plan.compiled;
  const rung = (way: Way) => desk.actions.find(({ id }) => id === way.do)?.rung ?? -1;
  const severest = (ways: readonly Way[]) => ways.toSorted((a, b) => rung(b) - rung(a))[0];
  const enforcing = (way: Way) => responseOf(desk, way.do) === "enforce";
  const mentioned = offeredIn(here, facts)
    .map(({ way }) => way)
    .filter(enforcing);
  const allowed = plan.ways.filter(
    (way) => enforcing(way) && desk.actions.find(({ id }) => id === way.do)?.level === desk.level,
  );
  const way = severest(mentioned) ?? severest(allowed);
  return way ? chosen(here, facts, way) : null;
}

/** Every authored choice that can be had now, each in its best way. */
function offeredIn({ scene }: OpenCase, facts: Facts): Chosen[] {
  return scene.choices.flatMap((planned) => {
    const way = findWay(scene, planned, facts);
    return way ? [{ way, taken: planned.choice, leadsNowhere: false }] : [];
  });
}

function chosen({ planned, scene }: OpenCase, facts: Facts, way: Way): Chosen {
  const offered = findOffered(planned.one, scene.scene, facts, way);
  return { way, taken: offered ?? scene.fallback, leadsNowhere: offered === null };
}
