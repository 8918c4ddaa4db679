/** Every way that a play can take through a scenario: its choices, fallbacks, effects and ends of the shift. */
import { actWords } from "#app/language/scenario/act-words.ts";
import type { Desk } from "#app/language/handbook/desk.ts";
import type {
  Case,
  Choice,
  Otherwise,
  Scenario,
  Scene,
  ShiftEnd,
} from "#app/language/scenario/scenario.ts";
import type { UntakenView } from "./report.ts";

/** All of them, in the order of writing; `words` say what each is, `where` in which case and scene. */
export function listWays({ cases, otherwise }: Scenario, desk: Desk): readonly UntakenView[] {
  const ways = cases.flatMap((one) => [
    ...one.scenes.flatMap((scene) => waysOf(desk, one, scene)),
    ...outer(one.otherwise, one.shiftEnd, one.title),
  ]);
  return [...ways, ...outer(otherwise, null, "every case")];
}

function waysOf(desk: Desk, one: Case, scene: Scene): readonly UntakenView[] {
  const where = `${one.title}, ${scene.id}`;
  const choices = scene.choices.map((choice) => ({
    id: choice.id,
    words: choiceWords(desk, choice),
    where,
    span: choice.span,
  }));
  const effects = scene.effects.map(({ id, minutes, title, span }) => ({
    id,
    words: `After ${minutes} ${minutes === 1 ? "minute" : "minutes"}${title ? `: ${title}` : ""}`,
    where,
    span,
  }));
  return [...choices, ...effects, ...outer(scene.otherwise, scene.shiftEnd, where)];
}

function choiceWords(desk: Desk, choice: Choice): string {
  const [team = null] = choice.to;
  const more = choice.to.length > 1 ? " and others" : "";
  const conditions = [
    ...choice.when.map((fact) => `when ${fact}`),
    ...choice.unless.map((fact) => `unless ${fact}`),
  ];
  const condition = conditions.length > 0 ? ` (${conditions.join(", ")})` : "";
  return `${actWords(desk, choice.do, team)}${more}${condition}`;
}

function outer(
  otherwise: Otherwise | null,
  shiftEnd: ShiftEnd | null,
  where: string,
): readonly UntakenView[] {
  return [
    ...(otherwise ? [{ id: otherwise.id, words: "Otherwise", where, span: otherwise.span }] : []),
    ...(shiftEnd
      ? [{ id: shiftEnd.id, words: "The end of the shift", where, span: shiftEnd.span }]
      : []),
  ];
}
