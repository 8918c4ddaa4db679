/** An entry of the audit trail as a sentence without its subject: "added Ada, Ben and 12 more". */
import { ACCOUNT_DEEDS, accountDeedWords } from "#app/accounts/account-deeds.ts";
import type { AuditFact } from "#app/accounts/audit-page.server.ts";
import { TERMS } from "#app/review/assignments/terms.ts";
import {
  valueWords,
  type KeptValue,
  type VersionNumber,
} from "#app/review/reading/change-names.ts";

/** An entry with, of a change of a result, what it is about and how versions are called. */
export interface NamedFact extends AuditFact {
  readonly names?: { readonly what: string; readonly numberOf: VersionNumber };
}

type Say = (subject: string, detail: AuditFact["detail"], names: NamedFact["names"]) => string;

const SENTENCES: Readonly<Record<string, Say>> = {
  "create cohort": (subject, { timeZone, demonstration }) =>
    [
      `made the ${subject}`,
      ...(demonstration ? ["with people and attempts that are simulated"] : []),
      ...(timeZone ? [`with times in ${text(timeZone)}`] : []),
    ].join(", "),
  "change cohort": (subject, { name, nameBefore, timeZone, timeZoneBefore }) =>
    [
      ...(name === nameBefore
        ? []
        : [`renamed the cohort from “${text(nameBefore)}” to “${text(name)}”`]),
      ...(timeZone === timeZoneBefore
        ? []
        : [`changed its time zone from ${text(timeZoneBefore)} to ${text(timeZone)}`]),
    ].join(" and ") || `changed the ${subject}`,
  "archive cohort": (subject) => `put the ${subject} away`,
  "restore cohort": (subject) => `took the ${subject} into use again`,
  "add manager": (subject, { email }) => `made ${subject} (${text(email)}) a manager`,
  "remove manager": (subject, { email }) => `ended the managing of ${subject} (${text(email)})`,
  "add people": (subject, { created, joined }) =>
    `added ${subject}: ${text(created)} new, ${text(joined)} who had an account`,
  "invite people": (subject) => `invited ${subject}`,
  "accept invitation": () => "accepted an invitation and is in the cohort",
  "withdraw invitation": (subject) => `took the invitation of ${subject} back`,
  "renew link": (subject) => `made a new personal link for ${subject}`,
  invite: (_subject, { days, mostUses }) =>
    `made an invitation link for ${plural(days, "day")} and at most ${text(mostUses)} people`,
  "close invitation": () => "closed an invitation link",
  join: () => "joined with an invitation link",
  "take out": (subject) => `took ${subject} out of the cohort`,
  "bring back": (subject) => `brought ${subject} back into the cohort`,
  assign: (subject, { scenarios }) => `assigned “${subject}”: ${plural(scenarios, "scenario")}`,
  "change assignment": (subject, detail) =>
    [
      `changed the assignment “${subject}”: ${changedTerms(detail)}`,
      ...("people" in detail
        ? [
            `Another attempt counts for ${detail["people"] === 0 ? "nobody" : plural(detail["people"], "person", "people")}`,
          ]
        : []),
    ].join(". "),
  "take back": (subject, { finished, critical }) =>
    `took the assignment “${subject}” back` +
    (typeof finished === "number"
      ? `: ${plural(finished, "finished attempt")} counted no more, ${text(critical)} of them with a critical error`
      : ""),
  extend: (subject, { assignment, reason, due, paceFactor, extraAttempts }) =>
    [
      `gave ${subject} other terms in “${text(assignment)}”`,
      ...(due ? [`due ${text(due)}`] : []),
      ...(paceFactor ? [`${text(paceFactor)} times the pace`] : []),
      ...(extraAttempts ? [`${plural(extraAttempts, "more attempt")}`] : []),
    ].join(", ") + `. Reason: ${text(reason)}`,
  "decide readiness": (subject, { verdict, computed, reason }) =>
    (verdict === "worked-out"
      ? `took back what was decided about ${subject}: what is worked out holds (now “${spaced(computed)}”)`
      : `decided that ${subject} is “${spaced(verdict)}” (worked out: “${spaced(computed)}”)`) +
    `. Reason: ${text(reason)}`,
  "change readiness terms": (_subject, { before, after }) =>
    `changed what readiness asks, from ${text(before)} to ${text(after)}`,
  override: (subject, detail, names) =>
    `changed a ${detail["kind"] === "score" ? "score" : "verdict"} of ${subject}: ${changeWords(detail, names)}`,
  regrade: (subject, detail, names) => `regraded ${subject}: ${changeWords(detail, names)}`,
  grade: (subject, detail, names) => `graded a note of ${subject}: ${changeWords(detail, names)}`,
  "take change back": (subject, detail, names) =>
    `took back a ${KIND_WORDS[text(detail["kind"])] ?? "change"} of ${subject}${aboutWords(detail, names, ": ")}. Reason: ${text(detail["reason"])}`,
  "correct note": (subject, { before, after }) =>
    `corrected a note on ${subject}: “${text(before)}” → “${text(after)}”`,
  "withdraw note": (subject, { before }) => `withdrew a note on ${subject}: “${text(before)}”`,
  "create calibration": (subject, { items, people }) =>
    `made the ${subject} of ${plural(items, "item")} for ${text(people)} people`,
  "close calibration": (subject, { finished, people }) =>
    `closed the ${subject} when ${text(finished)} of ${text(people)} had finished`,
  export: (_subject, { file }) => `exported ${text(file)}`,
  "send statements again": () => "sent statements to the record store again",
  "end extension": (subject, { assignment }) =>
    `took the other terms of ${subject} in “${text(assignment)}” back`,
};

