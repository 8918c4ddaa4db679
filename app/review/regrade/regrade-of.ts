/** What a newer key makes of a log: the same, another result, or nothing, because the log and that version do not belong together. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import { inForce, type Adjustment } from "#app/attempts/results/adjustment.ts";
import {
  effectiveScore,
  targetOf,
  type EffectiveLine,
  type EffectiveScore,
} from "#app/attempts/results/effective-score.ts";
import { eventWords } from "#app/attempts/results/steps.ts";
import type { Happening } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { begin, take } from "#app/language/scenario/play.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { errorOf } from "#app/language/scenario/score.ts";

/** What a result comes to. */
export interface Outcome {
  readonly percent: number;
  readonly passed: boolean;
  /** Critical errors. */
  readonly critical: number;
}

/** A decision whose verdict in force would change. */
export interface ChangedDecision {
  readonly seq: number | null;
  readonly words: string;
  readonly from: Verdict | null;
  readonly to: Verdict | null;
}

/** What regrading one attempt would do. */
export type Regrade =
  | { readonly kind: "same"; readonly percent: number }
  | { readonly kind: "refused"; readonly why: string }
  | {
      readonly kind: "changed";
      readonly before: Outcome;
      readonly after: Outcome;
      readonly decisions: readonly ChangedDecision[];
      /** Whether points of clauses, packets or worksheets, or what the model path earns change as well. */
      readonly beside: boolean;
    };

/**
 * Compares the result by the key in force with that by a newer version's. Changes by managers hold by both keys.
 * An attempt is left alone where the newer version refuses its log, or leads it through other scenes than the trainee saw:
 * nobody is judged for what they were never shown.
 */
export function regradeOf(
  log: readonly PlayEvent[],
  from: Game,
  to: Game,
  adjustments: readonly Adjustment[] = [],
): Regrade {
  const old = fold(from, log);
  if (typeof old === "string") throw new Error(`the key in force refuses its own log: ${old}`);
  const fresh = fold(to, log);
  if (typeof fresh === "string") return { kind: "refused", why: fresh };
  if (!sameWay(old, fresh))
    return {
      kind: "refused",
      why: "The newer version leads this log through other scenes than the trainee saw.",
    };
  const before = effectiveScore(scoreOf(from.compiled, log, old), adjustments);
  const after = effectiveScore(scoreOf(to.compiled, log, fresh), adjustments);
  if (losesOverride(before, after, adjustments))
    return {
      kind: "refused",
      why: "A manager changed a verdict here that the newer version no longer has in this place. Take that change back first.",
    };
  const decisions = changedDecisions(before, after, log, to);
  const beside = !sameBeside(before, after, decisions.length > 0);
  if (decisions.length === 0 && !beside) return { kind: "same", percent: before.percent };
  return { kind: "changed", before: outcomeOf(before), after: outcomeOf(after), decisions, beside };
}

function fold(game: Game, log: readonly PlayEvent[]): readonly Happening[] | string {
  const start = begin(game);
  let { position } = start;
  const happenings = [...start.happenings];
  for (const [seq, event] of log.entries()) {
    const taken = take(game, position, event, seq);
    if (!taken.ok)
      return `The newer version does not take step ${seq + 1} (${eventWords(game.compiled, event)}).`;
    position = taken.position;
    happenings.push(...taken.happenings);
  }
  if (!isOver(game, position))
    return "By the newer version the shift is not over where this log ends.";
  return happenings;
}

function sameWay(one: readonly Happening[], other: readonly Happening[]): boolean {
  const place = ({ seq, minute, kind, case: caseId, scene, then }: Happening) =>
    [seq, minute, kind, caseId, scene, then].join(" ");
  return (
    one.length === other.length &&
    one.every((happening, index) => {
      const against = other[index];
      return against !== undefined && place(happening) === place(against);
    })
  );
}

/** An override names a decision by its place in the text: a newer text may have another one there. */
function losesOverride(
  before: EffectiveScore,
  after: EffectiveScore,
  adjustments: readonly Adjustment[],
): boolean {
  const at = (score: EffectiveScore, target: string) =>
    score.lines.find((line) => line.kind === "decision" && targetOf(line) === target);
  return inForce(adjustments).some(({ kind, target }) => {
    if (kind !== "verdict") return false;
    const fresh = at(after, target);
    return !fresh || fresh.seq !== at(before, target)?.seq;
  });
}

const placeOf = ({ kind, seq, case: one, scene }: EffectiveLine) =>
  `${kind} ${seq} ${one} ${scene}`;

function changedDecisions(
  before: EffectiveScore,
  after: EffectiveScore,
  log: readonly PlayEvent[],
  to: Game,
): ChangedDecision[] {
  const decided = (score: EffectiveScore) => {
    const lines = score.lines.filter(({ kind }) => kind === "decision");
    return new Map(lines.map((line) => [placeOf(line), line] as const));
  };
  const [old, fresh] = [decided(before), decided(after)];
  const places = [...new Set([...old.keys(), ...fresh.keys()])];
  return places.flatMap((place) => {
    const [was, is] = [old.get(place), fresh.get(place)];
    if (was?.verdict === is?.verdict) return [];
    const seq = (is ?? was)?.seq ?? null;
    const event = seq === null ? undefined : log[seq];
    const words = event ? eventWords(to.compiled, event) : to.compiled.scenario.shift.ends;
    return { seq, words, from: was?.verdict ?? null, to: is?.verdict ?? null };
  });
}

/** Everything that counts besides the verdicts that changed; ids of choices may move without any meaning. */
function sameBeside(before: EffectiveScore, after: EffectiveScore, verdicts: boolean): boolean {
  const verdictAt = new Map(after.lines.map((line) => [placeOf(line), line.verdict] as const));
  const changed = new Set(
    before.lines
      .filter((line) => line.kind === "decision" && verdictAt.get(placeOf(line)) !== line.verdict)
      .map(placeOf),
  );
  const told = ({ lines, of, pass, skills }: EffectiveScore) =>
    JSON.stringify([
      ...[of, pass],
      // Skills follow from the lines; where no verdict changed they may still be set over something else.
      verdicts ? [] : skills.toSorted((a, b) => (a.skill < b.skill ? -1 : 1)),
      lines
        .filter((line) => !changed.has(placeOf(line)))
        .map((line) => [placeOf(line), line.points, line.of, line.skills, errorOf(line)]),
    ]);
  return told(before) === told(after);
}

function outcomeOf({ percent, passed, critical }: EffectiveScore): Outcome {
  return { percent, passed, critical: critical.length };
}
