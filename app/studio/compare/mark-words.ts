/** Marks the words that differ between the lines that went and those that came in their place. */
import { diffArrays } from "diff";

import type { LinePiece } from "./text-change.ts";

/** Beyond this many characters on either side, or so many edits, whole lines are told and no words. */
const MOST_CHARACTERS = 20_000;
const MOST_EDITS = 600;

/** Below this share of common letters the lines have nothing to do with each other. */
const LEAST_ALIKE = 0.3;

/** The pieces of each line on both sides; any white space is as good as any other, so that a new line break marks nothing. */
export function markWords(
  removed: readonly string[],
  added: readonly string[],
): { readonly removed: readonly LinePiece[][]; readonly added: readonly LinePiece[][] } {
  const [before, after] = [removed.join("\n"), added.join("\n")];
  const whole = { removed: removed.map(unmarked), added: added.map(unmarked) };
  if (removed.length === 0 || added.length === 0) return whole;
  if (Math.max(before.length, after.length) > MOST_CHARACTERS) return whole;
  const [old, young] = [tokensOf(before), tokensOf(after)];
  const changes = diffArrays(old, young, { maxEditLength: MOST_EDITS, comparator: isAlike });
  if (!changes) return whole;
  const shared = changes
    .filter((change) => !change.added && !change.removed)
    .reduce((sum, { value }) => sum + letters(value.join("")), 0);
  if (shared < LEAST_ALIKE * Math.max(letters(before), letters(after))) return whole;
  const side = (tokens: readonly string[], other: "added" | "removed") => {
    let at = 0;
    const pieces = changes
      .filter((change) => !change[other])
      .map(({ count, added: came, removed: went }) => ({
        text: tokens.slice(at, (at += count)).join(""),
        changed: came || went,
      }));
    return intoLines(pieces);
  };
  return { removed: side(old, "added"), added: side(young, "removed") };
}

/** Words, runs of white space, and every other sign by itself. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function isAlike(a: string, b: string): boolean {
  return a === b || (a.trim() === "" && b.trim() === "");
}

function letters(text: string): number {
  return text.replace(/\s/g, "").length;
}

function unmarked(line: string): LinePiece[] {
  return line === "" ? [] : [{ text: line, changed: false }];
}

function intoLines(pieces: readonly LinePiece[]): LinePiece[][] {
  const lines: LinePiece[][] = [[]];
  for (const { text, changed } of pieces) {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      // White space at a line's end cannot be seen, marked or not.
      if (part !== "") lines.at(-1)?.push({ text: part, changed: changed && part.trim() !== "" });
    }
  }
  return lines;
}
