/** MDX text → a tree, reading on after syntax errors so that an author sees all of them at once. Never throws for an author's mistake. */
import type { Root } from "mdast";
import type { Diagnostic } from "./diagnostic.ts";
import { explainBraces } from "./explain-braces.ts";
import { explainClosing } from "./explain-closing.ts";
import { explainTag } from "./explain-tag.ts";
import type { Edit, Explained, Fault, MayContain } from "./fault.ts";
import { moveTree } from "./move-tree.ts";
import { lineStartsOf, pointAt, type Source, spanAt } from "./span.ts";
import { blank } from "./tags.ts";
import type { TreeParser } from "./tree-parser.ts";

const ROUNDS = 24;
/** How much is read after faults, beside one reading of the whole text, before reading is given up; see `costOf`. */
const MOST_READ_AGAIN = 120_000;
/** A line takes the parser as long as so many characters. */
const LINE = 25;

/** The text as it is after the changes made so far, each character knowing where it came from. */
interface Draft {
  readonly text: string;
  /** Offset in the author's text of each character, and of the end; null while nothing has changed. */
  readonly origin: readonly number[] | null;
}

/** A tree and its syntax problems; `complete` is false when reading had to be given up. */
export interface Reading {
  readonly tree: Root;
  readonly problems: readonly Diagnostic[];
  readonly complete: boolean;
}

/** Reads the tree; positions are those of the author's text, whatever had to be changed to read on. `first` is applied before the first reading. */
export function readTree(
  source: Source,
  mayContain: MayContain,
  first: Edit | null,
  parse: TreeParser,
): Reading {
  const problems: Diagnostic[] = [];
  let draft: Draft = { text: source.text, origin: null };
  if (first) draft = apply(draft, first);
  const whole = costOf(source.text, source.text.length);
  let left = MOST_READ_AGAIN + whole;
  for (let round = 0; round < ROUNDS && left > 0; round += 1) {
    const read = parse(draft.text);
    if (read.tree) {
      const { tree } = read;
      const { origin } = draft;
      const back = (offset: number) => pointAt(source.text, origin?.[offset] ?? source.text.length);
      return {
        tree: origin ? moveTree(tree, back) : tree,
        problems: inOrder(problems),
        complete: true,
      };
    }
    const { fault, within } = read;
    // Counted by the text and not by what was read, so that a parser that remembers gives up where a new one does.
    left -= costOf(source.text, within);
    const explained = explain(fault, draft.text, mayContain);
    const problem = toDiagnostic(explained, draft, source);
    const again = problems.some(
      (told) =>
        told.message === problem.message && told.span.start.offset === problem.span.start.offset,
    );
    if (!again && !isOurs(explained, draft)) problems.push(problem);
    draft = apply(
      draft,
      progress(again ? blankOut(explained, draft) : explained.edit, draft, fault),
    );
  }
  return { tree: { type: "root", children: [] }, problems: inOrder(problems), complete: false };
}

/** What reading so many characters of a text takes: its characters, and its lines on the average. */
function costOf(text: string, characters: number): number {
  const lines = lineStartsOf(text).length;
  return characters * (1 + (lines * LINE) / Math.max(1, text.length));
}

/** In the order of the text; which of two mistakes the parser meets first is of no interest to an author. */
function inOrder(problems: readonly Diagnostic[]): Diagnostic[] {
  return problems.toSorted(
    (a, b) =>
      a.span.start.offset - b.span.start.offset ||
      a.span.end.offset - b.span.end.offset ||
      (a.message < b.message ? -1 : 1),
  );
}

function explain(fault: Fault, text: string, mayContain: MayContain): Explained {
  return (
    explainClosing(fault, text, mayContain) ??
    explainBraces(fault, text) ??
    explainTag(fault, text) ??
    other(fault)
  );
}

function other({ reason, from, to }: Fault): Explained {
  const message =
    reason.charAt(0).toLowerCase() +
    reason.slice(1).replace(/ \(U\+[0-9A-F]+\)| \(note: .*\)$/g, "");
  const hint = "the text cannot be read from here on";
  return {
    code: "syntax",
    from,
    to,
    message,
    hint,
    edit: { from, to: Math.max(to, from + 1), text: " " },
  };
}

/** A fault in text that was put in for an earlier fault, or the other half of that one. */
function isOurs({ from, to, otherHalf }: Explained, { origin }: Draft): boolean {
  if (origin === null) return false;
  if (to > from && origin[from] === origin[to]) return true;
  return otherHalf !== undefined && origin[otherHalf] === origin[otherHalf + 1];
}

/** When the mending did not help, what stands at the fault goes. */
function blankOut({ from, to }: Explained, { text }: Draft): Edit {
  return { from, to, text: blank(text.slice(from, to)) };
}

/** An edit that changes nothing would repeat the fault for ever: then the block around it goes. */
function progress(edit: Edit, { text }: Draft, fault: Fault): Edit {
  if (text.slice(edit.from, edit.to) !== edit.text) return edit;
  const from = text.lastIndexOf("\n\n", Math.max(0, fault.from - 1)) + 1;
  const next = text.indexOf("\n\n", fault.from);
  const to = next === -1 ? text.length : next;
  const block = text.slice(from, to);
  return block.trim() ? { from, to, text: blank(block) } : { from: 0, to: text.length, text: "" };
}

function apply({ text, origin }: Draft, edit: Edit): Draft {
  const from = Math.min(edit.from, text.length);
  const to = Math.max(from, Math.min(edit.to, text.length));
  const old = origin ?? Array.from({ length: text.length + 1 }, (_, i) => i);
  const anchor = old[from] ?? text.length;
  const sameLength = to - from === edit.text.length;
  const middle = Array.from(edit.text.split(""), (_, i) =>
    sameLength ? (old[from + i] ?? anchor) : anchor,
  );
  return {
    text: text.slice(0, from) + edit.text + text.slice(to),
    origin: [...old.slice(0, from), ...middle, ...old.slice(to)],
  };
}

function toDiagnostic(explained: Explained, draft: Draft, source: Source): Diagnostic {
  const back = (offset: number) =>
    draft.origin ? (draft.origin[offset] ?? source.text.length) : offset;
  const span = (from: number, to: number) =>
    spanAt(source.text, back(from), Math.max(back(from), back(to)));
  const { code, message, hint, fix } = explained;
  const replacement = fix && { title: fix.title, span: span(fix.from, fix.to), text: fix.text };
  const problem = {
    file: source.file,
    span: span(explained.from, explained.to),
    code,
    severity: "error",
    message,
    hint,
  } as const;
  return replacement ? { ...problem, replacement } : problem;
}
