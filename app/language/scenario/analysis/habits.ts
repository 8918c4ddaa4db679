/**
 * People who do one thing whatever the report. Each habit is played in its best light, with the clauses, the
 * note and the attachments of a good decision: if it passes even so, the scenario teaches the habit.
 */
import type { ActEvent } from "#app/language/scenario/event.ts";
import { expectedPacket } from "#app/language/scenario/judged.ts";
import {
  expectedEscalation,
  fillEscalation,
  NOTHING_SAID,
} from "#app/language/scenario/escalation.ts";
import { SAMPLE_NOTE } from "#app/language/scenario/moves.ts";
import { clausesFor } from "#app/language/scenario/worth.ts";
import type { OpenCase, Policy } from "./bot.ts";
import type { Plan, PlannedScene, Way } from "./plan.ts";
import { lowestRung } from "./rungs.ts";

/** A habit, in one of the ways in which it can be had. */
export interface Habit {
  readonly bot: string;
  readonly title: string;
  readonly policy: Policy;
}

/** Every constant strategy; one name stands for several when there are several teams or steps to choose. */
export function habitsOf(plan: Plan): Habit[] {
  const { actions } = plan.compiled.desk;
  const rungs = actions.flatMap(({ rung }) => (rung === null ? [] : [rung]));
  const [least, most] = [lowestRung(plan.compiled.desk), Math.max(...rungs)];
  const always = (bot: string, title: string, keep: (way: Way, rung: number | null) => boolean) =>
    plan.ways
      .filter((way) => keep(way, rungOf(plan, way)))
      .map((way): Habit => ({ bot, title, policy: eachOnce(plan, () => way) }));
  return [
    ...always("always-escalate", "Always hands it on", (way) => way.to !== null),
    ...always(
      "always-remove",
      "Always enforces, one step for everything",
      (_, rung) => rung !== null && rung > least && rung < most,
    ),
    ...always("always-close", "Always closes", (_, rung) => rung === least),
    ...always("most-severe", "Always the top of the ladder", (_, rung) => rung === most),
    {
      bot: "most-severe",
      title: "Always the top of the ladder",
      policy: eachOnce(plan, (scene) => byRung(plan, scene, (a, b) => b - a)),
    },
    {
      bot: "least-severe",
      title: "Always the lowest step that a scene mentions",
      policy: eachOnce(plan, (scene) => byRung(plan, scene, (a, b) => a - b)),
    },
  ];
}

/** Somebody in a hurry: the first action that each scene mentions, nothing opened, an empty sheet. */
export function hastyPolicy(plan: Plan): Policy {
  const first = eachOnce(plan, (scene) => scene.choices[0]?.ways[0] ?? null);
  return (moment) => {
    const event = first(moment);
    return event?.type === "act"
      ? { ...event, cites: [], note: "", attaches: [], ...NOTHING_SAID }
      : event;
  };
}

/** Acts once in each scene that is met, in the order of the queue, then waits. */
function eachOnce(plan: Plan, wayIn: (scene: PlannedScene) => Way | null): Policy {
  return ({ open, acted }) => {
    for (const here of open) {
      if (acted.has(`${here.planned.one.id}.${here.scene.scene.id}`)) continue;
      const way = wayIn(here.scene);
      if (way) return act(plan, here, way);
    }
    return null;
  };
}

function act({ compiled }: Plan, { planned, scene }: OpenCase, way: Way): ActEvent {
  const taken =
    scene.choices.find((one) => one.ways.includes(way))?.choice ?? scene.choices[0]?.choice;
  return {
    type: "act",
    case: planned.one.id,
    do: way.do,
    to: way.to,
    cites: taken
      ? [...clausesFor(compiled, { case: planned.one.id, scene: scene.scene.id }, taken)]
      : [],
    certainty: null,
    note: SAMPLE_NOTE,
    attaches: taken ? [...expectedPacket(scene.scene, taken)] : [],
    ...fillEscalation(
      expectedEscalation(compiled, { case: planned.one.id, scene: scene.scene.id }, way.do),
    ),
  };
}

function byRung(
  plan: Plan,
  scene: PlannedScene,
  order: (a: number, b: number) => number,
): Way | null {
  const ways = scene.choices.flatMap((one) => one.ways);
  const ranked = ways
    .flatMap((way) => {
      const rung = rungOf(plan, way);
      return rung === null ? [] : [{ way, rung }];
    })
    .toSorted((a, b) => order(a.rung, b.rung));
  return ranked[0]?.way ?? null;
}

function rungOf({ compiled }: Plan, way: Way): number | null {
  return compiled.desk.actions.find(({ id }) => id === way.do)?.rung ?? null;
}
