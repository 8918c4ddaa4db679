/** Compares two texts line by line, with the changed words marked and what is the same folded away. */
import { diffArrays } from "diff";

import { markWords } from "./mark-words.ts";
import type { ComparedLine, TextChange, TextStretch } from "./text-change.ts";

/** Unchanged lines shown on either side of a change. */
const CONTEXT = 3;

/** Beyond this many edits the texts have too little in common to search for more: the rest is told as replaced. */
const MOST_EDITS = 1500;

/** Lines that one page shows. */
const MOST_LINES = 5000;

/** What differs between two texts. Line ends of either kind are the same. */
export function compareText(before: string, after: string): TextChange {
  const [old, young] = [linesOf(before), linesOf(after)];
  const lines = compareLines(old, young);
  const same = lines.every(({ kind }) => kind === "same");
  return {
    added: lines.filter(({ kind }) => kind === "added").length,
    removed: lines.filter(({ kind }) => kind === "removed").length,
    ...(same ? { stretches: [], left: 0 } : cut(fold(lines))),
  };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  // A text that ends with a line end has no further line.
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function compareLines(old: string[], young: string[]): ComparedLine[] {
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, young.length) - start;
  while (end < most && old[old.length - 1 - end] === young[young.length - 1 - end]) end += 1;
  const [gone, come] = [old.slice(start, old.length - end), young.slice(start, young.length - end)];
  const changes = diffArrays(gone, come, { maxEditLength: MOST_EDITS }) ?? [
    { value: gone, removed: true, added: false },
    { value: come, removed: false, added: true },
  ];
  const lines: ComparedLine[] = [];
  let [atOld, atYoung] = [0, 0];
  const same = (texts: readonly string[]) => {
    for (const text of texts) {
      const pieces = text === "" ? [] : [{ text, changed: false }];
      lines.push({ kind: "same", before: (atOld += 1), after: (atYoung += 1), pieces });
    }
  };
  const replaced = (removed: readonly string[], added: readonly string[]) => {
    const marked = markWords(removed, added);
    for (const pieces of marked.removed)
      lines.push({ kind: "removed", before: (atOld += 1), after: null, pieces });
    for (const pieces of marked.added)
      lines.push({ kind: "added", before: null, after: (atYoung += 1), pieces });
  };
  same(old.slice(0, start));
  const waiting: { removed: readonly string[]; added: readonly string[] } = {
    removed: [],
    added: [],
  };
  const tellWaiting = () => {
    replaced(waiting.removed, waiting.added);
    Object.assign(waiting, { removed: [], added: [] });
  };
  for (const change of changes) {
    if (change.removed) waiting.removed = change.value;
    else if (change.added) waiting.added = change.value;
    else {
      tellWaiting();
      same(change.value);
    }
  }
  tellWaiting();
  same(old.slice(old.length - end));
  return lines;
}

interface Stretch {
  readonly folded: boolean;
  readonly lines: ComparedLine[];
}

/** What one page can show. Too much is cut: first what is the same, then the end. */
function cut(stretches: readonly Stretch[]): Pick<TextChange, "stretches" | "left"> {
  const total = stretches.reduce((sum, { lines }) => sum + lines.length, 0);
  let room = total > MOST_LINES ? MOST_LINES : total;
  const kept: TextStretch[] = [];
  let left = 0;
  for (const { folded, lines } of stretches) {
    const count = lines.length;
    if (folded && total > MOST_LINES) {
      if (left === 0) kept.push({ folded, count, lines: [] });
      continue;
    }
    const shown = lines.slice(0, room);
    room -= shown.length;
    left += count - shown.length;
    if (shown.length > 0) kept.push({ folded, count: shown.length, lines: shown });
  }
  return { stretches: kept, left };
}

/** Cuts the lines into shown and folded stretches; a single line is never worth folding. */
function fold(lines: readonly ComparedLine[]): Stretch[] {
  const near = new Set<number>();
  for (const [index, { kind }] of lines.entries()) {
    if (kind === "same") continue;
    for (let at = index - CONTEXT; at <= index + CONTEXT; at += 1) near.add(at);
  }
  const stretches: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    const folded = !near.has(index);
    const last = stretches.at(-1);
    if (last?.folded === folded) last.lines.push(line);
    else stretches.push({ folded, lines: [line] });
  }
  const shown: Stretch[] = [];
  for (const stretch of stretches) {
    const folded = stretch.folded && stretch.lines.length > 1;
    const last = shown.at(-1);
    if (last && !last.folded && !folded) last.lines.push(...stretch.lines);
    else shown.push({ folded, lines: stretch.lines });
  }
  return shown;
}