/** "title from “A” to “B”; attempts allowed from 1 to 2". */
function changedTerms(detail: AuditFact["detail"]): string {
  return TERMS.filter(({ name }) => name in detail)
    .map(
      ({ name, label }) =>
        `${label} from ${text(detail[`${name}Before`])} to ${text(detail[name])}`,
    )
    .join("; ");
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  verdict: "changed verdict",
  score: "changed score",
  regrade: "regrade",
  grade: "grade",
};

/** "“The lookalike”, open: Close the report: critical error → weak. Reason: …". */
function changeWords(detail: AuditFact["detail"], names: NamedFact["names"]): string {
  const { before, after, reason } = detail;
  const value = (kept: unknown) => valueWords(parsed(kept), names?.numberOf ?? (() => null));
  const about = aboutWords(detail, names, "");
  const why = reason ? `. Reason: ${text(reason)}` : "";
  return `${about}${about ? ": " : ""}${value(before)} → ${value(after)}${why}`;
}

/** What a change is about, after `lead`; nothing for the whole. Where nobody says it in words, it is the name that was kept. */
function aboutWords(
  { target }: AuditFact["detail"],
  names: NamedFact["names"],
  lead: string,
): string {
  const what = names?.what || (target ? text(target) : "");
  return what ? `${lead}${what}` : "";
}

/** A value of a change: we wrote it. */
function parsed(kept: unknown): KeptValue {
  return typeof kept === "string" ? (JSON.parse(kept) as KeptValue) : null;
}

/** The sentence. A deed without one of its own is told with everything that was written. */
export function auditWords({ deed, subject, detail, names }: NamedFact): string {
  if (ACCOUNT_DEEDS.includes(deed)) return accountDeedWords({ deed, subject, detail }, null);
  const say = Object.hasOwn(SENTENCES, deed) ? SENTENCES[deed] : undefined;
  if (say) return say(subject, detail, names);
  const rest = Object.entries(detail)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name} ${text(value)}`);
  return `${deed}: ${subject}${rest.length > 0 ? ` (${rest.join(", ")})` : ""}`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? 0);
}

/** "not yet", kept as "not-yet". */
function spaced(value: unknown): string {
  return text(value).replaceAll("-", " ");
}

function plural(value: unknown, one: string, many = `${one}s`): string {
  return `${text(value)} ${value === 1 ? one : many}`;
}
