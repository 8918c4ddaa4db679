/** The desk file → what becomes of its buttons, and what is wrong with that. The buttons themselves are `parse-desk.ts`’s. */
import { type Condition, readCondition } from "#app/language/handbook/condition.ts";
import type { Desk, DeskAction } from "#app/language/handbook/desk.ts";
import { unknownSlots } from "#app/language/handbook/parse-judgement.ts";
import type { Diagnostic, Parsed } from "#app/language/markup/diagnostic.ts";
import { type AuthoredDocument, parseDocument } from "#app/language/markup/document.ts";
import { type Element, innerRange, listElements } from "#app/language/markup/element.ts";
import { listOfKind, type Reading } from "#app/language/markup/read-element.ts";
import { mayContain } from "#app/language/markup/schema.ts";
import { type Source, spanAt } from "#app/language/markup/span.ts";
import { DESK } from "./desk-schema.ts";
import { parseEnding } from "./parse-case.ts";
import { judgement, parseShiftEnd } from "./parse-judged.ts";
import { parseScene } from "./parse-scene.ts";
import { type Reader, readerOf } from "./reader.ts";
import {
  ANY,
  type DeskAnswer,
  type DeskCase,
  type DeskEffect,
  type DeskScene,
} from "./scenario.ts";
import { enforces } from "./scene-facts.ts";

/** What the names of its parts begin with; no case of a scenario is called so. */
const NAME = "desk";
const NO_SHIFT = { from: 0, to: 0, paceSeconds: 0, ends: "" };

/** Reads it. Never throws. */
export function parseDeskCase(
  source: Source,
  { actions }: Pick<Desk, "actions">,
): Parsed<DeskCase> {
  const document = parseDocument(source, mayContain(DESK));
  const reader = readerOf(document, NO_SHIFT, DESK);
  const problems: Diagnostic[] = [];
  const top = listElements(document.tree);
  const of = (name: string) => listOfKind(top, name, DESK);
  const [shiftEnd] = of("ShiftEnd");
  const value: DeskCase = {
    answers: of("Action").map((element, i) =>
      parseAnswer(reader, element, `${NAME}.${i + 1}`, problems),
    ),
    scenes: of("Scene").map((element) => parseDeskScene(reader, element, problems)),
    endings: of("Ending").map((element) => parseEnding(reader, element, NAME)),
    shiftEnd: shiftEnd ? parseShiftEnd(reader, shiftEnd, `${NAME}.shift-end`) : null,
  };
  for (const name of ["Action", "Scene", "Ending"])
    for (const element of of(name))
      problems.push(...unknownSlots(document, ...innerRange(element, document.source.text)));
  const found = [
    ...problems,
    ...listLooseEnds(value, source),
    ...listUnanswered(value, actions, source),
    ...listEndless(value, source),
  ];
  return { value, problems: found.toSorted((a, b) => a.span.start.offset - b.span.start.offset) };
}

function parseDeskScene(reader: Reader, element: Element, problems: Diagnostic[]): DeskScene {
  const { choices: _choices, effects: _effects, ...scene } = parseScene(reader, element, NAME);
  const name = `${NAME}.${scene.id}`;
  return {
    ...scene,
    answers: reader
      .within(element, "Action")
      .map((action, i) => parseAnswer(reader, action, `${name}.${i + 1}`, problems)),
    effects: reader
      .within(element, "After")
      .map((after, i) => parseDeskEffect(reader, after, `${name}.after.${i + 1}`, problems)),
  };
}

function parseAnswer(
  reader: Reader,
  element: Element,
  id: string,
  problems: Diagnostic[],
): DeskAnswer {
  const reading = reader.read(element);
  return {
    id,
    do: reading.list("do"),
    to: reading.list("to"),
    when: conditionOf(reading, reader.document, problems),
    then: reading.text("then") || null,
    minutes: reading.integer("minutes"),
    ...judgement(reader, element, id, reading),
    consequence: reader.prose(`${id}:consequence`, element),
    span: reading.span,
    at: reading.at,
  };
}

