/** The nouns of assignments, as pages show them. */
import type { Mode } from "#app/attempts/attempt.ts";
import type { AttemptRule } from "#app/attempts/results/result.ts";
import type { ItemState } from "./item-state.ts";

/** A scenario of an assignment; one that was retired since keeps its title. */
export interface AssignedScenario {
  readonly slug: string;
  readonly title: string;
  /** Whether it can be begun: a version is in service. */
  readonly inService: boolean;
}

/** A scenario as the form of an assignment offers it. */
export interface ScenarioChoice {
  readonly slug: string;
  readonly title: string;
  /** Null when no version is in service. */
  readonly about: { readonly level: string; readonly minutes: number } | null;
  /** Why it cannot be taken out; null while it can. */
  readonly stays: string | null;
}

/** An assignment as the page on which it is changed shows it. */
export interface AssignmentEdit {
  readonly id: string;
  readonly title: string;
  /** What the form holds, and is made from. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
  readonly scenarios: readonly ScenarioChoice[];
  /** Why mode and clock stay; null while they can be changed. */
  readonly howStays: string | null;
  /** People who finished a scenario of it more than once: whom another rule could concern. */
  readonly several: number;
  /** People with other terms of their own. */
  readonly extended: number;
  readonly closed: boolean;
}

/** An assignment with its times in words of the cohort's zone. */
export interface AssignmentView {
  readonly id: string;
  readonly title: string;
  readonly mode: Mode;
  readonly paced: boolean;
  readonly rule: AttemptRule;
  readonly attemptsAllowed: number | null;
  readonly opens: string;
  readonly due: string | null;
  readonly closed: string | null;
  /** `later` before it opens, `open`, `overdue` after it was due, `closed` when it was taken back. */
  readonly stage: "later" | "open" | "overdue" | "closed";
  readonly scenarios: readonly AssignedScenario[];
  /** Person × scenario: how many there are, were begun and were finished. */
  readonly wanted: number;
  readonly begun: number;
  readonly finished: number;
}

/** What is different for one person. */
export interface ExtensionView {
  readonly userId: string;
  readonly name: string;
  readonly due: string | null;
  readonly paceFactor: number | null;
  readonly extraAttempts: number;
  readonly reason: string;
}

/** An assignment as its own page shows it. */
export interface OneAssignment extends AssignmentView {
  /** What would count no more if it were taken back. */
  readonly stopping: { readonly attempts: number; readonly critical: number };
  readonly extensions: readonly ExtensionView[];
}

/** One assigned scenario, for the trainee who has to do it. */
export interface DueItem extends ItemState {
  readonly assignmentId: string;
  readonly assignment: string;
  readonly slug: string;
  readonly title: string;
  readonly inService: boolean;
  readonly cohort: string;
  readonly mode: Mode;
  readonly paced: boolean;
  readonly paceFactor: number;
  readonly rule: AttemptRule;
  readonly attemptsAllowed: number | null;
  /** "23 Nov 2026, 14:00 Europe/Lisbon". */
  readonly opens: string;
  readonly due: string | null;
  /** Milliseconds, to sort by. */
  readonly dueAt: number | null;
  /** The newest finished attempt. */
  readonly finished: string | null;
}
