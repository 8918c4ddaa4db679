/** From a finished attempt and its score in force to the decisions that are counted. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { EffectiveLine, EffectiveScore } from "#app/attempts/results/effective-score.ts";
import type { Decision, Response } from "#app/attempts/results/result.ts";
import type { Compiled, Happening } from "#app/language/scenario/compiled.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { happeningOf } from "#app/language/scenario/judge.ts";
import {
  expectedClauses,
  findBest,
  readJudgement,
  readScene,
} from "#app/language/scenario/judged.ts";
import { errorOf } from "#app/language/scenario/score.ts";
import { responseOf } from "./response-of.ts";

/** A replayed log, and the section of each clause of its handbook. */
export interface Replayed {
  readonly compiled: Compiled;
  readonly events: readonly PlayEvent[];
  readonly happenings: readonly Happening[];
  /** The handbook section of a clause; null when the handbook has none of that id. */
  readonly sectionOf: (clause: string) => string | null;
}

type DecisionLine = EffectiveLine & { readonly verdict: Verdict };

/** One decision for each decision line of the score, in its order. */
export function decisionsOf(replayed: Replayed, score: Pick<EffectiveScore, "lines">): Decision[] {
  const lines = score.lines.filter(
    (line): line is DecisionLine => line.kind === "decision" && line.verdict !== null,
  );
  const total = lines.reduce((sum, { points }) => sum + points, 0);
  return lines.map((line, index) => decisionOf(replayed, line, index, total));
}

function decisionOf(
  { compiled, events, happenings, sectionOf }: Replayed,
  line: DecisionLine,
  index: number,
  total: number,
): Decision {
  const happening = happeningOf(happenings, line);
  const { minute } = happening;
  const act = line.seq === null ? null : actAt(events, line.seq);
  const scene = readScene(compiled.scenario, line.case, line.scene);
  const { what } = happening;
  const taken = readJudgement(compiled.scenario, line.case, line.scene, what ?? line.what);
  const best = findBest(scene, taken);
  const expected = expectedClauses(scene, taken);
  const cited = act?.cites ?? [];
  const before = happenings
    .slice(0, happenings.indexOf(happening))
    .filter((one) => one.case === line.case);
  const response = responseOf(compiled.desk, (act ?? lastTried(before, line, events))?.do ?? null);
  return {
    line: index,
    seq: line.seq,
    caseId: line.case,
    sceneId: line.scene,
    choice: line.what,
    action: act?.do ?? null,
    team: act?.to ?? null,
    verdict: line.verdict,
    keyVerdict: line.keyVerdict ?? line.verdict,
    points: line.points,
    rest: total - line.points,
    error: errorOf(line),
    certainty: line.certainty,
    need: needOf(line, response, responseOf(compiled.desk, best?.do ?? null)),
    response,
    minute,
    spent: minute - (before.findLast(({ then }) => then !== null)?.minute ?? 0),
    opened: before.flatMap(({ kind, what }) => (kind === "opened" && what !== null ? [what] : [])),
    cited: [...cited],
    expected: [...expected],
    sections: sectionsOf(expected.length > 0 ? expected : cited, sectionOf),
    note: act?.note ?? "",
  };
}

/** What the best of the scene does; where a manager made what was done the best, that. */
function needOf(line: DecisionLine, response: Response, best: Response): Response {
  return line.verdict === "best" && line.keyVerdict !== "best" ? response : best;
}

/** What was last tried in the scene that the end of the shift then decided: an action that led nowhere is not leaving things as they are. */
function lastTried(
  before: readonly Happening[],
  { scene }: DecisionLine,
  events: readonly PlayEvent[],
): ActEvent | null {
  const tried = before.findLast((one) => one.kind === "chose" && one.scene === scene);
  return tried ? actAt(events, tried.seq) : null;
}

function actAt(events: readonly PlayEvent[], seq: number): ActEvent | null {
  const event = events[seq];
  return event?.type === "act" ? event : null;
}

function sectionsOf(
  clauses: readonly string[],
  sectionOf: (clause: string) => string | null,
): string[] {
  const found = clauses.flatMap((clause) => sectionOf(clause) ?? []);
  return [...new Set(found)].sort();
}
