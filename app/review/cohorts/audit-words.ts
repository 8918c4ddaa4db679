/** An entry of the audit trail as a sentence without its subject: "added Ada, Ben and 12 more". */
import { TERMS } from "#app/review/assignments/terms.ts";

/** What is needed of an entry. */
export interface AuditFact {
  readonly deed: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

type Say = (subject: string, detail: AuditFact["detail"]) => string;

const SENTENCES: Readonly<Record<string, Say>> = {
  "create cohort": (subject, { timeZone }) =>
    `made the ${subject}, with times in ${text(timeZone)}`,
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
  "renew link": (subject) => `made a new personal link for ${subject}`,
  "choose password": () => "chose a password with a personal link",
  invite: (_subject, { days, mostUses }) =>
    `made an invitation link for ${plural(days, "day")} and at most ${text(mostUses)} people`,
  "close invitation": () => "closed an invitation link",
  join: () => "joined with an invitation link",
  deactivate: (subject) => `deactivated the account of ${subject}`,
  reopen: (subject) => `reopened the account of ${subject}`,
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
  "take back": (subject) => `took the assignment “${subject}” back`,
  extend: (subject, { assignment, reason, due, paceFactor, extraAttempts }) =>
    [
      `gave ${subject} other terms in “${text(assignment)}”`,
      ...(due ? [`due ${text(due)}`] : []),
      ...(paceFactor ? [`${text(paceFactor)} times the pace`] : []),
      ...(extraAttempts ? [`${plural(extraAttempts, "more attempt")}`] : []),
    ].join(", ") + `. Reason: ${text(reason)}`,
  "decide readiness": (subject, { verdict, computed, reason }) =>
    `decided that ${subject} is “${text(verdict)}” (worked out: “${text(computed)}”). Reason: ${text(reason)}`,
  "change readiness terms": (_subject, { before, after }) =>
    `changed what readiness asks, from ${text(before)} to ${text(after)}`,
  override: (subject, detail) => `changed a result of ${subject}: ${changeWords(detail)}`,
  regrade: (subject, detail) => `regraded ${subject}: ${changeWords(detail)}`,
  grade: (subject, detail) => `graded a note of ${subject}: ${changeWords(detail)}`,
  "take change back": (subject, { kind, target, reason }) =>
    `took back a change (${text(kind)}${target ? `, ${text(target)}` : ""}) of ${subject}. Reason: ${text(reason)}`,
  "correct note": (subject, { before, after }) =>
    `corrected a note on ${subject}: “${text(before)}” → “${text(after)}”`,
  "withdraw note": (subject, { before }) => `withdrew a note on ${subject}: “${text(before)}”`,
  "create calibration": (subject, { items, people }) =>
    `made the ${subject} of ${plural(items, "case")} for ${text(people)} people`,
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

/** "lookalike.open.a3: {"verdict":"critical"} → {"verdict":"weak"}. Reason: …". */
function changeWords({ target, before, after, reason }: AuditFact["detail"]): string {
  const about = target ? `${text(target)}: ` : "";
  const why = reason ? `. Reason: ${text(reason)}` : "";
  return `${about}${valueWords(before)} → ${valueWords(after)}${why}`;
}

/** A value as it was kept, without the marks of JSON. */
function valueWords(json: unknown): string {
  return text(json).replace(/[{}"]/g, "").replaceAll(":", " ").replaceAll(",", ", ");
}

/** The sentence. A deed without one of its own is told with everything that was written. */
export function auditWords({ deed, subject, detail }: AuditFact): string {
  const say = Object.hasOwn(SENTENCES, deed) ? SENTENCES[deed] : undefined;
  if (say) return say(subject, detail);
  const rest = Object.entries(detail)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name} ${text(value)}`);
  return `${deed}: ${subject}${rest.length > 0 ? ` (${rest.join(", ")})` : ""}`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? 0);
}

function plural(value: unknown, one: string, many = `${one}s`): string {
  return `${text(value)} ${value === 1 ? one : many}`;
}
