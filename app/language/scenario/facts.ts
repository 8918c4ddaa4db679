/** How the names in `when`, `unless` and `asks` become facts of the machine. */
import { worksheetFact, type Case, type Condition } from "./scenario.ts";

/** The fact a name stands for inside a case: a worksheet offered there, else a fact of the whole scenario. */
export function factOf(inCase: Case, name: string): string {
  const offered = inCase.scenes.some((scene) =>
    scene.worksheets.some((use) => use.worksheet === name),
  );
  return offered ? worksheetFact(inCase.id, name) : name;
}

/** A condition with its names resolved. */
export function conditionIn(inCase: Case, condition: Condition): Condition {
  return {
    when: condition.when.map((name) => factOf(inCase, name)),
    unless: condition.unless.map((name) => factOf(inCase, name)),
  };
}

/** Facts that hold, by name. */
export type Facts = Readonly<Record<string, true>>;

/** Whether a fact (resolved) holds; an author may call one `constructor`, which every object seems to have. */
export function isSet(facts: Facts, fact: string): boolean {
  return facts[fact] === true;
}

/** Whether a condition (resolved) holds. */
export function holds(condition: Condition, facts: Facts): boolean {
  return (
    condition.when.every((fact) => isSet(facts, fact)) &&
    !condition.unless.some((fact) => isSet(facts, fact))
  );
}
