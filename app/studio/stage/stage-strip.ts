/** What only the trainer sees beside the desk: facts, where each case stands, the running score. */
import { findLookWords } from "#app/language/scenario/act-words.ts";
import { ABSENT, WAITING } from "#app/language/scenario/compile.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { conditionIn, holds, isSet } from "#app/language/scenario/facts.ts";
import { judgeNext, openLedger } from "#app/language/scenario/judge.ts";
import type { makePotential } from "#app/language/scenario/potential.ts";
import { timeOf, type Case } from "#app/language/scenario/scenario.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import type { Replayed } from "./stage-replay.ts";
import type { StagedCase, StagedFact, StagedPlay } from "./stage.ts";

/** The facts that hold, those of the last step marked. */
export function stagedFacts(compiled: Compiled, { position, positions }: Replayed): StagedFact[] {
  const before = positions.at(-2)?.context.facts ?? {};
  return Object.keys(position.context.facts).map((name) => ({
    name,
    words: findLookWords(compiled, name.split("/").at(-1) ?? name),
    isNew: !isSet(before, name),
  }));
}

/** Every case in the author's order, come or not. */
export function stagedCases(compiled: Compiled, replayed: Replayed): StagedCase[] {
  return compiled.scenario.cases.map((one) => stagedCase(compiled, one, replayed));
}

function stagedCase({ scenario }: Compiled, one: Case, replayed: Replayed): StagedCase {
  const { value, context } = replayed.position;
  const state = value[one.id] ?? WAITING;
  const scene = one.scenes.find((candidate) => candidate.id === state);
  const ending = one.endings.find((candidate) => candidate.id === state);
  const since = replayed.happenings.findLast(
    (happening) => happening.case === one.id && happening.then === state,
  )?.minute;
  const entered = context.entered[one.id] ?? since ?? one.arrives;
  return {
    id: one.id,
    title: one.title,
    status: statusOf(state, scene !== undefined),
    state: scene || ending ? state : null,
    time: timeOf(scenario.shift, scene ? entered : (since ?? one.arrives)),
    outcome: ending?.outcome ?? null,
    span: (scene ?? ending ?? one).span,
    due: (scene?.effects ?? [])
      .filter((effect) => entered + effect.minutes > context.minute)
      .map((effect) => ({
        time: timeOf(scenario.shift, entered + effect.minutes),
        title: effect.title,
        then: effect.then,
        holds: holds(conditionIn(one, effect), context.facts),
        span: effect.span,
      })),
  };
}

function statusOf(state: string, open: boolean): StagedCase["status"] {
  if (state === WAITING) return "waiting";
  if (state === ABSENT) return "absent";
  return open ? "open" : "ended";
}

/** The score so far, and the most that the play can come to: an upper bound, for minutes are not counted in it. */
export function stagedScore(
  compiled: Compiled,
  replayed: Replayed,
  potential: ReturnType<typeof makePotential>,
): StagedPlay["score"] {
  const { points, of, percent, pass, critical } = scoreOf(
    compiled,
    replayed.events,
    replayed.happenings,
  );
  const ledger = openLedger();
  for (const happening of replayed.happenings)
    judgeNext(compiled, ledger, happening, replayed.events[happening.seq]);
  const bound = points + potential(replayed.position, ledger.judged);
  // Nothing earns more than a model path that was proved to be the best.
  const most = compiled.model.proved ? Math.min(bound, of) : bound;
  return { points, of, most, percent, pass, critical: critical.length > 0 };
}
