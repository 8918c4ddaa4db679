/** The trainee's way through each case, stop by stop, and the model path's way through the same case. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import { actWords, itemWords } from "./act-words.ts";
import type { Compiled, Happening, Position } from "./compiled.ts";
import type { CasePath, PathStop } from "./debrief-view.ts";
import type { PlayEvent } from "./event.ts";
import { effectTitle, filledAt } from "./desk-words.ts";
import { happeningOf, judge } from "./judge.ts";
import { replay } from "./play.ts";
import type { Game } from "./run.ts";
import { timeOf, type Case, type Ending, type Outcome } from "./scenario.ts";
import type { Seen } from "./view-desk.ts";

interface Walk {
  readonly events: readonly PlayEvent[];
  readonly happenings: readonly Happening[];
  readonly position: Position;
}

/** One entry for each case that either path met, in the author's order. */
export function casePaths(game: Game, seen: Seen): CasePath[] {
  const { compiled } = game;
  const model: Walk = { events: compiled.model.events, ...replay(game, compiled.model.events) };
  return compiled.scenario.cases.flatMap((one) => {
    const yours = stops(compiled, one, seen);
    const best = stops(compiled, one, model);
    if (yours.length === 0 && best.length === 0) return [];
    const ending = findEnding(one, seen.position);
    return {
      case: one.id,
      caseTitle: one.title,
      arrived: yours.length > 0,
      yours,
      model: best,
      ending: ending?.id ?? null,
      endingHtml: ending
        ? filledAt(seen, one.id, null, seen.html[ending.prose.fragment] ?? "")
        : "",
      outcome: outcomeOf(compiled, one, seen, ending),
      modelOutcome: outcomeOf(compiled, one, model, findEnding(one, model.position)),
    };
  });
}

const OUTCOME_OF: Readonly<Record<Verdict, Outcome>> = {
  best: "handled",
  acceptable: "handled",
  weak: "near-miss",
  harmful: "harm",
  critical: "harm",
};

/** What the author says of an ending; of one of the desk that says nothing, what the last counted decision of the case was. */
function outcomeOf(
  compiled: Compiled,
  one: Case,
  { events, happenings }: Walk,
  ending: Ending | null,
): Outcome | null {
  if (!ending || ending.outcome) return ending?.outcome ?? null;
  const decided = judge(compiled, events, happenings).findLast(
    ({ kind, case: id, seq }) => kind === "decision" && id === one.id && seq !== null,
  );
  return decided?.verdict ? OUTCOME_OF[decided.verdict] : "missed";
}

function findEnding(one: Case, position: Position): Ending | null {
  return one.endings.find((ending) => ending.id === position.value[one.id]) ?? null;
}

function stops(compiled: Compiled, one: Case, walk: Walk): PathStop[] {
  const verdicts = new Map(
    judge(compiled, walk.events, walk.happenings)
      .filter((line) => line.kind === "decision")
      .map((line) => [happeningOf(walk.happenings, line), line.verdict]),
  );
  return walk.happenings
    .filter((happening) => happening.case === one.id)
    .flatMap((happening) => stopsAt(compiled, one, walk, happening, verdicts));
}

function stopsAt(
  compiled: Compiled,
  one: Case,
  walk: Walk,
  happening: Happening,
  verdicts: ReadonlyMap<Happening, Verdict | null>,
): PathStop[] {
  const { kind, what, then, seq, minute } = happening;
  const base = { time: timeOf(compiled.scenario.shift, minute), minute, verdict: null };
  const ends = one.endings.some((ending) => ending.id === then);
  const end: PathStop[] = ends ? [{ ...base, kind: "ended", label: "Case closed" }] : [];
  if (kind === "arrived") return [{ ...base, kind: "arrived", label: "Arrived" }];
  if (kind === "opened" || kind === "filled") {
    return [{ ...base, kind, label: itemWords(compiled, what ?? "") }];
  }
  if (kind === "effect") {
    const title = effectTitle({ ...walk, compiled }, one, happening);
    return [{ ...base, kind: "effect", label: title || "Something changed by itself" }, ...end];
  }
  if (what === null) return [];
  const verdict = verdicts.get(happening) ?? null;
  const event = walk.events[seq];
  const label =
    kind === "chose" && event?.type === "act"
      ? actWords(compiled.desk, event.do, event.to)
      : compiled.scenario.shift.ends;
  return [{ ...base, kind: "decided", label, verdict }, ...end];
}
