/**
 * A scenario with the desk around it: every button of every scene leads somewhere. What an author writes comes before what
 * the desk says, piece by piece: a scene or an ending of the same name takes the place of the desk's.
 */
import { isTrue } from "#app/language/handbook/condition.ts";
import type { DeskAction } from "#app/language/handbook/desk.ts";
import { isEmpty } from "#app/language/markup/prose.ts";
import { findFallback } from "./offered.ts";
import { NOBODY, optionFacts, type Option } from "./option-facts.ts";
import {
  ANY,
  type Case,
  type Choice,
  type DeskAnswer,
  type DeskCase,
  type DeskScene,
  type Effect,
  type Scenario,
  type Scene,
} from "./scenario.ts";
import { enforces, sceneFacts, type JudgingGround, type SceneFacts } from "./scene-facts.ts";

interface Known {
  readonly scenario: Scenario;
  readonly ground: JudgingGround;
  readonly desk: DeskCase;
}

/** Completes it; without anything on the desk it stays as it is. */
export function completeScenario(
  scenario: Scenario,
  ground: JudgingGround,
  desk: DeskCase,
): Scenario {
  if (desk.answers.length === 0) return scenario;
  const known = { scenario, ground, desk };
  return { ...scenario, cases: scenario.cases.map((one) => completeCase(known, one)) };
}

function completeCase(known: Known, one: Case): Case {
  const { desk } = known;
  const own = new Set([...one.scenes, ...one.endings].map(({ id }) => id));
  const scenes = one.scenes.map((scene) => {
    const beneath = desk.scenes.find(({ id }) => id === scene.id) ?? null;
    return completeScene(known, one, beneath ? over(known, one, scene, beneath) : scene, beneath);
  });
  // Of the desk only what can be come to: a scene brings those that it leads to.
  const reached = new Set(scenes.flatMap(leadsOf));
  for (const id of reached) {
    const beneath = own.has(id) ? undefined : desk.scenes.find((scene) => scene.id === id);
    if (!beneath) continue;
    const scene = completeScene(known, one, plain(known, one, beneath), beneath);
    scenes.push(scene);
    for (const next of leadsOf(scene)) reached.add(next);
  }
  const shiftEnd = one.shiftEnd ?? desk.shiftEnd;
  const needed = new Set([...reached, ...(shiftEnd ? [shiftEnd.then] : [])]);
  const endings = desk.endings
    .filter(({ id }) => needed.has(id) && !own.has(id))
    .map((ending) => ({ ...ending, fromDesk: true }));
  return { ...one, scenes, endings: [...one.endings, ...endings], shiftEnd };
}

function leadsOf({ choices, effects, shiftEnd }: Scene): readonly string[] {
  return [...choices, ...effects, ...(shiftEnd ? [shiftEnd] : [])].flatMap(
    ({ then }) => then ?? [],
  );
}

/** A scene of the desk as one of the case. */
function plain(known: Known, one: Case, beneath: DeskScene): Scene {
  const { answers: _answers, effects: _effects, ...scene } = beneath;
  return {
    ...{ ...scene, rule: ruleOf(one), fromDesk: true, aftermath: true, choices: [] },
    triggers: [...lastingOf(known, one), ...scene.triggers],
    effects: effectsOf(known, one, beneath),
  };
}

/** What was reported breaks the same rule, or none, whatever has been done since. */
function ruleOf({ scenes }: Case): string | null {
  return scenes[0]?.rule ?? null;
}

/** A life at risk lasts, whatever has been done since: it goes on until those who are there for it have heard of it. */
function lastingOf({ ground }: Known, { scenes: [first] }: Case): readonly string[] {
  return ground.rules.routes.flatMap(({ id, urgent }) =>
    urgent && first?.triggers.includes(id) ? [id] : [],
  );
}

/** An author's scene over one of the desk: what it does not say is the desk's. */
function over(known: Known, one: Case, scene: Scene, beneath: DeskScene): Scene {
  return {
    ...scene,
    aftermath: true,
    rule: scene.rule ?? ruleOf(one),
    why: isEmpty(scene.why) ? beneath.why : scene.why,
    inert: scene.inert ?? beneath.inert,
    triggers:
      scene.triggers.length > 0 ? scene.triggers : [...lastingOf(known, one), ...beneath.triggers],
    effects: scene.effects.length > 0 ? scene.effects : effectsOf(known, one, beneath),
  };
}

