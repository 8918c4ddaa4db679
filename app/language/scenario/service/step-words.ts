/** The words of one step of a `<Path>` with what each of them names, even when the step is unfinished. The grammar is that of path-step.ts. */
import type { Range } from "./read-tags.ts";

/** What a word of a step is; `word` is a word of the grammar. */
export type StepRole =
  "record" | "case" | "action" | "team" | "worksheet" | "answer" | "clause" | "attached" | "word";

/** One word of a step. */
export interface StepWord extends Range {
  readonly role: StepRole;
  readonly word: string;
}

/** A step: where its text stands, and its words. */
export interface Step extends Range {
  readonly words: readonly StepWord[];
}

const MARKER = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;

/** The steps that stand between two offsets. */
export function listSteps(text: string, from: number, to: number): Step[] {
  const steps: Step[] = [];
  let current: { from: number; to: number } | null = null;
  const finish = () => {
    if (current) steps.push({ ...current, words: readStep(text, current.from, current.to) });
    current = null;
  };
  for (let start = from; start <= to;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 || newline > to ? to : newline;
    const line = text.slice(start, end).replace(/\r$/, "");
    const marker = MARKER.exec(line);
    if (marker || line.trim() === "") finish();
    if (marker) current = { from: start + marker[0].length, to: start + line.length };
    else if (current) current.to = start + line.length;
    start = end + 1;
  }
  finish();
  return steps;
}

/** The words of the step between two offsets. */
export function readStep(text: string, from: number, to: number): StepWord[] {
  const pieces = Array.from(text.slice(from, to).matchAll(/[,]|[^\s,]+/g), (match) => ({
    word: match[0],
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
  const [head] = pieces;
  const colon = head?.word.indexOf(":") ?? -1;
  if (!head) return [];
  if (colon === -1) {
    return pieces.map((piece, i) => ({
      ...piece,
      role: i === 1 && head.word === "open" ? "record" : "word",
    }));
  }
  const id: StepWord = {
    role: "case",
    word: head.word.slice(0, colon),
    from: head.from,
    to: head.from + colon,
  };
  const glued = head.word.slice(colon + 1);
  const first = glued ? [{ word: glued, from: id.to + 1, to: head.to }] : [];
  const rest = [...first, ...pieces.slice(1)];
  return [id, ...(rest[0]?.word === "worksheet" ? sheetWords(rest) : actWords(rest))];
}

type Piece = Omit<StepWord, "role">;

function sheetWords(pieces: readonly Piece[]): StepWord[] {
  const expected = pieces[2]?.word === "as" && !pieces.some(({ word }) => word.includes(":"));
  return pieces.map((piece, i) => {
    const role = i === 0 ? "word" : i === 1 ? "worksheet" : expected ? "word" : "answer";
    return { ...piece, role };
  });
}

function actWords(pieces: readonly Piece[]): StepWord[] {
  const words: StepWord[] = [];
  let part: "head" | "cites" | "attaches" | "other" = "head";
  let inPart = 0;
  for (const [i, piece] of pieces.entries()) {
    const add = (role: StepRole) => words.push({ ...piece, role });
    if (piece.word === ",") {
      [part, inPart] = ["other", 0];
      add("word");
      continue;
    }
    if (part === "other" && inPart === 0) {
      part = piece.word === "citing" ? "cites" : piece.word === "attaching" ? "attaches" : "other";
      add("word");
    } else if (part === "head")
      add(i === 0 ? "action" : words.at(-1)?.word === "to" ? "team" : "word");
    else if (part === "other" || isExpected(pieces, i)) add("word");
    else add(part === "cites" ? "clause" : "attached");
    inPart += 1;
  }
  return words;
}

/** Whether a word belongs to `as expected` rather than to a list of names. */
function isExpected(pieces: readonly Piece[], i: number): boolean {
  const [before, word, after] = [pieces[i - 1]?.word, pieces[i]?.word, pieces[i + 1]?.word];
  return (
    (word === "as" && after === "expected") ||
    (word === "expected" && before === "as") ||
    (word === "as" && (after === undefined || after === ","))
  );
}
