/** `<Action>`, `<Otherwise>`, `<After>`, `<ShiftEnd>`: what follows from what, and how it is judged → the nouns. */
import { VERDICTS } from "#app/language/handbook/judgement.ts";
import { SKILLS } from "#app/language/handbook/skill.ts";
import type { Element } from "#app/language/markup/element.ts";
import type { Reading } from "#app/language/markup/read-element.ts";
import type { Reader } from "./reader.ts";
import {
  type Choice,
  type Effect,
  type Judged,
  type Otherwise,
  type ShiftEnd,
} from "./scenario.ts";

/** Reads an `<Action>`: a choice for each button that it names; the first has the id as it is. */
export function parseChoices(reader: Reader, element: Element, id: string): Choice[] {
  const reading = reader.read(element);
  const buttons = reading.list("do");
  const choice = {
    to: reading.list("to"),
    then: reading.text("then") || null,
    when: reading.list("when"),
    unless: reading.list("unless"),
    sets: reading.list("sets"),
    minutes: reading.integer("minutes"),
    asks: reading.list("asks"),
    fromDesk: false,
    ...judgement(reader, element, id, reading),
    consequence: reader.prose(`${id}:consequence`, element),
    span: reading.span,
    at: reading.at,
  };
  return (buttons.length > 0 ? buttons : [""]).map((button, i) => ({
    ...{ ...choice, do: button },
    id: i === 0 ? id : `${id}-${button}`,
  }));
}

/** Reads an `<Otherwise>`. */
export function parseOtherwise(reader: Reader, element: Element, id: string): Otherwise {
  const reading = reader.read(element);
  return {
    id,
    sets: reading.list("sets"),
    minutes: reading.integer("minutes"),
    ...judgement(reader, element, id, reading),
    consequence: reader.prose(`${id}:consequence`, element),
    span: reading.span,
    at: reading.at,
  };
}

/** Reads an `<After>`. */
export function parseEffect(reader: Reader, element: Element, id: string): Effect {
  const reading = reader.read(element);
  return {
    id,
    title: reading.text("title"),
    minutes: reading.integer("minutes") ?? 0,
    then: reading.text("then"),
    when: reading.list("when"),
    unless: reading.list("unless"),
    sets: reading.list("sets"),
    consequence: reader.prose(`${id}:consequence`, element),
    span: reading.span,
    at: reading.at,
  };
}

/** Reads a `<ShiftEnd>`. */
export function parseShiftEnd(reader: Reader, element: Element, id: string): ShiftEnd {
  const reading = reader.read(element);
  return {
    id,
    then: reading.text("then"),
    sets: reading.list("sets"),
    ...judgement(reader, element, id, reading),
    consequence: reader.prose(`${id}:consequence`, element),
    span: reading.span,
    at: reading.at,
  };
}

/** Verdict, skills, clauses and reasons of an element. */
export function judgement(reader: Reader, element: Element, id: string, reading: Reading): Judged {
  const [why] = reader.within(element, "Why");
  return {
    verdict: reading.oneOf("verdict", VERDICTS),
    skills: reading.someOf("skills", SKILLS),
    cites: reading.list("cites"),
    why: reader.prose(`${id}:why`, why),
  };
}
