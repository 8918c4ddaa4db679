/** The worst requests of review. */
import {
  LARGEST_ROSTER,
  LONGEST_ADDRESSES,
  LONGEST_BASE,
  LONGEST_CHOICE,
  LONGEST_EMAIL,
  LONGEST_NAME,
  LONGEST_NUMBER,
  LONGEST_SHORT_REASON,
  LONGEST_TITLE,
  LONGEST_WORDS,
  MOST_PICKED,
} from "#app/kit/form/limits.ts";
import { ASKABLE } from "#app/review/readiness/terms.ts";
import { FLAGSHIP } from "./play.ts";
import {
  cohort,
  CLAUSES,
  form,
  longest,
  many,
  type Worst,
  type WorstThings,
} from "./worst-form.ts";

const reading = ({ read }: WorstThings) => `/review/attempts/${read}`;

/** As the page's form carries one. */
const SECRET = "0123456789abcdef0123456789abcdef";
const rosterRows = (count: number) =>
  ["name,email", ...many(count, (n) => `Person ${n},worst-${n}@example.com`)].join("\n");

const TERMS = Object.fromEntries(
  ASKABLE.flatMap((skill) => [
    [`${skill}-asked`, "yes"],
    [`${skill}-threshold`, "9".repeat(LONGEST_NUMBER)],
    [`${skill}-fewest`, "9".repeat(LONGEST_NUMBER)],
  ]),
);

