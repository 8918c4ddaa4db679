/** What a rule of the language is: one truth about a scenario, and where it does not hold. */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Handbook } from "#app/language/handbook/handbook.ts";
import type { Diagnostic, Severity } from "#app/language/markup/diagnostic.ts";
import { wordSpan, type Source, type Span } from "#app/language/markup/span.ts";
import type { DeskCase, Places, Scenario } from "./scenario.ts";

/** Everything that a rule may look at. */
export interface RuleContext {
  readonly scenario: Scenario;
  readonly source: Source;
  readonly handbook: Handbook;
  readonly desk: Desk;
  readonly deskCase: DeskCase;
}

/** A problem as a rule finds it: `check.ts` adds the file, the code and, unless it is said here, the severity. */
export interface Finding extends Omit<Diagnostic, "file" | "code" | "severity"> {
  readonly severity?: Severity;
}

/** One rule; `code` is also its file's name and its section in the author's guide. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  check(context: RuleContext): Iterable<Finding>;
}

/** An element that says where it and its attributes stand. */
export interface Placed {
  readonly span: Span;
  readonly at: Places;
}

/** Where an attribute's value stands, or its element if the attribute is absent. */
export function placeOf(part: Placed, attribute: string): Span {
  return part.at[attribute] ?? part.span;
}

/** Where one name in a list of names stands. */
export function wordPlace(source: Source, part: Placed, attribute: string, word: string): Span {
  return wordSpan(source, placeOf(part, attribute), word);
}
