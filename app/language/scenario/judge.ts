/** From what happened to the lines of the score: each scene judged once, each line with its points. */
import type { Compiled, Happening } from "./compiled.ts";
import { errorTypeOf } from "./error-type.ts";
import type { ActEvent, PlayEvent, WorksheetEvent } from "./event.ts";
import { factOf } from "./facts.ts";
import {
  expectedClauses,
  expectedPacket,
  findBest,
  isDecided,
  readCase,
  readJudgement,
  readScene,
  relatedClauses,
  type Decided,
} from "./judged.ts";
import { POINT_PER_ITEM, POINTS, pointsForOmission, spoils } from "./points.ts";
import type { Scene } from "./scenario.ts";
import type { ScoreLine } from "./score.ts";

/** The scene of the line for a case that the shift's end decided. */
export const AT_SHIFT_END = ":shift-end";

/**
 * The lines that an attempt has earned so far. `events[seq]` is the entry that a happening belongs to.
 * A scene counts the first time it is decided with a verdict. Later decisions in it add nothing, unless they harm.
 */
export function judge(
  compiled: Compiled,
  events: readonly PlayEvent[],
  happenings: readonly Happening[],
): ScoreLine[] {
  const ledger = openLedger();
  return happenings.flatMap((happening) =>
    judgeNext(compiled, ledger, happening, events[happening.seq]),
  );
}

/** What judging has to remember: the scenes judged (`case.scene`, and the harm done there) and the facts that looking has set. */
export interface Ledger {
  readonly judged: Set<string>;
  readonly opened: Set<string>;
}

/** An empty ledger, or a copy of one to go on from. */
export function openLedger(from?: Ledger): Ledger {
  return { judged: new Set(from?.judged), opened: new Set(from?.opened) };
}

/** The lines that one more happening earns; the ledger goes on with it. */
export function judgeNext(
  compiled: Compiled,
  ledger: Ledger,
  happening: Happening,
  event: PlayEvent | undefined,
): ScoreLine[] {
  const { kind, case: caseId, scene: sceneId, what, seq } = happening;
  if (caseId === null || sceneId === null || what === null) return [];
  if (kind === "opened") ledger.opened.add(what);
  if (kind === "filled") {
    ledger.opened.add(factOf(readCase(compiled.scenario, caseId), what));
    return event?.type === "worksheet" ? [worksheetLine(compiled, sceneId, event, seq)] : [];
  }
  if (kind !== "chose" && kind !== "shift-end") return [];
  const taken = readJudgement(compiled.scenario, caseId, sceneId, what);
  if (!isDecided(taken)) return [];
  const key = `${caseId}.${kind === "chose" ? sceneId : AT_SHIFT_END}`;
  // Harm counts whenever it is done, each way of doing it once: a first decision is no licence for a second.
  const counted = spoils(taken.verdict) ? `${key}.${taken.id}` : key;
  if (ledger.judged.has(counted)) return [];
  ledger.judged.add(key).add(counted);
  const act = kind === "chose" && event?.type === "act" ? event : null;
  return decisionLines(compiled, happening, taken, act, ledger.opened);
}

function decisionLines(
  compiled: Compiled,
  happening: Happening,
  taken: Decided,
  act: ActEvent | null,
  opened: ReadonlySet<string>,
): ScoreLine[] {
  const caseId = happening.case ?? "";
  const scene = readScene(compiled.scenario, caseId, happening.scene ?? "");
  const base = { case: caseId, scene: scene.id, what: taken.id, verdict: taken.verdict };
  const lines: ScoreLine[] = [
    {
      ...base,
      kind: "decision",
      seq: act ? happening.seq : null,
      points: act ? POINTS[taken.verdict] : pointsForOmission(taken.verdict),
      of: POINTS.best,
      skills: taken.skills,
      error: errorTypeOf(compiled.desk, findBest(scene, taken), taken, act),
      certainty: act?.certainty ?? null,
    },
  ];
  if (!act) return lines;
  const sheet = { ...base, seq: happening.seq, error: null, certainty: null };
  const expected = expectedClauses(scene, taken);
  if (expected.length > 0) {
    const points = spoils(taken.verdict) ? 0 : citingPoints(scene, taken, expected, act.cites);
    lines.push({
      ...sheet,
      kind: "citing",
      points,
      of: expected.length * POINT_PER_ITEM,
      skills: ["rule-fidelity"],
    });
  }
  const packet = expectedPacket(scene, taken);
  if (packet.length > 0) {
    const given = packet.filter((item) => isGiven(compiled, caseId, item, act, opened));
    const points = spoils(taken.verdict) ? 0 : given.length * POINT_PER_ITEM;
    lines.push({
      ...sheet,
      kind: "packet",
      points,
      of: packet.length * POINT_PER_ITEM,
      skills: ["record-quality"],
    });
  }
  return lines;
}

/** Expected clauses cited, less unrelated ones; never below nothing. */
function citingPoints(
  scene: Scene,
  taken: Decided,
  expected: readonly string[],
  cited: readonly string[],
): number {
  const related = relatedClauses(scene, taken);
  const hits = expected.filter((clause) => cited.includes(clause)).length;
  const unrelated = cited.filter(
    (clause) => !related.has(clause) && !expected.includes(clause),
  ).length;
  return Math.max(0, hits - unrelated) * POINT_PER_ITEM;
}

/** Whether an item of the packet was sent: a note with words in it, or something that had been opened. */
export function isGiven(
  compiled: Compiled,
  caseId: string,
  item: string,
  act: ActEvent,
  opened: ReadonlySet<string>,
): boolean {
  if (item === "note") return act.note.trim() !== "";
  return (
    act.attaches.includes(item) && opened.has(factOf(readCase(compiled.scenario, caseId), item))
  );
}

function worksheetLine(
  compiled: Compiled,
  sceneId: string,
  event: WorksheetEvent,
  seq: number,
): ScoreLine {
  const scene = readScene(compiled.scenario, event.case, sceneId);
  const key = scene.worksheets.find((use) => use.worksheet === event.worksheet)?.key ?? {};
  const questions = Object.keys(key);
  const right = questions.filter((question) => event.answers[question] === key[question]).length;
  return {
    kind: "worksheet",
    seq,
    case: event.case,
    scene: sceneId,
    what: event.worksheet,
    points: right * POINT_PER_ITEM,
    of: questions.length * POINT_PER_ITEM,
    verdict: null,
    skills: ["preparation"],
    error: null,
    certainty: null,
  };
}