/** The effects of a scene of the desk that hold in this case; the first of those that end it, as the machine tries them. */
function effectsOf(known: Known, one: Case, beneath: DeskScene): Effect[] {
  const [first] = one.scenes;
  const so = first ? factsIn(known, sceneFacts(known.ground, one, first), null) : () => false;
  return beneath.effects
    .filter(({ when }) => when === null || isTrue(when, so))
    .map(({ when: _when, ...effect }) => ({ ...effect, when: [], unless: [], sets: [] }));
}

/** With the desk's answer to every option that the author leaves open. */
function completeScene(known: Known, one: Case, scene: Scene, beneath: DeskScene | null): Scene {
  const { scenario, ground, desk } = known;
  const fallback = findFallback(scenario, one, scene);
  const answers = [...(beneath?.answers ?? []), ...desk.answers];
  const facts = sceneFacts(ground, one, scene);
  const added: Choice[] = [];
  for (const action of ground.desk.actions) {
    // An author's “anything else” comes before the desk, but for buttons that enforce.
    if (fallback && !enforces(action)) continue;
    for (const to of action.to.length > 0 ? action.to : [null]) {
      if (scene.choices.some((choice) => covers(choice, action, to))) continue;
      const so = factsIn(known, facts, { action, to });
      const answer = answers.find((candidate) => fits(candidate, action, to, so));
      if (answer) add(added, answer, action, to, so("answer"), `${one.id}.${scene.id}`);
    }
  }
  return { ...scene, choices: [...scene.choices, ...added] };
}

/** Whether a choice of the author takes this option whatever has been done. */
function covers(choice: Choice, action: DeskAction, to: string | null): boolean {
  return (
    choice.do === action.id &&
    choice.when.length + choice.unless.length === 0 &&
    (choice.to.length === 0 || (to !== null && choice.to.includes(to)))
  );
}

function fits(
  answer: DeskAnswer,
  action: DeskAction,
  to: string | null,
  so: (fact: string) => boolean,
): boolean {
  return (
    // Silence must not make harm harmless: “any” never stands for a button that enforces.
    (answer.do.includes(action.id) || (answer.do.includes(ANY) && !enforces(action))) &&
    (answer.to.length === 0 || (to !== null && answer.to.includes(to))) &&
    (answer.when === null || isTrue(answer.when, so))
  );
}

/** Options with the same answer are one choice; the right step of the scene is one of its own, so that it can be known. */
function add(
  added: Choice[],
  answer: DeskAnswer,
  action: DeskAction,
  to: string | null,
  isAnswer: boolean,
  place: string,
): void {
  const id = [place, answer.id, action.id, ...(isAnswer ? [to ?? "answer"] : [])].join(".");
  const index = added.findIndex((choice) => choice.id === id);
  const found = added[index];
  if (found) {
    added[index] = { ...found, to: [...found.to, ...(to === null ? [] : [to])] };
    return;
  }
  const { then, minutes, verdict, skills, cites, why, consequence, span, at } = answer;
  added.push({
    ...{ id, do: action.id, to: to === null ? [] : [to], then, minutes },
    ...{ verdict, skills, cites, why, consequence, span, at },
    ...{ when: [], unless: [], sets: [], asks: [], fromDesk: true },
  });
}

/** What is so when the machine is made: the scene, the console, and the button. */
function factsIn(
  { scenario, ground }: Known,
  scene: SceneFacts,
  option: Option | null,
): (fact: string) => boolean {
  const so = optionFacts(ground, scene, option, NOBODY);
  return (fact) => scenario.console.some((name) => name === fact) || so(fact);
}

/** What an author wrote of a completed scenario: what rules look at, and who looks for dead ends. */
export function authoredPart(scenario: Scenario): Scenario {
  const byAuthor = ({ fromDesk }: { readonly fromDesk: boolean }) => !fromDesk;
  return {
    ...scenario,
    cases: scenario.cases.map((one) => ({
      ...one,
      scenes: one.scenes
        .filter(byAuthor)
        .map((scene) => ({ ...scene, choices: scene.choices.filter(byAuthor) })),
      endings: one.endings.filter(byAuthor),
    })),
  };
}
