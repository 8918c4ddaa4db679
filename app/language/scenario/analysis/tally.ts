/**
 * Adds up a run as `judge.ts` does, for bots that play ten thousand: what a decision is worth is looked up once
 * for each scene. A test holds the two equal on random runs.
 */
import type { Happening } from "#app/language/scenario/compiled.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { factOf } from "#app/language/scenario/facts.ts";
import { AT_SHIFT_END } from "#app/language/scenario/judge.ts";
import {
  expectedClauses,
  expectedPacket,
  isDecided,
  readCase,
  readJudgement,
  readScene,
  relatedClauses,
} from "#app/language/scenario/judged.ts";
import {
  POINT_PER_ITEM,
  POINTS,
  pointsForOmission,
  spoils,
} from "#app/language/scenario/points.ts";
import type { Verdict } from "#app/language/scenario/scenario.ts";

/** What a run comes to. */
export interface Tally {
  readonly points: number;
  readonly percent: number;
  readonly critical: boolean;
  readonly passed: boolean;
}

interface Worth {
  readonly id: string;
  readonly verdict: Verdict;
  readonly expected: readonly string[];
  readonly related: ReadonlySet<string>;
  /** Items that should go with it, each with the fact that it was looked at. */
  readonly packet: readonly { readonly item: string; readonly fact: string }[];
}

/** Reads a scenario; the function adds up its runs. */
export function tallyOf(
  compiled: Compiled,
): (events: readonly PlayEvent[], happenings: readonly Happening[]) => Tally {
  const worths = new Map<string, Worth | null>();

  return (events, happenings) => {
    const judged = new Set<string>();
    const opened = new Set<string>();
    let points = 0;
    let critical = false;
    for (const { kind, case: caseId, scene, what, seq } of happenings) {
      if (caseId === null || scene === null || what === null) continue;
      const event = events[seq];
      if (kind === "opened") opened.add(what);
      else if (kind === "filled") {
        opened.add(factOf(readCase(compiled.scenario, caseId), what));
        points += sheetPoints(caseId, scene, event);
      } else if (kind === "chose" || kind === "shift-end") {
        const worth = worthOf(caseId, scene, what);
        if (!worth) continue;
        const key = `${caseId}.${kind === "chose" ? scene : AT_SHIFT_END}`;
        const counted = spoils(worth.verdict) ? `${key}.${what}` : key;
        if (judged.has(counted)) continue;
        judged.add(key).add(counted);
        critical ||= worth.verdict === "critical";
        const act = kind === "chose" && event?.type === "act" ? event : null;
        points += act ? actPoints(worth, act, opened) : pointsForOmission(worth.verdict);
      }
    }
    const of = compiled.model.points;
    const percent = of > 0 ? Math.round(Math.min(1, Math.max(0, points / of)) * 100) : 0;
    return { points, percent, critical, passed: percent >= compiled.scenario.pass && !critical };
  };

  function worthOf(caseId: string, sceneId: string, what: string): Worth | null {
    const key = `${caseId}.${sceneId} ${what}`;
    const known = worths.get(key);
    if (known !== undefined) return known;
    const taken = readJudgement(compiled.scenario, caseId, sceneId, what);
    const scene = readScene(compiled.scenario, caseId, sceneId);
    const one = readCase(compiled.scenario, caseId);
    const worth = isDecided(taken)
      ? {
          id: taken.id,
          verdict: taken.verdict,
          expected: expectedClauses(scene, taken),
          related: new Set([...relatedClauses(scene, taken), ...expectedClauses(scene, taken)]),
          packet: expectedPacket(scene, taken).map((item) => ({ item, fact: factOf(one, item) })),
        }
      : null;
    worths.set(key, worth);
    return worth;
  }

  function sheetPoints(caseId: string, sceneId: string, event: PlayEvent | undefined): number {
    if (event?.type !== "worksheet") return 0;
    const scene = readScene(compiled.scenario, caseId, sceneId);
    const key = scene.worksheets.find((use) => use.worksheet === event.worksheet)?.key ?? {};
    const right = Object.keys(key).filter((question) => event.answers[question] === key[question]);
    return right.length * POINT_PER_ITEM;
  }
}

function actPoints(worth: Worth, act: ActEvent, opened: ReadonlySet<string>): number {
  const points = POINTS[worth.verdict];
  if (spoils(worth.verdict)) return points;
  const hits = worth.expected.filter((clause) => act.cites.includes(clause)).length;
  const unrelated = act.cites.filter((clause) => !worth.related.has(clause)).length;
  const given = worth.packet.filter(({ item, fact }) =>
    item === "note" ? act.note.trim() !== "" : act.attaches.includes(item) && opened.has(fact),
  ).length;
  const cited = worth.expected.length > 0 ? Math.max(0, hits - unrelated) : 0;
  return points + (cited + given) * POINT_PER_ITEM;
}
