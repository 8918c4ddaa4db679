/** What simulated trainees write beside a decision. */
import type { Response } from "#app/attempts/results/result.ts";

/** Notes of people who take them seriously, by what they did. */
export const NOTES: Readonly<Record<Response, readonly string[]>> = {
  enforce: [
    "Opened the record first. The item breaks the clause named; the lightest step that stops it is enough.",
    "The wording is aimed at one private person and repeated. Acted on the item, not on the account.",
    "Compared the account with the real one before acting: different age, different contact, same picture.",
    "Clear under the clauses cited. Reversible if new facts come in.",
  ],
  escalate: [
    "Not mine to decide at L1. Sending what I saw and when, and what I want decided.",
    "A listed trigger of the matrix. The account stays as it is until somebody with the authority answers.",
    "Public interest on one side, risk of harm on the other. Worksheet attached, no step taken.",
    "Passing this on with the record. Please confirm who has it.",
  ],
  leave: [
    "Insult without a threat and no protected ground: the clauses allow it. No action.",
    "The report names no post and no rule. Nothing here breaks one that I can find.",
    "Read the thread around it. In context it is criticism.",
    "Left as it is: the clause is about something else.",
  ],
};

/** Notes of people who do not. */
export const THIN_NOTES: readonly string[] = [
  "done",
  "see report",
  "as reported",
  "clear case",
  "ok",
];