function parseDeskEffect(
  reader: Reader,
  element: Element,
  id: string,
  problems: Diagnostic[],
): DeskEffect {
  const reading = reader.read(element);
  return {
    id,
    title: reading.text("title"),
    minutes: reading.integer("minutes") ?? 1,
    then: reading.text("then"),
    when: conditionOf(reading, reader.document, problems),
    consequence: reader.prose(`${id}:consequence`, element),
    span: reading.span,
    at: reading.at,
  };
}

function conditionOf(
  { text, at, span }: Reading,
  { source }: AuthoredDocument,
  problems: Diagnostic[],
): Condition | null {
  if (text("when") === "") return null;
  const read = readCondition(text("when"));
  if (read.ok) return read.condition;
  const { message, hint } = read;
  const place = at["when"] ?? span;
  problems.push({
    ...{ file: source.file, code: "conditions-can-be-read", severity: "error", message, hint },
    span: spanAt(source.text, place.start.offset + read.at, place.end.offset),
  });
  return null;
}

/** What leads to a scene or ending that the desk does not have. */
function listLooseEnds({ answers, scenes, endings, shiftEnd }: DeskCase, source: Source) {
  const known = new Set([...scenes, ...endings].map(({ id }) => id));
  const leads = [
    ...answers,
    ...scenes.flatMap((scene) => [...scene.answers, ...scene.effects]),
    ...(shiftEnd ? [shiftEnd] : []),
  ];
  return leads.flatMap(({ then, at, span }): Diagnostic[] =>
    then === null || known.has(then)
      ? []
      : [
          {
            ...{ file: source.file, span: at["then"] ?? span, code: "every-target-exists" },
            severity: "error",
            message: `\`${then}\` is not a scene or ending of the desk`,
            hint: `there is ${[...known].map((id) => `\`${id}\``).join(", ")}`,
          },
        ],
  );
}

/** Buttons that no answer takes whatever else is so. */
function listUnanswered(
  { answers }: DeskCase,
  actions: readonly DeskAction[],
  { file }: Source,
): Diagnostic[] {
  const always = answers.filter(({ when, to }) => when === null && to.length === 0);
  return actions
    .filter(
      (action) =>
        !always.some(
          ({ do: names }) =>
            names.includes(action.id) || (names.includes(ANY) && !enforces(action)),
        ),
    )
    .map(({ id, span }) => ({
      ...({ file, span, code: "every-button-is-answered", severity: "error" } as const),
      message: `nothing becomes of \`${id}\` where no condition holds`,
      hint: `write \`<Action do="${id}">\` without a \`when\`, after those that have one`,
    }));
}

/** Scenes that nothing ends by itself: without an effect that always comes, or with effects that lead round in circles. */
function listEndless({ scenes, endings }: DeskCase, { file }: Source): Diagnostic[] {
  const ends = new Set(endings.map(({ id }) => id));
  // Backwards from the endings: a scene ends if each of its effects leads to what ends, and one of them always comes.
  for (let before = -1; before < ends.size;) {
    before = ends.size;
    for (const { id, effects } of scenes)
      if (effects.length > 0 && isSure(effects) && effects.every(({ then }) => ends.has(then)))
        ends.add(id);
  }
  return scenes
    .filter(({ id }) => !ends.has(id))
    .map(({ id, span }) => ({
      ...({ file, span, code: "desk-comes-to-an-end", severity: "error" } as const),
      message: `the scene \`${id}\` of the desk does not come to an end by itself`,
      hint: "give it an `<After>` without a `when` that leads to an ending, or to a scene that ends",
    }));
}

/** Whether one of them comes whatever is so: one without a condition, or two of which one is the other's `not`. */
function isSure(effects: readonly DeskEffect[]): boolean {
  const conditions = effects.map(({ when }) => when);
  return conditions.some(
    (when) =>
      when === null ||
      conditions.some(
        (other) =>
          other !== null && "not" in other && JSON.stringify(other.not) === JSON.stringify(when),
      ),
  );
}
