/** The nouns of the handbook: clauses that decisions cite, worksheets, the escalation matrix. */
import type { Prose } from "#app/language/markup/prose.ts";
import type { Span } from "#app/language/markup/span.ts";

/** One rule of the handbook; its id is what `cites` names and what its link ends in. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** The day from which it no longer holds (`2026-11-01`); null while it is in force. */
  readonly retired: string | null;
  /** The clause to cite in its place. */
  readonly replacedBy: string | null;
  readonly prose: Prose;
  readonly file: string;
  readonly span: Span;
}

/** One file of the handbook. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly prose: Prose;
  readonly clauses: readonly Clause[];
}

/** An answer that can be chosen. */
export interface WorksheetOption {
  readonly id: string;
  readonly label: string;
}

/** One question, with every answer it can have. */
export interface WorksheetQuestion {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly WorksheetOption[];
}

/** A set of questions to answer before a decision. */
export interface Worksheet {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly questions: readonly WorksheetQuestion[];
  readonly file: string;
  readonly span: Span;
}

/** One line of the escalation matrix. */
export interface EscalationRoute {
  readonly id: string;
  readonly trigger: string;
  readonly to: string;
  readonly how: string;
  readonly answer: string;
  readonly silent: string;
  readonly file: string;
  readonly span: Span;
}

/** All files of the handbook together. */
export interface Handbook {
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly worksheets: readonly Worksheet[];
  readonly routes: readonly EscalationRoute[];
}
