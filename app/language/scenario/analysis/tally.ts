/**
 * Adds up a run as `judge.ts` does, for bots that play ten thousand: what a decision is worth is looked up once
 * for each scene. A test holds the two equal on random runs.
 */
import type { Happening } from "#app/language/scenario/compiled.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { factOf } from "#app/language/scenario/facts.ts";
import { AT_SHIFT_END, canEarn, citedRightly } from "#app/language/scenario/judge.ts";
import {
  expectedClauses,
  expectedPacket,
  isDecided,
  readCase,
  readJudgement,
  readScene,
  type Judgement,
} from "#app/language/scenario/judged.ts";
import { expectedEscalation, escalationParts } from "#app/language/scenario/escalation.ts";
import {
  POINT_PER_ITEM,
  POINTS,
  pointsForOmission,
  spoils,
} from "#app/language/scenario/points.ts";
import { toldBy, worthOf, type Place } from "#app/language/scenario/worth.ts";

/** What a run comes to. */
export interface Tally {
  readonly points: number;
  readonly percent: number;
  readonly critical: boolean;
  readonly passed: boolean;
}

/** What a decision of one kind expects beside the verdict. */
interface Sheet {
  readonly expected: readonly string[];
  /** Items that should go with it, each with the fact that it was looked at. */
  readonly packet: readonly { readonly item: string; readonly fact: string }[];
}

/** Reads a scenario; the function adds up its runs. */
export function tallyOf(
  compiled: Compiled,
): (events: readonly PlayEvent[], happenings: readonly Happening[]) => Tally {
  const sheets = new Map<string, Sheet>();
  const earning = new Map<string, boolean>();

  return (events, happenings) => {
    const judged = new Set<string>();
    const opened = new Set<string>();
    let points = 0;
    let critical = false;
    for (const { kind, case: caseId, scene, what, seq, then } of happenings) {
      if (caseId === null || scene === null || what === null) continue;
      const event = events[seq];
      const place = { case: caseId, scene };
      if (kind === "opened") opened.add(what);
      else if (kind === "filled") {
        opened.add(factOf(readCase(compiled.scenario, caseId), what));
        if (earns(place)) points += sheetPoints(place, event);
      } else if (kind === "chose" || kind === "shift-end") {
        const act = kind === "chose" && event?.type === "act" ? event : null;
        const taken = readJudgement(compiled.scenario, caseId, scene, what);
        const worth = worthOf(compiled, place, taken, act, opened);
        for (const fact of toldBy(compiled, place, taken)) opened.add(fact);
        if (worth.verdict === null) continue;
        if (act && then === null && !isDecided(taken) && !spoils(worth.verdict)) continue;
        const here = `${caseId}.${scene}`;
        if (!act && worth.derived && judged.has(here)) continue;
        const key = act ? here : `${caseId}.${AT_SHIFT_END}`;
        const counted = spoils(worth.verdict) ? `${key}.${worth.what}` : key;
        if (judged.has(counted)) continue;
        judged.add(key).add(counted);
        critical ||= worth.verdict === "critical";
        const own = act ? POINTS[worth.verdict] : pointsForOmission(worth.verdict);
        if (!earns(place)) points += Math.min(0, own);
        else
          points += own + (act && !spoils(worth.verdict) ? onSheet(place, taken, act, opened) : 0);
      }
    }
    const of = compiled.model.points;
    const percent = of > 0 ? Math.round(Math.min(1, Math.max(0, points / of)) * 100) : 0;
    return { points, percent, critical, passed: percent >= compiled.scenario.pass && !critical };
  };

  function earns(place: Place): boolean {
    const key = `${place.case}.${place.scene}`;
    const known = earning.get(key) ?? canEarn(compiled, place);
    earning.set(key, known);
    return known;
  }

  function sheetOf(place: Place, taken: Judgement): Sheet {
    const key = `${place.case}.${place.scene} ${taken.id}`;
    const known = sheets.get(key);
    if (known !== undefined) return known;
    const scene = readScene(compiled.scenario, place.case, place.scene);
    const one = readCase(compiled.scenario, place.case);
    const sheet = {
      expected: expectedClauses(scene, taken),
      packet: expectedPacket(scene, taken).map((item) => ({ item, fact: factOf(one, item) })),
    };
    sheets.set(key, sheet);
    return sheet;
  }

  function onSheet(
    place: Place,
    taken: Judgement,
    act: ActEvent,
    opened: ReadonlySet<string>,
  ): number {
    const { expected, packet } = sheetOf(place, taken);
    const given = packet.filter(
      ({ item, fact }) => act.attaches.includes(item) && opened.has(fact),
    ).length;
    const said = escalationParts(expectedEscalation(compiled, place, act.do), act);
    const rightly = said.filter(({ right }) => right).length;
    return (citedRightly(compiled, place, expected, act) + given + rightly) * POINT_PER_ITEM;
  }

  function sheetPoints(place: Place, event: PlayEvent | undefined): number {
    if (event?.type !== "worksheet") return 0;
    const scene = readScene(compiled.scenario, place.case, place.scene);
    const key = scene.worksheets.find((use) => use.worksheet === event.worksheet)?.key ?? {};
    const right = Object.keys(key).filter((question) => event.answers[question] === key[question]);
    return right.length * POINT_PER_ITEM;
  }
}
