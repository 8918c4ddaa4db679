/** The language service: what an editor may ask about a text and one place in it. Pure; READ THIS FIRST in this folder. */
import type { Source, Span } from "#app/language/markup/span.ts";
import type { Ground } from "#app/language/scenario/build.ts";
import { listOccurrences, type Occurrence } from "./occurrences.ts";
import { type NodesRead, readNodes } from "./read-nodes.ts";

export type { Ground };

/** What kind of thing a completion is, in the words of the guide. */
export type ItemKind =
  | "element"
  | "closing tag"
  | "attribute"
  | "value"
  | "case"
  | "scene"
  | "ending"
  | "record"
  | "fact"
  | "worksheet"
  | "answer"
  | "action"
  | "team"
  | "clause"
  | "skill"
  | "step"
  | "front matter";

/** One thing that could be written. `insert` is a snippet in CodeMirror's syntax. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: ItemKind;
  /** A few words beside it. */
  readonly detail: string;
  /** What it is, in a sentence or more. */
  readonly doc: string;
  readonly insert: string;
}

/** What could stand from `from` to `to`. `quiet`: only when the author asks, for text may stand there as well. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly quiet: boolean;
  readonly items: readonly CompletionItem[];
}

/** What the thing at a place is. `lines` are paragraphs of plain text. */
export interface Hover {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly lines: readonly string[];
  /** Its page in the handbook, where it has one. */
  readonly address: string | null;
}

/** Where a thing is made: in this file, or in what every scenario shares. `address` is null for what has no page. */
export type Definition =
  | { readonly kind: "here"; readonly span: Span }
  | { readonly kind: "handbook"; readonly address: string | null; readonly words: string };

/** A place where a thing is named. */
export interface Reference {
  readonly span: Span;
  readonly made: boolean;
  /** The line in which it stands, trimmed. */
  readonly line: string;
}

/** A change of text; `from` and `to` are offsets into the text that was asked about. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The edits of a renaming, in order and apart from each other, or why it cannot be done. */
export type Renaming =
  { readonly edits: readonly TextEdit[] } | { readonly refused: string; readonly hint: string };

/** One line of the outline. */
export interface OutlineItem {
  readonly kind: "briefing" | "case" | "record" | "scene" | "ending" | "debrief" | "path";
  /** Its id, or its title when it has no id. */
  readonly name: string;
  /** Its title, or what its verdicts and outcome say. */
  readonly detail: string;
  /** The opening tag. */
  readonly span: Span;
  /** The offset after its closing tag. */
  readonly end: number;
  readonly children: readonly OutlineItem[];
}

/** A text as every part of the service reads it. */
export interface TextRead {
  readonly text: string;
  readonly nodes: NodesRead;
  readonly names: readonly Occurrence[];
}

/** Reads a text for questions about it. */
export function readText({ text }: Source): TextRead {
  const nodes = readNodes(text);
  return { text, nodes, names: listOccurrences(text, nodes) };
}
