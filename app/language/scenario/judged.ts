/** Finding what is judged: choices, fallbacks and shift ends by id, and the best that a scene offers. */
import { POINTS } from "./points.ts";
import type {
  Case,
  Choice,
  Judged,
  Otherwise,
  Scenario,
  Scene,
  ShiftEnd,
  Verdict,
} from "./scenario.ts";

/** Anything that can carry a verdict, with the id that the log names. */
export type Judgement = Choice | Otherwise | ShiftEnd;

/** A judgement whose verdict is there. */
export type Decided = Judgement & { readonly verdict: Verdict };

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

/** What the author calls an effect of a case; empty when the author does not say. */
export function effectTitle(one: Case, id: string | null): string {
  const effects = one.scenes.flatMap((scene) => scene.effects);
  return effects.find((effect) => effect.id === id)?.title ?? "";
}

/** The choice, fallback or shift end with this id, as a scene of the case would have met it. Throws if absent. */
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
  if (!found) throw new Error(`nothing called ${id} in scene ${caseId}.${sceneId}`);
  return found;
}

/** Whether a judgement carries a verdict. */
export function isDecided(judgement: Judgement): judgement is Decided {
  return (judgement as Judged).verdict !== null;
}

/** Whether a judgement is an authored `<Action>`. */
export function isChoice(judgement: Judgement): judgement is Choice {
  return "do" in judgement;
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
  const same = taken && isChoice(taken) ? best.find((choice) => choice.do === taken.do) : undefined;
  return same ?? best[0] ?? null;
}

/** The clauses a good decision in this scene cites. */
export function expectedClauses(scene: Scene, taken: Judgement): readonly string[] {
  return (findBest(scene, taken) ?? taken).cites;
}

/** Every clause that a judgement of the scene names, or the one taken: citing one of these is never unrelated. */
export function relatedClauses(scene: Scene, taken: Judgement): ReadonlySet<string> {
  return new Set([
    ...scene.choices.flatMap((choice) => choice.cites),
    ...(scene.otherwise?.cites ?? []),
    ...taken.cites,
  ]);
}

/** What should go with a decision: what the best choice with the same action asks for, else what was taken does. */
export function expectedPacket(scene: Scene, taken: Judgement): readonly string[] {
  const best = findBest(scene, taken);
  if (best && isChoice(taken) && best.do === taken.do) return best.asks;
  return isChoice(taken) ? taken.asks : [];
}
