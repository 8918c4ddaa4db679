/** What the key says at an item: the verdict that each answer would have had there. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Position } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { readJudgement } from "#app/language/scenario/judged.ts";
import { replay, take } from "#app/language/scenario/play.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import type { Game } from "#app/language/scenario/run.ts";
import { factsAt, worthOf } from "#app/language/scenario/worth.ts";
import { categoryOf } from "./calibration.ts";

/** An answer of the desk as the key judges it. */
export interface KeyedAnswer {
  /** "escalate:l2", "close". */
  readonly category: string;
  readonly action: string;
  readonly team: string | null;
  /** The step of the ladder; null for what enforces nothing. */
  readonly rung: number | null;
  /** Null where the scene does not judge it. */
  readonly verdict: Verdict | null;
}

/** Every answer that the desk has, in its order, and those of them that the key holds to be best. */
export interface ItemKey {
  readonly answers: readonly KeyedAnswer[];
  readonly best: readonly KeyedAnswer[];
}

/** The key before entry `seq`: every button and addressee is tried there, so that conditions count as they did for the trainee. */
export function keyOf(
  game: Game,
  events: readonly PlayEvent[],
  seq: number,
  caseId: string,
): ItemKey {
  const { position } = replay(game, events.slice(0, seq));
  const answers = game.compiled.desk.actions.flatMap(({ id, rung, to }) =>
    (to.length > 0 ? to : [null]).map((team): KeyedAnswer => {
      const verdict = verdictOf(game, position, caseId, id, team, seq);
      return {
        category: categoryOf({ action: id, team }),
        ...{ action: id, team, rung, verdict },
      };
    }),
  );
  const worth = ({ verdict }: KeyedAnswer) => (verdict === null ? -Infinity : POINTS[verdict]);
  const most = Math.max(...answers.map(worth));
  return { answers, best: most === -Infinity ? [] : answers.filter((one) => worth(one) === most) };
}

function verdictOf(
  game: Game,
  position: Position,
  caseId: string,
  action: string,
  team: string | null,
  seq: number,
): Verdict | null {
  const sheet = { cites: [], certainty: null, note: "", attaches: [] };
  const event = { type: "act", case: caseId, do: action, to: team, ...sheet } as const;
  const taken = take(game, position, event, seq);
  if (!taken.ok) return null;
  const chosen = taken.happenings.find(({ kind, case: one }) => kind === "chose" && one === caseId);
  if (!chosen || chosen.scene === null || chosen.what === null) return null;
  const place = { case: caseId, scene: chosen.scene };
  const judgement = readJudgement(game.compiled.scenario, caseId, chosen.scene, chosen.what);
  const { expected } = factsAt(game.compiled, place);
  const opened = new Set(Object.keys(position.context.facts));
  return worthOf(game.compiled, place, judgement, { ...event, cites: expected }, opened).verdict;
}

/** The key's answer to hold a person's against: the same if it is among the best, else the first of these. Null where nothing is judged. */
export function keyFor(key: ItemKey, category: string): KeyedAnswer | null {
  return key.best.find((one) => one.category === category) ?? key.best[0] ?? null;
}
