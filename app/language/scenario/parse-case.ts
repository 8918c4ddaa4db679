/** `<Case>` and what stands directly in it → the nouns. */
import type { Element } from "#app/language/markup/element.ts";
import { parseTime } from "#app/language/markup/values.ts";
import { parseOtherwise, parseShiftEnd } from "./parse-judged.ts";
import { parseScene } from "./parse-scene.ts";
import type { Reader } from "./reader.ts";
import {
  type Case,
  type CaseAccount,
  type CaseRecord,
  type Ending,
  OUTCOMES,
  type Shift,
} from "./scenario.ts";

/** Reads one case. */
export function parseCase(reader: Reader, element: Element): Case {
  const { read, within } = reader;
  const reading = read(element);
  const id = reading.text("id");
  const [otherwise] = within(element, "Otherwise");
  const [shiftEnd] = within(element, "ShiftEnd");
  return {
    id,
    title: reading.text("title"),
    arrives: minuteOf(reading.text("arrives"), reader.shift),
    when: reading.list("when"),
    unless: reading.list("unless"),
    account: accountOf(reader, element),
    records: within(element, "Record").map((record) => parseRecord(reader, record)),
    scenes: within(element, "Scene").map((scene) => parseScene(reader, scene, id)),
    endings: within(element, "Ending").map((ending) => parseEnding(reader, ending, id)),
    otherwise: otherwise ? parseOtherwise(reader, otherwise, `${id}.otherwise`) : null,
    shiftEnd: shiftEnd ? parseShiftEnd(reader, shiftEnd, `${id}.shift-end`) : null,
    span: reading.span,
    at: reading.at,
  };
}

function accountOf({ read, within }: Reader, element: Element): CaseAccount | null {
  const parts = [...within(element, "Record"), ...within(element, "Scene")];
  const [account] = parts.flatMap((part) => within(part, "Account"));
  if (!account) {
    const [post] = parts.flatMap((part) => within(part, "Post"));
    return post ? { handle: read(post).text("account"), flags: [] } : null;
  }
  const { text } = read(account);
  const flags = text("flags")
    .split(",")
    .map(flagId)
    .filter((flag) => flag !== "" && flag !== "none");
  return { handle: text("handle"), flags };
}

/** A flag as one word: “Public office: mayor” is `public-office`. */
export function flagId(words: string): string {
  return words.replace(/:.*/, "").trim().toLowerCase().replace(/\s+/g, "-");
}

/** Minutes after the shift began; before it, a negative number, except in a shift that goes past midnight. */
function minuteOf(time: string, shift: Shift): number {
  const clock = parseTime(time) ?? shift.from;
  const overnight = shift.to > 1440 && clock < shift.from;
  return clock + (overnight ? 1440 : 0) - shift.from;
}

function parseRecord({ read, prose }: Reader, element: Element): CaseRecord {
  const reading = read(element);
  const id = reading.text("id");
  return {
    id,
    title: reading.text("title"),
    minutes: reading.integer("minutes") ?? 1,
    prose: prose(`record:${id}`, element),
    span: reading.span,
    at: reading.at,
  };
}

/** Reads an `<Ending>`. */
export function parseEnding({ read, prose }: Reader, element: Element, caseId: string): Ending {
  const reading = read(element);
  const id = reading.text("id");
  return {
    id,
    fromDesk: false,
    outcome: reading.oneOf("outcome", OUTCOMES),
    prose: prose(`ending:${caseId}.${id}`, element),
    span: reading.span,
    at: reading.at,
  };
}
