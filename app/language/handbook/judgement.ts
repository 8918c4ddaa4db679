/** The nouns of judging: how a decision is judged that no author has judged by hand. The first judgement that fits holds. */
import type { Span } from "#app/language/markup/span.ts";
import type { Condition } from "./condition.ts";

/** How good a decision is; one table in `points.ts` says what each is worth. */
export const VERDICTS = ["best", "acceptable", "weak", "harmful", "critical"] as const;
/** One of them. */
export type Verdict = (typeof VERDICTS)[number];

/** How a judged decision can go wrong. */
export const ERROR_TYPES = [
  "over-enforcement",
  "under-enforcement",
  "wrong-selection",
  "beyond-authority",
  "missed-escalation",
  "needless-escalation",
  "process",
] as const;
/** One of them. */
export type ErrorType = (typeof ERROR_TYPES)[number];

/** A stretch of an explanation, with slots in square brackets; told only where its condition holds. */
export interface Piece {
  readonly when: Condition | null;
  readonly fragment: string;
  readonly text: string;
}

/** `<Judgement>`: a verdict and an explanation for every option that it fits. */
export interface Judgement {
  readonly id: string;
  /** Null fits always. */
  readonly when: Condition | null;
  /** Null: explained, and not counted. */
  readonly verdict: Verdict | null;
  readonly error: ErrorType | null;
  readonly cites: readonly string[];
  readonly pieces: readonly Piece[];
  readonly file: string;
  readonly span: Span;
}

/** `<Remark>`: what the log adds to an explanation. All that fit are told. */
export interface Remark {
  readonly id: string;
  readonly when: Condition | null;
  readonly pieces: readonly Piece[];
  readonly file: string;
  readonly span: Span;
}

/**
 * What a condition may ask about an option (a button and a team in a scene) and the person who took it. Beside these
 * stand the ids of buttons, rules and triggers, and the flags of accounts.
 */
export const FACTS: Readonly<Record<string, string>> = {
  closes: "the button closes the report",
  enforces: "it does something to an item or an account",
  item: "it enforces on one item",
  "account-wide": "it enforces on a whole account",
  "takes-away": "it takes a whole account away",
  "passes-on": "it hands the decision to a team",
  calls: "it does so by voice",
  "asks-back": "it asks a question and decides nothing",
  mine: "it is within one's own level here",
  "to-decide": "the scene waits for a decision",
  broken: "a rule is broken",
  lawful: "no rule is broken, and the author says so",
  protected: "the account is protected",
  "no-account": "the case is about no account",
  inert: "what it acts on is gone, or held by somebody else",
  urgent: "the first trigger says: now",
  trigger: "a line of the matrix applies",
  voice: "the answer is a call",
  needs: "something has to be looked at first",
  answer: "it is the answer of the scene",
  lower: "it enforces less than the answer does",
  higher: "it enforces more than the answer does",
  route: "it goes to the team of the first trigger, or of the answer",
  via: "it goes to a team that passes the first trigger on",
  "lower-line": "it goes where a lower line of the matrix sends it, and another line comes first",
  looked: "everything that has to be looked at was opened before",
  reasoned: "at least one of the reasons was cited",
  contradicted: "a rule that is not broken, or a trigger that does not apply, was cited",
  undecided: "access ended before anything was decided",
  counted: "the judgement has a verdict (for remarks)",
};

/** The slots of an explanation, and what fills each. A capital letter inside the brackets begins a sentence. */
export const SLOTS: Readonly<Record<string, string>> = {
  did: "what was done, after “You”",
  answer: "the right step, a noun phrase",
  leaves: "a sentence: what the button does not end",
  takes: "a sentence: whom the button hits",
  whose: "the level that may take the step",
  team: "the team that was addressed, with its article",
  who: "what that team is for, after a comma",
  route: "the team that the answer goes to, with its article",
  trigger: "the line of the matrix that applies, with its clause",
  rule: "the rule that is broken, with its clause",
  item: "the item",
  report: "the report",
  handle: "the account",
  button: "the button's label",
  missed: "what had to be looked at and was not opened",
  seen: "what had to be looked at",
  reasons: "the clauses that were expected",
  contradicted: "the clauses that contradict",
};
