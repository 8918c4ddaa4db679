/** `<Judgement>` and `<Remark>` → the nouns, and what is wrong with their conditions and slots. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { AuthoredDocument } from "#app/language/markup/document.ts";
import { type Element, innerRange, listElements, spanOf } from "#app/language/markup/element.ts";
import { findNearest } from "#app/language/markup/nearest.ts";
import { listOfKind, readElement, type Reading } from "#app/language/markup/read-element.ts";
import { type Span, spanAt } from "#app/language/markup/span.ts";
import { readCondition, type Condition } from "./condition.ts";
import {
  ERROR_TYPES,
  SLOTS,
  VERDICTS,
  type Judgement,
  type Piece,
  type Remark,
} from "./judgement.ts";
import { HANDBOOK } from "./schema.ts";

/** Reads one. */
export function parseJudgement(
  reading: Reading,
  document: AuthoredDocument,
): { readonly value: Judgement; readonly problems: readonly Diagnostic[] } {
  const remark = parseRemark(reading, document);
  return {
    value: {
      ...remark.value,
      verdict: reading.oneOf("verdict", VERDICTS),
      error: reading.oneOf("error", ERROR_TYPES),
      cites: reading.list("cites"),
    },
    problems: remark.problems,
  };
}

/** Reads one. */
export function parseRemark(
  reading: Reading,
  document: AuthoredDocument,
): { readonly value: Remark; readonly problems: readonly Diagnostic[] } {
  const { element, text, span } = reading;
  const id = text("id");
  const problems: Diagnostic[] = [];
  const when = conditionOf(reading, document, problems);
  const pieces = piecesOf(element, id, document, problems);
  return { value: { id, when, pieces, file: document.source.file, span }, problems };
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
  const file = source.file;
  const place = at["when"] ?? span;
  problems.push({
    ...{ file, code: "conditions-can-be-read", severity: "error", message, hint },
    span: spanAt(source.text, place.start.offset + read.at, place.end.offset),
  });
  return null;
}

/** The text in order of writing, `<If>` by `<If>`. */
function piecesOf(
  element: Element,
  id: string,
  document: AuthoredDocument,
  problems: Diagnostic[],
): Piece[] {
  const { text } = document.source;
  const pieces: Piece[] = [];
  const add = (when: Condition | null, from: number, to: number) => {
    const words = text.slice(from, to).replace(/\s+/g, " ");
    if (words.trim() === "") return;
    problems.push(...unknownSlots(document, from, to));
    pieces.push({ when, fragment: `judgement:${id}:${pieces.length + 1}`, text: words });
  };
  const [start, end] = innerRange(element, text);
  let at = start;
  for (const child of listOfKind(listElements(element), "If", HANDBOOK)) {
    const span = spanOf(child);
    const reading = readElement(child, document, HANDBOOK);
    add(null, at, span.start.offset);
    add(conditionOf(reading, document, problems), ...innerRange(child, text));
    at = span.end.offset;
  }
  add(null, at, end);
  return pieces;
}

/** Words in square brackets between two offsets that nothing fills. */
export function unknownSlots({ source }: AuthoredDocument, from: number, to: number): Diagnostic[] {
  return [...source.text.slice(from, to).matchAll(/\[([A-Za-z]+)\]/g)].flatMap((found) => {
    const name = (found[1] ?? "").toLowerCase();
    if (Object.hasOwn(SLOTS, name)) return [];
    const near = findNearest(name, Object.keys(SLOTS));
    const start = from + found.index;
    const span: Span = spanAt(source.text, start, start + found[0].length);
    const hint = near
      ? `did you mean \`[${near}]\`?`
      : `slots are ${Object.keys(SLOTS).join(", ")}`;
    return [
      {
        ...({ file: source.file, span, code: "slots-are-known", severity: "error", hint } as const),
        message: `nothing fills the slot \`[${found[1]}]\``,
      },
    ];
  });
}
