/**
 * What a decision is worth: as its author wrote, else as the handbook judges it. The author's best, taken without
 * looking, for a wrong reason or for none, is what the handbook says of that.
 */
import { factsIn, isTrue } from "#app/language/handbook/condition.ts";
import type { ErrorType, Verdict } from "#app/language/handbook/judgement.ts";
import type { Skill } from "#app/language/handbook/skill.ts";
import { isEmpty } from "#app/language/markup/prose.ts";
import type { Compiled } from "./compiled.ts";
import { derive, type Derived } from "./derive.ts";
import { errorTypeOf } from "./error-type.ts";
import type { ActEvent } from "./event.ts";
import {
  expectedClauses,
  findBest,
  isChoice,
  isDecided,
  isOtherwise,
  optionId,
  readCase,
  readScene,
  type Judgement,
} from "./judged.ts";
import { contradictions, lookedAt, optionFacts, type Option, type Person } from "./option-facts.ts";
import { spoils } from "./points.ts";
import type { Case, Choice, Scene } from "./scenario.ts";
import { enforces, findAction, sceneFacts, type SceneFacts } from "./scene-facts.ts";

/** A decision with its worth. */
export interface Worth {
  /** What the score names it by: the author's choice, or the option of the desk. */
  readonly what: string;
  /** Null: explained, and not counted. */
  readonly verdict: Verdict | null;
  readonly skills: readonly Skill[];
  /** What sets it apart from the best. */
  readonly error: ErrorType | null;
  /** What the handbook judges; null where the author's judgement stands. */
  readonly derived: Derived | null;
  /** What the handbook says of it; null where the author does. */
  readonly told: Derived | null;
}

/** Where something was decided. */
export interface Place {
  readonly case: string;
  readonly scene: string;
}

/** What of a sheet bears on the worth of a decision; null when access ended first. */
export type Deed = Pick<ActEvent, "do" | "to" | "cites" | "line"> | null;

/** What is remembered of a compiled scenario: an attempt asks the same over and over, a bot ten thousand times. */
interface Known {
  readonly facts: Map<string, SceneFacts>;
  readonly worths: Map<string, Worth>;
}

const known = new WeakMap<Compiled, Known>();

