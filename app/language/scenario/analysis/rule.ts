/** What a rule of the analysis is: like a rule of the language, but it may look at every run. */
import type { Severity } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { Finding } from "#app/language/scenario/rule.ts";
import type { Attainable, BotResult } from "./analysis.ts";
import type { Searched } from "./search.ts";

/** Everything that a rule of the analysis may look at. */
export interface AnalysisContext {
  readonly compiled: Compiled;
  readonly source: Source;
  readonly searched: Searched;
  readonly attainable: Attainable;
  readonly bots: readonly BotResult[];
}

/** One rule; `code` is also its file's name and its section in the author's guide. */
export interface AnalysisRule {
  readonly code: string;
  readonly severity: Severity;
  check(context: AnalysisContext): Iterable<Finding>;
}

/**
 * Decisions (or cases) from which on a scenario can be told to teach a habit. With one or two, doing the right
 * thing every time *is* doing one thing every time.
 */
export const ENOUGH_TO_TELL = 3;
