/** Compares two texts line by line, with the changed words marked and what is the same folded away. */
import { diffArrays } from "diff";

import { markWords } from "./mark-words.ts";
import type { ComparedLine, TextChange, TextStretch } from "./text-change.ts";

/** Unchanged lines shown on either side of a change. */
const CONTEXT = 3;

/** Beyond this many edits the texts have too little in common to search for more: the rest is told as replaced. */
const MOST_EDITS = 1500;

/** What differs between two texts. Line ends of either kind are the same. */
export function compareText(before: string, after: string): TextChange {
  const [old, young] = [linesOf(before), linesOf(after)];
  const lines = compareLines(old, young);
  return {
    added: lines.filter(({ kind }) => kind === "added").length,
    removed: lines.filter(({ kind }) => kind === "removed").length,
    stretches: lines.every(({ kind }) => kind === "same") ? [] : fold(lines),
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

/** Cuts the lines into shown and folded stretches; a single line is never worth folding. */
function fold(lines: readonly ComparedLine[]): TextStretch[] {
  const near = new Set<number>();
  for (const [index, { kind }] of lines.entries()) {
    if (kind === "same") continue;
    for (let at = index - CONTEXT; at <= index + CONTEXT; at += 1) near.add(at);
  }
  const stretches: { folded: boolean; lines: ComparedLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const folded = !near.has(index);
    const last = stretches.at(-1);
    if (last?.folded === folded) last.lines.push(line);
    else stretches.push({ folded, lines: [line] });
  }
  const shown: { folded: boolean; lines: ComparedLine[] }[] = [];
  for (const stretch of stretches) {
    const folded = stretch.folded && stretch.lines.length > 1;
    const last = shown.at(-1);
    if (last && !last.folded && !folded) last.lines.push(...stretch.lines);
    else shown.push({ folded, lines: stretch.lines });
  }
  return shown;
}
