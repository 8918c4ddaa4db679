/** What an MDX parser throws, as plain data: a reason and offsets into the text it was given. */
import { spanAt } from "./span.ts";

/** One syntax error; `to` may equal `from`. */
export interface Fault {
  readonly rule: string;
  readonly reason: string;
  readonly from: number;
  readonly to: number;
}

/** A change of text: what stands from `from` to `to` becomes `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A fault in an author's words, with the change that lets reading go on. */
export interface Explained {
  readonly code: "syntax" | "only-data";
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly hint: string;
  /** A change that the author would probably make, when one is clear. */
  readonly fix?: Edit & { readonly title: string };
  readonly edit: Edit;
  /** Where a line end may have been put in for a fault that was told already; then this is only its other half. */
  readonly otherHalf?: number;
}

/** Whether an element may stand directly in another; unknown names may. */
export type MayContain = (parent: string, child: string) => boolean;

interface PlaceLike {
  readonly line?: unknown;
  readonly column?: unknown;
  readonly offset?: unknown;
}

/** The fault behind a thrown parser message; null when it is not one (then it is ours). */
export function findFault(thrown: unknown, text: string): Fault | null {
  if (typeof thrown !== "object" || thrown === null || !("reason" in thrown)) return null;
  const reason = String(thrown.reason);
  const rule = "ruleId" in thrown ? String(thrown.ruleId) : "";
  const place: unknown = "place" in thrown ? thrown.place : undefined;
  const [from, to] = readPlace(place, text) ??
    rangeInWords(reason, text) ?? [text.length, text.length];
  return { rule, reason, from, to };
}

function readPlace(place: unknown, text: string): [number, number] | null {
  if (typeof place !== "object" || place === null) return null;
  if ("start" in place && "end" in place) {
    const [from, to] = [readOffset(place.start, text), readOffset(place.end, text)];
    return from === null || to === null ? null : [from, to];
  }
  const at = readOffset(place, text);
  return at === null ? null : [at, at];
}

function readOffset(point: unknown, text: string): number | null {
  const { line, column, offset } = (point ?? {}) as PlaceLike;
  if (typeof offset === "number") return Math.min(offset, text.length);
  return typeof line === "number" && typeof column === "number"
    ? offsetAt(text, line, column)
    : null;
}

/** The range that a reason names as `(3:1-3:18)`. */
export function rangeInWords(reason: string, text: string): [number, number] | null {
  const match = /\((\d+):(\d+)(?:-(\d+):(\d+))?\)/.exec(reason);
  if (!match) return null;
  const from = offsetAt(text, Number(match[1]), Number(match[2]));
  return [from, match[3] ? offsetAt(text, Number(match[3]), Number(match[4])) : from];
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i += 1) {
    const next = text.indexOf("\n", start);
    if (next === -1) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** The line number of an offset. */
export function lineOf(text: string, offset: number): number {
  return spanAt(text, offset, offset).start.line;
}
