/** What the debrief shows: every judgement explained, the path over the model path, then the real case. */
import type { Verdict, ErrorType } from "#app/language/handbook/judgement.ts";
import type { Skill } from "#app/language/handbook/skill.ts";
import type { AgainstModel, SkillParts } from "./against-model.ts";
import type { Certainty } from "./event.ts";
import type { Outcome } from "./scenario.ts";
import type { Score } from "./score.ts";

/** A decision that could have been taken in a scene, in words. */
export interface ChoiceWords {
  /** "Escalate… to Policy duty officer (L3)". */
  readonly label: string;
  readonly verdict: Verdict;
  readonly whyHtml: string;
  readonly cites: readonly string[];
  /** What had to be looked at first, in words ("Account record"). */
  readonly after: readonly string[];
}

/** One judged decision of the trainee. */
export interface DecisionView {
  readonly seq: number | null;
  readonly time: string;
  readonly case: string;
  readonly caseTitle: string;
  readonly scene: string;
  /** The scene as it stood on the screen. */
  readonly sceneHtml: string;
  readonly did: string;
  readonly verdict: Verdict;
  readonly whyHtml: string;
  readonly skills: readonly Skill[];
  readonly error: ErrorType | null;
  readonly points: number;
  readonly of: number;
  /** Null when the decision itself was the best. */
  readonly best: ChoiceWords | null;
  readonly cited: readonly CitedClause[];
  readonly expected: readonly string[];
  readonly citingPoints: number;
  readonly citingOf: number;
  readonly certainty: Certainty | null;
  readonly note: string;
  /** Records and worksheets attached, in words, and those that should have been. */
  readonly attached: readonly string[];
  readonly attachedExpected: readonly string[];
  /** Of a decision that was passed on: each part of it that is expected, in words. */
  readonly said: readonly SaidPart[];
  readonly packetPoints: number;
  readonly packetOf: number;
}

/** One thing that goes with a report that is passed on. */
export interface SaidPart {
  /** "Line of the matrix". */
  readonly what: string;
  /** Empty when nothing was said. */
  readonly given: string;
  readonly expected: string;
  readonly right: boolean;
}

/** A clause that was cited, and how it fits. */
export interface CitedClause {
  readonly id: string;
  readonly fit: "expected" | "neutral" | "unrelated";
}

/** A worksheet as it was filled in, against its key. */
export interface WorksheetResult {
  readonly time: string;
  readonly case: string;
  readonly caseTitle: string;
  readonly title: string;
  readonly answers: readonly {
    readonly ask: string;
    readonly given: string;
    readonly expected: string;
    readonly right: boolean;
  }[];
}

/** A stop on a path through one case. */
export interface PathStop {
  readonly time: string;
  readonly minute: number;
  readonly kind: "arrived" | "opened" | "filled" | "decided" | "effect" | "ended";
  readonly label: string;
  readonly verdict: Verdict | null;
}

/** The trainee's way through a case, and the model path's. */
export interface CasePath {
  readonly case: string;
  readonly caseTitle: string;
  readonly arrived: boolean;
  readonly yours: readonly PathStop[];
  readonly model: readonly PathStop[];
  readonly ending: string | null;
  readonly endingHtml: string;
  readonly outcome: Outcome | null;
  readonly modelOutcome: Outcome | null;
}

/** A clause in full. */
export interface ClauseWords {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly html: string;
}

/** Everything that the debrief shows. */
export interface DebriefView {
  readonly title: string;
  readonly mode: "practice" | "assessment";
  readonly score: Score;
  /** Its lines against the model path's, so that both add up. */
  readonly against: AgainstModel;
  readonly skillParts: SkillParts;
  readonly shift: { readonly from: string; readonly to: string; readonly length: number };
  readonly cases: readonly CasePath[];
  readonly decisions: readonly DecisionView[];
  readonly worksheets: readonly WorksheetResult[];
  /** Every clause cited or expected anywhere in it, by id. */
  readonly clauses: Readonly<Record<string, ClauseWords>>;
  /** Scenes that the model path decides and this attempt never did. */
  readonly notDecided: readonly { readonly caseTitle: string; readonly best: ChoiceWords }[];
  readonly errors: readonly { readonly type: ErrorType; readonly n: number }[];
  readonly realCaseHtml: string;
  readonly basedOn: {
    readonly changed: string;
    readonly sources: readonly { readonly title: string; readonly url: string }[];
  };
}
