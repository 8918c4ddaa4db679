/** What a trainee may see of an attempt, and nothing more. The only shape in which a running attempt leaves the server. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import type { SheetPart } from "#app/language/handbook/desk.ts";
import type { Skill } from "#app/language/handbook/skill.ts";

/** The clock above the desk. */
export interface ClockView {
  /** Minutes since the shift began. */
  readonly minute: number;
  /** "16:41". */
  readonly now: string;
  readonly from: string;
  readonly to: string;
  readonly minutesLeft: number;
  readonly length: number;
  /** "Your access is switched off". */
  readonly ends: string;
}

/** One line of the queue. */
export interface QueueItem {
  readonly case: string;
  readonly title: string;
  /** "16:41". */
  readonly arrived: string;
  readonly status: "open" | "closed";
  /** The time of the last thing that happened in it. */
  readonly lastChange: string;
}

/** One piece of a case's story so far, oldest first. */
export interface StoryPart {
  readonly kind: "scene" | "consequence" | "effect" | "ending";
  readonly time: string;
  /** For a consequence: what the trainee did ("Escalate… to Policy duty officer (L3)"). */
  readonly title: string | null;
  readonly html: string;
}

/** A record of a case, opened or not. */
export interface RecordView {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Null until it is opened. */
  readonly html: string | null;
}

/** A worksheet offered in a case, filled in or not. */
export interface WorksheetView {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly clauses: readonly string[];
  readonly questions: readonly {
    readonly id: string;
    readonly ask: string;
    readonly options: readonly { readonly id: string; readonly label: string }[];
  }[];
  /** Null until it is filled in. */
  readonly answers: Readonly<Record<string, string>> | null;
}

/** A case with all of it that was seen so far. */
export interface CaseView {
  readonly id: string;
  readonly title: string;
  readonly arrived: string;
  readonly status: "open" | "closed";
  readonly story: readonly StoryPart[];
  readonly records: readonly RecordView[];
  readonly worksheets: readonly WorksheetView[];
}

/** One button of the desk. */
export interface ActionView {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly minutes: number;
  readonly asks: readonly SheetPart[];
  readonly teams: readonly {
    readonly id: string;
    readonly label: string;
    readonly answers: number | null;
  }[];
}

/** A line of the matrix, beside the sheet of a button that passes a report on. */
export interface LineView {
  readonly id: string;
  readonly trigger: string;
  /** Where it goes; null in an assessment, where that is what is asked. */
  readonly route: string | null;
}

/** What can be said with a report that is passed on. */
export interface EscalationView {
  /** The last one: none of these. */
  readonly lines: readonly LineView[];
  readonly urgencies: readonly Pick<ActionView, "id" | "label">[];
  /** The buttons that can be asked for. */
  readonly proposals: readonly Pick<ActionView, "id" | "label">[];
}

/** One line of the log below. */
export interface LogLine {
  readonly time: string;
  readonly case: string | null;
  readonly caseTitle: string | null;
  readonly text: string;
}

/** Practice only: the explanation of a decision, shown right after it. */
export interface Explanation {
  readonly case: string;
  readonly caseTitle: string;
  readonly time: string;
  readonly did: string;
  readonly verdict: Verdict;
  readonly skills: readonly Skill[];
  readonly whyHtml: string;
  readonly cited: readonly string[];
  readonly expected: readonly string[];
}

/** The whole desk. */
export interface DeskView {
  readonly title: string;
  readonly platform: string;
  readonly you: string;
  readonly briefingHtml: string;
  readonly clock: ClockView;
  /** Oldest arrival first. */
  readonly queue: readonly QueueItem[];
  /** All cases that have arrived, in queue order. */
  readonly cases: readonly CaseView[];
  /** The whole desk, the same for every case. */
  readonly actions: readonly ActionView[];
  readonly escalation: EscalationView;
  readonly log: readonly LogLine[];
  /** Empty in an assessment. */
  readonly explanations: readonly Explanation[];
  /** True when nothing is left to decide. */
  readonly over: boolean;
}
