/** Places, choices, records and clauses in words, from the version's compiled scenario. */
import { actWords, findLookWords, itemWords } from "#app/language/scenario/act-words.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { readOptionId } from "#app/language/scenario/judged.ts";
import { wordsOf } from "#app/language/scenario/map/map-words.ts";
import type { Case, Choice, Scene } from "#app/language/scenario/scenario.ts";

/** A place in words. */
export interface PlaceWords {
  readonly caseTitle: string;
  /** "first look" for the scene `first-look`. */
  readonly scene: string;
  /** How the scene begins. */
  readonly says: string;
}

/** "case.scene" of every scene, in the author's order. */
export function orderOf({ scenario }: Compiled): string[] {
  return scenario.cases.flatMap((one) => one.scenes.map((scene) => `${one.id}.${scene.id}`));
}

/** A place in words; an id that the version does not know stays as it is. */
export function placeWords(compiled: Compiled, caseId: string, sceneId: string): PlaceWords {
  const found = findCase(compiled, caseId);
  const scene = found?.scenes.find(({ id }) => id === sceneId);
  return {
    caseTitle: found?.title ?? caseId,
    scene: sceneId.replaceAll("-", " "),
    says: scene ? wordsOf(scene.prose).says : "",
  };
}

/** What was chosen, in the words of the desk: "Escalate to Policy duty officer (L3), after Account record". */
export function choiceWords(
  compiled: Compiled,
  caseId: string,
  sceneId: string,
  id: string,
): string {
  const one = findCase(compiled, caseId);
  const scene = one?.scenes.find((candidate) => candidate.id === sceneId);
  const choice = scene?.choices.find((candidate) => candidate.id === id);
  if (scene && choice) return authored(compiled, scene, choice);
  const option = readOptionId(id);
  if (option) return actWords(compiled.desk, option.do, option.to);
  if (id.endsWith("otherwise")) return "Anything else on the desk";
  const ends = [scene?.shiftEnd, one?.shiftEnd].some((end) => end?.id === id);
  return ends ? "Nothing before the shift ended" : id;
}

/** Two choices with the same action are told apart by what they ask for. */
function authored(compiled: Compiled, scene: Scene, choice: Choice): string {
  const teams = choice.to.map((team) => actWords(compiled.desk, choice.do, team));
  const [first] = teams;
  const did =
    first === undefined
      ? actWords(compiled.desk, choice.do, null)
      : [first, ...choice.to.slice(1).map((team) => teamWords(compiled, team))].join(" or ");
  const same = scene.choices.filter(
    (other) => other.do === choice.do && other.to.join() === choice.to.join(),
  );
  if (same.length < 2) return did;
  const names = (facts: readonly string[]) =>
    facts.map((fact) => findLookWords(compiled, fact) ?? fact.replaceAll("-", " ")).join(" and ");
  return [
    did,
    ...(choice.when.length > 0 ? [`after ${names(choice.when)}`] : []),
    ...(choice.unless.length > 0 ? [`without ${names(choice.unless)}`] : []),
    ...(choice.when.length + choice.unless.length === 0 ? ["otherwise"] : []),
  ].join(", ");
}

/** The title of a record or worksheet. */
export function recordWords(compiled: Compiled, id: string): string {
  return itemWords(compiled, id);
}

function teamWords({ desk }: Compiled, team: string): string {
  return desk.teams.find(({ id }) => id === team)?.label ?? team;
}

function findCase({ scenario }: Compiled, id: string): Case | undefined {
  return scenario.cases.find((one) => one.id === id);
}
