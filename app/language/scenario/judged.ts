/** Finding what is judged: choices, fallbacks and shift ends by id, and the best that a scene offers. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { Prose } from "#app/language/markup/prose.ts";
import type { Span } from "#app/language/markup/span.ts";
import { POINTS } from "./points.ts";
import type { Case, Choice, Judged, Otherwise, Scenario, Scene, ShiftEnd } from "./scenario.ts";

/** A button and a team that no author has judged: the handbook judges it. */
export interface DeskOption extends Judged {
  readonly id: string;
  readonly option: { readonly do: string; readonly to: string | null };
  readonly sets: readonly string[];
  readonly consequence: Prose;
  readonly span: Span;
}

/** Anything that can carry a verdict, with the id that the log or the score names. */
export type Judgement = Choice | Otherwise | ShiftEnd | DeskOption;

/** A judgement whose verdict is there. */
export type Decided = Judgement & { readonly verdict: Verdict };

const NOTHING: Prose = { fragment: "", text: "" };

/** The case with this id. Throws if absent: the id came from our own log. */
export function readCase(scenario: Scenario, id: string): Case {
  const found = scenario.cases.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id} in scenario ${scenario.slug}`);
  return found;
}

/** The scene with this id. Throws if absent. */
export function readScene(scenario: Scenario, caseId: string, sceneId: string): Scene {
  const found = readCase(scenario, caseId).scenes.find((scene) => scene.id === sceneId);
  if (!found) throw new Error(`no scene ${caseId}.${sceneId} in scenario ${scenario.slug}`);
  return found;
}

/** The name of an option of the desk in a scene: no author's id has a colon. */
export function optionId(
  place: { readonly case: string; readonly scene: string },
  action: string,
  to: string | null,
): string {
  return [`${place.case}.${place.scene}`, action, ...(to === null ? [] : [to])].join(":");
}

/** The button and team of an option's name; null for any other id. */
export function readOptionId(id: string): DeskOption["option"] | null {
  const [, action, to = null] = id.split(":");
  return action === undefined ? null : { do: action, to };
}

/** The choice, fallback, shift end or option of the desk with this id, as a scene of the case would have met it. Throws if absent. */
export function readJudgement(
  scenario: Scenario,
  caseId: string,
  sceneId: string,
  id: string,
): Judgement {
  const one = readCase(scenario, caseId);
  const scene = readScene(scenario, caseId, sceneId);
  const all: (Judgement | null)[] = [
    ...scene.choices,
    scene.otherwise,
    one.otherwise,
    scenario.otherwise,
    scene.shiftEnd,
    one.shiftEnd,
  ];
  const found = all.find((judgement) => judgement?.id === id);
  if (found) return found;
  const option = readOptionId(id);
  if (!option) throw new Error(`nothing called ${id} in scene ${caseId}.${sceneId}`);
  return {
    ...{ id, option, sets: [], verdict: null, skills: [], cites: [], span: scene.span },
    ...{ why: NOTHING, consequence: NOTHING },
  };
}

/** Whether a judgement carries a verdict. */
export function isDecided(judgement: Judgement): judgement is Decided {
  return (judgement as Judged).verdict !== null;
}

/** Whether a judgement is an authored `<Action>`. */
export function isChoice(judgement: Judgement): judgement is Choice {
  return "do" in judgement;
}

/** Whether a judgement is what any button gets that a scene does not mention. */
export function isOtherwise(judgement: Judgement): judgement is Otherwise {
  return !("do" in judgement) && !("then" in judgement) && !("option" in judgement);
}

/** The desk action that it is about; null for a fallback and the end of the shift. */
function actionOf(judgement: Judgement): string | null {
  if ("option" in judgement) return judgement.option.do;
  return isChoice(judgement) ? judgement.do : null;
}

/**
 * The best choice of a scene to hold a decision against: of those with the highest verdict the one with
 * the same action, else the first written. Null when the scene judges no action.
 */
export function findBest(scene: Scene, taken: Judgement | null): (Choice & Decided) | null {
  const judged = scene.choices.filter((choice): choice is Choice & Decided => isDecided(choice));
  if (judged.length === 0) return null;
  const top = Math.max(...judged.map((choice) => POINTS[choice.verdict]));
  const best = judged.filter((choice) => POINTS[choice.verdict] === top);
  if (taken && best.some((choice) => choice.id === taken.id)) return taken as Choice & Decided;
  const action = taken && actionOf(taken);
  return best.find((choice) => choice.do === action) ?? best[0] ?? null;
}

/** The clauses a good decision in this scene cites. */
export function expectedClauses(scene: Scene, taken: Judgement): readonly string[] {
  return (findBest(scene, taken) ?? taken).cites;
}

/** What should go with a decision: what the best choice with the same action asks for, else what was taken does. A note is asked for and not scored. */
export function expectedPacket(scene: Scene, taken: Judgement): readonly string[] {
  return askedFor(scene, taken).filter((item) => item !== "note");
}

/** Whether a note should go with it. */
export function asksForNote(scene: Scene, taken: Judgement): boolean {
  return askedFor(scene, taken).includes("note");
}

function askedFor(scene: Scene, taken: Judgement): readonly string[] {
  const best = findBest(scene, taken);
  if (best && best.do === actionOf(taken)) return best.asks;
  return isChoice(taken) ? taken.asks : [];
}