/** All of its actions. */
export const REVIEW_FORMS: readonly Worst[] = [
  ...form("/review/attempts/:attemptId", "manager", reading, {
    "verdict: the longest reason": [
      longest(
        { reason: LONGEST_WORDS },
        { intent: "verdict", base: "0", target: "0", verdict: "x" },
      ),
      422,
    ],
    "score: the longest of everything": [
      longest({ reason: LONGEST_WORDS, percent: LONGEST_NUMBER }, { intent: "score", base: "0" }),
      422,
    ],
    "grade, and take back": [longest({ reason: LONGEST_WORDS }, { intent: "grade" }), 422],
    "a note too long": [longest({ text: 150_000 }, { intent: "note" }), 422],
    "a note corrected, the longest": [
      longest(
        { text: LONGEST_WORDS, mark: LONGEST_CHOICE },
        { intent: "correct-note", target: "x" },
      ),
      ...[409, 422],
    ],
  }),
  ...form(
    "/review/cohorts/:cohortId/assignments/:assignmentId",
    "manager",
    ({ cohort: id, assignment }) => `/review/cohorts/${id}/assignments/${assignment}`,
    {
      "extend: the longest reason": [
        longest({ reason: LONGEST_SHORT_REASON, due: LONGEST_NUMBER }, { intent: "extend" }),
        400,
      ],
      "end an extension of nobody": [
        longest({ userId: LONGEST_CHOICE }, { intent: "end-extension" }),
        302,
      ],
    },
  ),
  ...form(
    "/review/cohorts/:cohortId/assignments/:assignmentId/edit",
    "manager",
    ({ cohort: id, assignment }) => `/review/cohorts/${id}/assignments/${assignment}/edit`,
    {
      "the longest of everything": [
        longest({ title: LONGEST_TITLE, base: LONGEST_BASE }, { scenario: CLAUSES }),
        400,
      ],
    },
  ),
  ...form("/review/cohorts/:cohortId/assignments/new", "manager", cohort("/assignments/new"), {
    "the longest of everything": [
      longest(
        { title: LONGEST_TITLE, opens: LONGEST_NUMBER, due: LONGEST_NUMBER },
        { scenario: CLAUSES },
      ),
      400,
    ],
  }),
  ...form(
    "/review/cohorts/:cohortId/calibrations/:setId",
    "manager",
    ({ cohort: id, calibration }) => `/review/cohorts/${id}/calibrations/${calibration}`,
    { "not sure": [longest({ sure: LONGEST_CHOICE }, { intent: "close" }), 400] },
  ),
  ...form("/review/cohorts/:cohortId/calibrations/new", "manager", cohort("/calibrations/new"), {
    "ticks and addresses without end": [
      longest(
        { title: LONGEST_TITLE, others: LONGEST_ADDRESSES },
        {
          pick: many(MOST_PICKED, (n) => `attempt-${n}:1`),
          person: many(MOST_PICKED, (n) => `person-${n}`),
        },
      ),
      400,
    ],
  }),
  ...form("/review/cohorts/:cohortId/export", "manager", cohort("/export?index"), {}).map(
    // It reads no form, whatever is sent.
    (one) => ({ ...one, statuses: [302] }),
  ),
  ...form("/review/cohorts/:cohortId/people", "manager", cohort("/people?index"), {
    "add: a long name and address": [
      longest({ name: LONGEST_NAME, email: LONGEST_EMAIL }, { intent: "add", pace: "1" }),
      400,
    ],
    "add: too long": [longest({ name: 60_000, email: 60_000 }, { intent: "add" }), 400],
    "a link, closing and taking out of nobody": [
      longest({ userId: LONGEST_CHOICE }, { intent: "renew-link" }),
      ...[404, 409],
    ],
  }),
  ...form(
    "/review/cohorts/:cohortId/people/:userId",
    "manager",
    ({ cohort: id, person }) => `/review/cohorts/${id}/people/${person}`,
    { "a reason too long": [longest({ reason: 150_000 }, { verdict: "ready" }), 400] },
  ),
  ...form("/review/cohorts/:cohortId/people/import", "manager", cohort("/people/import"), {
    "as many people as may be": [longest({}, { intent: "check", text: rosterRows(2000) }), 200],
    "as many people as may be, for good": [
      longest({}, { intent: "import", secret: SECRET, text: rosterRows(2000) }),
      ...[302, 409],
    ],
    "as long a list as may be": [
      longest({}, { intent: "check", text: `name,email\n${",".repeat(LARGEST_ROSTER - 20)}` }),
      ...[200, 400],
    ],
    "a list of quotation marks": [
      longest({}, { intent: "check", text: `name,email\n${'"'.repeat(LARGEST_ROSTER - 20)}` }),
      ...[200, 400],
    ],
    "too long a list": [longest({ text: LARGEST_ROSTER + 1 }, { intent: "check" }), 400],
    "one person too many": [longest({}, { intent: "import", text: rosterRows(2001) }), 400],
  }),
  ...form(
    "/review/cohorts/:cohortId/people/invitations",
    "manager",
    cohort("/people/invitations"),
    {
      "a long number": [longest({ mostUses: LONGEST_NUMBER }, { days: "7" }), 400],
      "closing none": [longest({ id: LONGEST_CHOICE }, { intent: "close" }), 302],
    },
  ),
  ...form("/review/cohorts/:cohortId/readiness", "manager", cohort("/readiness"), {
    "every field at its longest": [longest({ base: LONGEST_BASE }, TERMS), 400],
  }),
  ...form("/review/cohorts/:cohortId/settings", "manager", cohort("/settings"), {
    "change: long names": [
      longest({ name: LONGEST_NAME, timeZone: LONGEST_NAME }, { intent: "change" }),
      400,
    ],
    "add a manager: a long address": [
      longest({ email: LONGEST_EMAIL }, { intent: "add-manager" }),
      409,
    ],
    "remove nobody": [
      longest({ userId: LONGEST_CHOICE }, { intent: "remove-manager" }),
      ...[302, 404, 409],
    ],
  }),
  ...form("/review/cohorts/new", "manager", () => "/review/cohorts/new", {
    "long names": [longest({ name: LONGEST_NAME, timeZone: LONGEST_NAME }), 400],
  }),
  ...form(
    "/review/scenarios/:slug/regrade",
    "manager",
    () => `/review/scenarios/${FLAGSHIP}/regrade`,
    {},
  ).map(
    // With one version there is nothing to compare, and no form is read.
    (one) => ({ ...one, statuses: [400, 413] }),
  ),
];
