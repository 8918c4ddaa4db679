/** From what happened to the lines of the score: each scene judged once, each line with its points. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Compiled, Happening } from "./compiled.ts";
import type { ActEvent, PlayEvent, WorksheetEvent } from "./event.ts";
import { factOf } from "./facts.ts";
import {
  expectedClauses,
  expectedPacket,
  isDecided,
  readCase,
  readJudgement,
  readScene,
  type Judgement,
} from "./judged.ts";
import { contradictions } from "./option-facts.ts";
import { countParts, expectedEscalation, escalationParts } from "./escalation.ts";
import { POINT_PER_ITEM, POINTS, pointsForOmission, spoils } from "./points.ts";
import type { LineKind, ScoredSkill, ScoreLine } from "./score.ts";
import { skillsTested } from "./tested.ts";
import { factsAt, optionOf, toldBy, worthOf, type Place, type Worth } from "./worth.ts";

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

/** What judging has to remember: the scenes judged (`case.scene`, and the harm done there) and the facts that looking and telling have set. */
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
  const place = { case: caseId, scene: sceneId };
  const taken = readJudgement(compiled.scenario, caseId, sceneId, what);
  const act = kind === "chose" && event?.type === "act" ? event : null;
  const worth = worthOf(compiled, place, taken, act, ledger.opened);
  for (const fact of toldBy(compiled, place, taken)) ledger.opened.add(fact);
  if (worth.verdict === null) return [];
  const { verdict } = worth;
  // A scene is judged by the first choice that leaves it or that its author judged; harm whenever it is done.
  if (act && !isDecided(taken) && happening.then === null && !spoils(verdict)) return [];
  const here = `${caseId}.${sceneId}`;
  // What the handbook says of a scene that was left open is said where nothing was decided in it.
  if (!act && worth.derived && ledger.judged.has(here)) return [];
  const key = act ? here : `${caseId}.${AT_SHIFT_END}`;
  // Harm counts whenever it is done, each way of doing it once: a first decision is no licence for a second.
  const counted = spoils(worth.verdict) ? `${key}.${worth.what}` : key;
  if (ledger.judged.has(counted)) return [];
  ledger.judged.add(key).add(counted);
  return decisionLines(
    compiled,
    happening,
    { ...worth, verdict: worth.verdict, taken },
    act,
    ledger,
  );
}

/** Whether a scene is on the model path: only there a decision can earn, everywhere else it can only cost. While the model path is looked for, every scene can. */
export function canEarn({ model }: Compiled, place: Place): boolean {
  return (
    model.lines.length === 0 ||
    model.lines.some((line) => line.case === place.case && line.scene === place.scene)
  );
}

type Counted = Worth & { readonly verdict: Verdict; readonly taken: Judgement };

function decisionLines(
  compiled: Compiled,
  { case: caseId, scene: sceneId, seq }: Happening,
  { taken, what, verdict, error }: Counted,
  act: ActEvent | null,
  { opened }: Ledger,
): ScoreLine[] {
  const place = { case: caseId ?? "", scene: sceneId ?? "" };
  const earns = canEarn(compiled, place);
  const points = act ? POINTS[verdict] : pointsForOmission(verdict);
  const base = { ...place, what, verdict, seq: act ? seq : null };
  const decision: ScoreLine = {
    ...base,
    kind: "decision",
    points: earns ? points : Math.min(0, points),
    of: earns ? POINTS.best : 0,
    skills: skillsTested(compiled.tests, place),
    error,
    certainty: act?.certainty ?? null,
  };
  if (!act || !earns) return [decision];
  const scene = readScene(compiled.scenario, place.case, place.scene);
  const sheet = (kind: LineKind, skill: ScoredSkill, items: number, right: number): ScoreLine[] =>
    items === 0
      ? []
      : [
          {
            ...{ ...base, kind, skills: [skill], error: null, certainty: null },
            points: spoils(verdict) ? 0 : right * POINT_PER_ITEM,
            of: items * POINT_PER_ITEM,
          },
        ];
  const expected = expectedClauses(scene, taken);
  const packet = expectedPacket(scene, taken);
  const parts = escalationParts(expectedEscalation(compiled, place, act.do), act);
  const said = countParts(parts);
  const rightly = countParts(parts.filter(({ right }) => right));
  return [
    decision,
    ...sheet(
      "citing",
      "rule-fidelity",
      expected.length + said.citing,
      citedRightly(compiled, place, expected, act) + rightly.citing,
    ),
    ...sheet(
      "packet",
      "record-quality",
      packet.length + said.packet,
      packet.filter((item) => isGiven(compiled, place.case, item, act, opened)).length +
        rightly.packet,
    ),
  ];
}

/** Expected clauses cited, less those that contradict; never below nothing. */
export function citedRightly(
  compiled: Compiled,
  place: Place,
  expected: readonly string[],
  act: ActEvent,
): number {
  const hits = expected.filter((clause) => act.cites.includes(clause)).length;
  const against = contradictions(factsAt(compiled, place), optionOf(compiled, act), act.cites);
  return Math.max(0, hits - against.filter((clause) => !expected.includes(clause)).length);
}

/** Whether an item of the packet was sent: something that had been opened. */
export function isGiven(
  compiled: Compiled,
  caseId: string,
  item: string,
  act: ActEvent,
  opened: ReadonlySet<string>,
): boolean {
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
  const earns = canEarn(compiled, { case: event.case, scene: sceneId });
  return {
    kind: "worksheet",
    seq,
    case: event.case,
    scene: sceneId,
    what: event.worksheet,
    points: earns ? right * POINT_PER_ITEM : 0,
    of: earns ? questions.length * POINT_PER_ITEM : 0,
    verdict: null,
    skills: ["preparation"],
    error: null,
    certainty: null,
  };
}

/** The happening that a line judges: the end of the shift has no entry of its own in the log. */
export function happeningOf(
  happenings: readonly Happening[],
  line: Pick<ScoreLine, "case" | "scene" | "what" | "seq">,
): Happening {
  const found = happenings.find(
    (one) =>
      one.case === line.case &&
      one.scene === line.scene &&
      (line.seq === null
        ? one.kind === "shift-end" && one.what === line.what
        : one.kind === "chose" && one.seq === line.seq),
  );
  if (!found) throw new Error(`nothing happened that line ${line.what} could judge`);
  return found;
}

/** The facts of what had been looked at before an entry of the log: what was opened later did not go with it. */
export function openedBefore(
  {
    compiled,
    happenings,
  }: { readonly compiled: Compiled; readonly happenings: readonly Happening[] },
  seq: number,
): ReadonlySet<string> {
  const { scenario } = compiled;
  return new Set(
    happenings.flatMap((one) => {
      const { kind, case: caseId, scene, what } = one;
      if (one.seq >= seq || caseId === null || scene === null || what === null) return [];
      if (kind === "opened") return [what];
      if (kind === "filled") return [factOf(readCase(scenario, caseId), what)];
      if (kind !== "chose") return [];
      const taken = readJudgement(scenario, caseId, scene, what);
      return toldBy(compiled, { case: caseId, scene }, taken);
    }),
  );
}
