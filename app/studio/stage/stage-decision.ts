/** The last decision of a play, and why it was judged as it was. */
import { actWords } from "#app/language/scenario/act-words.ts";
import type { Compiled, Happening, Position } from "#app/language/scenario/compiled.ts";
import type { ActEvent } from "#app/language/scenario/event.ts";
import { conditionIn, isSet } from "#app/language/scenario/facts.ts";
import { explanationHtml } from "#app/language/scenario/explain.ts";
import { judge, openedBefore } from "#app/language/scenario/judge.ts";
import {
  expectedClauses,
  isChoice,
  isOtherwise,
  readCase,
  readJudgement,
  readScene,
  type Judgement,
} from "#app/language/scenario/judged.ts";
import { timeOf, type Case, type Scene } from "#app/language/scenario/scenario.ts";
import { worthOf, type Worth } from "#app/language/scenario/worth.ts";
import type { Replayed } from "./stage-replay.ts";
import type { PassedOver, StagedDecision } from "./stage.ts";

/** Null before anything was decided. A shift that ends on several cases counts the last of them. */
export function lastDecision(
  compiled: Compiled,
  replayed: Replayed,
  html: Readonly<Record<string, string>>,
): StagedDecision | null {
  const happening = replayed.happenings.findLast(
    ({ kind }) => kind === "chose" || kind === "shift-end",
  );
  if (!happening?.case || !happening.scene || !happening.what) return null;
  const { scenario, desk } = compiled;
  const one = readCase(scenario, happening.case);
  const scene = readScene(scenario, one.id, happening.scene);
  const taken = readJudgement(scenario, one.id, scene.id, happening.what);
  const act = happening.kind === "chose" ? actOf(replayed, happening) : null;
  const before = replayed.positions[happening.seq] ?? replayed.position;
  const place = { case: one.id, scene: scene.id };
  const opened = openedBefore({ compiled, happenings: replayed.happenings }, happening.seq);
  const worth = worthOf(compiled, place, taken, act, opened);
  return {
    caseTitle: one.title,
    did: act ? actWords(desk, act.do, act.to) : scenario.shift.ends,
    time: timeOf(scenario.shift, happening.minute),
    scene: scene.id,
    verdict: worth.verdict,
    rule: ruleOf(taken, worth),
    span: taken.span,
    skills: worth.skills,
    expected: act ? expectedClauses(scene, taken) : [],
    cited: act?.cites ?? [],
    whyHtml: explanationHtml({ compiled, html }, { place, taken, worth, deed: act, opened }),
    lines: judge(compiled, replayed.events, replayed.happenings)
      .filter((line) => line.case === one.id && line.what === worth.what)
      .filter((line) => line.seq === (act ? happening.seq : null))
      .map(({ kind, points, of }) => ({ kind, points, of })),
    passedOver: act ? passedOver(one, scene, act, taken.id, before) : [],
  };
}

function ruleOf(taken: Judgement, { derived }: Worth): StagedDecision["rule"] {
  if (derived) return "handbook";
  if (isChoice(taken)) return "action";
  return isOtherwise(taken) ? "otherwise" : "shift-end";
}

function actOf({ events }: Replayed, { seq }: Happening): ActEvent | null {
  const event = events[seq];
  return event?.type === "act" ? event : null;
}

/** The choices of the same desk action that the machine tried before it came to the one that held. */
function passedOver(
  one: Case,
  scene: Scene,
  act: ActEvent,
  taken: string,
  { context }: Position,
): PassedOver[] {
  const index = scene.choices.findIndex((choice) => choice.id === taken);
  const tried = index === -1 ? scene.choices : scene.choices.slice(0, index);
  return tried
    .filter((choice) => choice.do === act.do)
    .map((choice) => {
      const { when, unless } = conditionIn(one, choice);
      const fits = choice.to.length === 0 || (act.to !== null && choice.to.includes(act.to));
      return {
        verdict: choice.verdict,
        span: choice.span,
        teams: fits ? [] : choice.to,
        missing: when.filter((fact) => !isSet(context.facts, fact)),
        blocking: unless.filter((fact) => isSet(context.facts, fact)),
      };
    });
}