function knownOf(compiled: Compiled): Known {
  const found = known.get(compiled) ?? { facts: new Map(), worths: new Map() };
  known.set(compiled, found);
  return found;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is so in a scene; `opened` as for `worthOf`: an urgent line that has been told applies no more. */
export function factsAt(
  compiled: Compiled,
  place: Place,
  opened: ReadonlySet<string> = NOTHING,
): SceneFacts {
  const { facts } = knownOf(compiled);
  const scene = readScene(compiled.scenario, place.case, place.scene);
  const triggers = scene.triggers.filter((line) => !opened.has(toldFact(place.case, line)));
  const key = [`${place.case}.${place.scene}`, ...triggers].join(" ");
  const found = facts.get(key);
  if (found) return found;
  const one = readCase(compiled.scenario, place.case);
  const made = sceneFacts(compiled, one, { ...scene, triggers });
  facts.set(key, made);
  return made;
}

function toldFact(caseId: string, line: string): string {
  return `${caseId}/told/${line}`;
}

/** The facts of the urgent lines that a decision tells to those they go to. */
export function toldBy(compiled: Compiled, place: Place, taken: Judgement): readonly string[] {
  if (!isChoice(taken) || taken.to.length !== 1) return [];
  return factsAt(compiled, place).triggers.flatMap((line) =>
    line.urgent && line.do === taken.do && taken.to.includes(line.to)
      ? [toldFact(place.case, line.id)]
      : [],
  );
}

/** The clauses to cite with a decision: those that its scene counts, else those that justify the answer. */
export function clausesFor(compiled: Compiled, place: Place, taken: Judgement): readonly string[] {
  const scene = readScene(compiled.scenario, place.case, place.scene);
  const counted = expectedClauses(scene, taken);
  return counted.length > 0 ? counted : factsAt(compiled, place).expected;
}

/**
 * The choices of a scene that can be worth something: an author's, and the desk's where it gives the answer that no author
 * wrote. What else the desk answers can only cost, and is looked at by nobody who looks for the best.
 */
export function choicesWorth(compiled: Compiled, one: Case, scene: Scene): readonly Choice[] {
  if (!scene.choices.some(({ fromDesk }) => fromDesk)) return scene.choices;
  const { answers } = factsAt(compiled, { case: one.id, scene: scene.id });
  const isBest = (choice: Choice) => choice.verdict === "best";
  const written = scene.choices.some((choice) => isBest(choice) && !choice.fromDesk);
  return scene.choices.filter(
    (choice) =>
      !choice.fromDesk ||
      (!written &&
        choice.verdict === null &&
        answers.some(
          ({ do: button, to }) =>
            button === choice.do &&
            (to.length === 0 || to.some((team) => choice.to.includes(team))),
        )),
  );
}

/** Those of them that do no harm: the model path takes no other, whatever would come of it. */
export function harmlessChoices(compiled: Compiled, one: Case, scene: Scene): readonly Choice[] {
  const place = { case: one.id, scene: scene.id };
  const verdictsOf = (choice: Choice): readonly (Verdict | null)[] =>
    choice.verdict === null
      ? (choice.to.length > 0 ? choice.to : [null]).map(
          (to) =>
            worthOf(compiled, place, choice, { do: choice.do, to, cites: [] }, new Set()).verdict,
        )
      : [choice.verdict];
  return choicesWorth(compiled, one, scene).filter((choice) =>
    verdictsOf(choice).some((verdict) => verdict === null || !spoils(verdict)),
  );
}

/** The worth of what was done, or left undone. `taken` is what the machine met; `opened` what had been looked at and told. */
export function worthOf(
  compiled: Compiled,
  place: Place,
  taken: Judgement,
  deed: Deed,
  opened: ReadonlySet<string>,
): Worth {
  const facts = factsAt(compiled, place, opened);
  const option = optionOf(compiled, deed);
  const person = personOf(deed, opened);
  const key = [
    ...[place.case, place.scene, taken.id, deed?.do, deed?.to],
    lookedAt(facts, option).every((need) => opened.has(need)),
    facts.expected.some((clause) => person.cites.includes(clause)),
    facts.triggers.some(({ id }) => id === person.line),
    facts.triggers.length,
    contradictions(facts, option, person.cites, person.line).length > 0,
  ].join(" ");
  const { worths } = knownOf(compiled);
  const found = worths.get(key);
  if (found) return found;
  const made = judged(compiled, place, facts, taken, deed, option, person);
  worths.set(key, made);
  return made;
}

/** What the log says of whoever did it. */
export function personOf(deed: Deed, opened: ReadonlySet<string>): Person {
  return { opened, cites: deed?.cites ?? [], line: deed?.line };
}

/** The button and the team of a deed. */
export function optionOf({ desk }: Compiled, deed: Deed): Option | null {
  const action = deed && findAction(desk, deed.do);
  return action ? { action, to: deed.to } : null;
}

function judged(
  compiled: Compiled,
  place: Place,
  facts: SceneFacts,
  taken: Judgement,
  deed: Deed,
  option: Option | null,
  person: Person,
): Worth {
  const scene = readScene(compiled.scenario, place.case, place.scene);
  const best = findBest(scene, taken);
  const derived = derive(compiled, facts, option, person);
  // Silence must not make harm harmless: what stands for any button never stands for one that enforces.
  const silent = isOtherwise(taken) && enforces(option?.action ?? null) && derived !== null;
  if (isDecided(taken) && !silent) {
    const { id, verdict, skills } = taken;
    const lesser = verdict === "best" ? lesserBest(compiled, facts, option, person) : null;
    // Where the handbook judges alike, an author may leave the reason to it.
    const unsaid = isEmpty(taken.why) && derived?.judgement.verdict === verdict;
    return {
      ...{ what: id, skills, derived: lesser, verdict: lesser?.judgement.verdict ?? verdict },
      told: lesser ?? (unsaid ? derived : null),
      error: lesser?.judgement.error ?? errorTypeOf(compiled.desk, best, taken, deed),
    };
  }
  const { cites = [], verdict = null, error = null } = derived?.judgement ?? {};
  const clauses = compiled.rules.clauses.filter(({ id }) => cites.includes(id));
  return {
    what: option && derived ? optionId(place, option.action.id, option.to) : taken.id,
    ...{ verdict, error, derived, told: derived },
    skills: best?.skills ?? [...new Set(clauses.flatMap(({ skills }) => skills))],
  };
}

/** What the handbook says of the answer where something is missing from it; null where nothing is. */
function lesserBest(
  compiled: Compiled,
  facts: SceneFacts,
  option: Option | null,
  person: Person,
): Derived | null {
  const so = optionFacts(compiled, facts, option, person);
  const judgement = compiled.rules.judgements.find(
    ({ when }) => when !== null && factsIn(when).includes("answer") && isTrue(when, so),
  );
  return judgement && judgement.verdict !== "best"
    ? derive(compiled, facts, option, person, judgement)
    : null;
}
