/** What a problem in an authored file is. A problem is a value: nothing here throws. */
import type { Span } from "./span.ts";

/** `error` blocks publishing; `warning` does not. */
export type Severity = "error" | "warning";

/** Another place that belongs to the same problem ("first used here"). */
export interface Related {
  readonly file: string;
  readonly span: Span;
  readonly message: string;
}

/** A change of text that mends the problem. */
export interface Replacement {
  readonly title: string;
  readonly span: Span;
  readonly text: string;
}

/** One problem: `code` is stable and has a section in the author's guide. */
export interface Diagnostic {
  readonly file: string;
  readonly span: Span;
  readonly code: string;
  readonly severity: Severity;
  /** Lower case, no full stop, names in back-ticks. */
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly Related[];
  readonly replacement?: Replacement;
  /** Other changes that would mend it, when there is more than one clear way. */
  readonly alternatives?: readonly Replacement[];
}

/** A value that could be read, with every problem found on the way. */
export interface Parsed<Value> {
  readonly value: Value;
  readonly problems: readonly Diagnostic[];
}
