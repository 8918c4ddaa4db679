/** The worst request of every action, and of loaders that are asked for much: as large as its limits let it be, and larger. */
import {
  LONGEST_CHOICE,
  LONGEST_EMAIL,
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_PASSWORD,
  MOST_PICKED,
  MOST_QUESTIONS,
} from "#app/kit/form/limits.ts";
import { DEMO_PASSWORD } from "./client.ts";
import { FLAGSHIP } from "./play.ts";
import { REVIEW_FORMS } from "./worst-review.ts";
import { LARGE } from "./worst-large.ts";
import { JSON_BODIES, STUDIO_FORMS } from "./worst-studio.ts";
import {
  cohort,
  CLAUSES,
  form,
  longest,
  many,
  type Worst,
  type WorstThings,
} from "./worst-form.ts";

const HEAD = { key: "worst-request", seq: "0", case: "lookalike" };

const DESK = form("/attempts/:attemptId", "trainee", ({ attempt }) => `/attempts/${attempt}`, {
  "act: the longest note, ticks without end": [
    longest(
      { note: LONGEST_NOTE },
      { ...HEAD, intent: "act", do: "return", certainty: "2", cites: CLAUSES },
    ),
    400,
  ],
  "act: a note too long": [
    longest({ note: 60_000 }, { ...HEAD, intent: "act", do: "return", certainty: "2" }),
    400,
  ],
  "worksheet: answers without end": [
    longest(Object.fromEntries(many(MOST_QUESTIONS, (n) => `answer:${n}`).map((n) => [n, 100])), {
      ...HEAD,
      intent: "worksheet",
      worksheet: "x",
    }),
    400,
  ],
  "worksheet: an index too large": [
    longest(Object.fromEntries(many(MOST_QUESTIONS + 1, (n) => `answer:${n}`).map((n) => [n, 1])), {
      ...HEAD,
      intent: "worksheet",
      worksheet: "x",
    }),
    413,
  ],
  "open, wait, pause and resume of nothing": [
    longest({ record: LONGEST_CHOICE }, { ...HEAD, intent: "open" }),
    ...[409, 400],
  ],
});

const ASKED: readonly Worst[] = (
  [
    [
      "/studio/scenarios/:slug/compare",
      "trainer",
      ({ version }: WorstThings) =>
        `/studio/scenarios/${FLAGSHIP}/compare?from=${version}&to=${version}`,
    ],
    ["/handbook", "trainee", () => `/handbook?q=${"a ".repeat(3500)}`],
    [
      "/attempts/:attemptId/handbook",
      "trainee",
      ({ attempt }: WorstThings) =>
        `/attempts/${attempt}/handbook?q=${many(1500, (n) => `w${n}`).join("+")}`,
    ],
    ["/studio/policies", "trainer", () => `/studio/policies?q=${"ab+".repeat(3500)}`],
    ["/accounts", "admin", () => `/accounts?q=${"%25_".repeat(2000)}&page=1e9`],
    ["/accounts/audit", "admin", () => "/accounts/audit?page=999999999999"],
    ["/review/cohorts/:cohortId", "manager", cohort(`?search=${"a".repeat(11_000)}`)],
    ["/review/cohorts/:cohortId/people", "manager", cohort(`/people?q=${"a".repeat(11_000)}`)],
    ["/review/decisions", "manager", () => `/review/decisions?${"verdict=critical&".repeat(700)}`],
    [
      "/review/scenarios/:slug",
      "manager",
      () => `/review/scenarios/${FLAGSHIP}?${"version=x&".repeat(1200)}`,
    ],
    [
      "/review/cohorts/:cohortId/calibrations/new",
      "manager",
      cohort(`/calibrations/new?${many(MOST_PICKED, (n) => `pick=a${n}:1`).join("&")}`),
    ],
    ["/review/cohorts/:cohortId/export/:file", "manager", cohort("/export/decisions.csv")],
    [
      "/sign-in/oidc/callback",
      "nobody",
      () => `/sign-in/oidc/callback?code=${"c".repeat(5000)}&state=${"s".repeat(5000)}`,
    ],
    ["none", "nobody", () => `/${"a/".repeat(5000)}`],
  ] satisfies readonly [string, Worst["role"], Worst["at"]][]
).map(([route, role, at]) => ({
  ...{ route, role, at, body: null, about: "asked for much" },
  statuses: [200, 400, 404, 414],
}));

/** What really changes something, and back: each of them once. */
const DEEDS: readonly Worst[] = (
  [
    [
      "/accounts/:userId",
      "admin",
      ({ person }) => `/accounts/${person}`,
      ["deactivate", "reopen", "link", "show-link", "prove"],
      [302, 200, 409],
    ],
    [
      "/review/cohorts/:cohortId/people",
      "manager",
      cohort("/people?index"),
      ["take-out", "bring-back", "deactivate", "reopen", "renew-link"],
      [302, 200, 409],
    ],
    [
      "/review/cohorts/:cohortId/settings",
      "manager",
      cohort("/settings"),
      ["archive", "restore"],
      [302],
    ],
  ] satisfies readonly [string, Worst["role"], Worst["at"], string[], number[]][]
).flatMap(([route, role, at, intents, statuses]) =>
  intents.map((intent) => ({
    ...{ route, role, at, about: `${intent}, in earnest`, statuses },
    body: (things: WorstThings) =>
      new URLSearchParams({ intent, userId: things.person, "link-password": DEMO_PASSWORD }),
  })),
);

/** What shows a whole cohort, with as many people in it as the longest roster has. */
const CROWDED: readonly Worst[] = (
  [
    ["", cohort("")],
    ["/people", cohort("/people")],
    ["/readiness", cohort("/readiness?not-enough-evidence=41")],
    ["/report", cohort("/report")],
    ["/calibrations/new", cohort("/calibrations/new")],
    ["/export", cohort("/export")],
    ["/export/:file", cohort("/export/people.csv")],
  ] satisfies readonly [string, Worst["at"]][]
).map(([rest, at]) => ({
  ...{ route: `/review/cohorts/:cohortId${rest}`, role: "manager", at, body: null },
  ...{ about: "a cohort of 2,000", statuses: [200] },
}));

/** All of them. */
export const WORST: readonly Worst[] = [
  ...form("/sign-in", "nobody", () => "/sign-in", {
    "the longest of everything": [
      longest({ email: LONGEST_EMAIL, password: LONGEST_PASSWORD }),
      ...[400, 401, 429],
    ],
    "a password without end": [
      longest({ password: 150_000 }, { email: "trainee@example.com" }),
      400,
    ],
  }),
  ...form("/sign-in/forgot", "nobody", () => "/sign-in/forgot", {
    "the longest address": [longest({ email: LONGEST_EMAIL }), 400],
    "an address without end": [longest({ email: 60_000 }), 400],
  }),
  ...form("/sign-out", "nobody", () => "/sign-out", {}).map((one) => ({ ...one, statuses: [302] })),
  ...form("/account/oidc", "trainee", () => "/account/oidc", {
    "the longest password": [
      longest({ password: LONGEST_PASSWORD }, { intent: "link" }),
      ...[400, 429],
    ],
    "a password without end": [longest({ password: 150_000 }, { intent: "link" }), 400],
  }),
  ...form("/theme", "nobody", () => "/theme", {
    "a long address": [longest({ theme: LONGEST_CHOICE }, { next: `/${"a".repeat(11_000)}` }), 302],
  }),
  ...form("/account", "trainee", () => "/account", {
    "the longest of everything": [
      longest({ old: LONGEST_PASSWORD, password: LONGEST_PASSWORD }, { intent: "password" }),
      400,
    ],
    "the longest that is hashed": [
      longest({ old: LONGEST_PASSWORD, password: 127 }, { intent: "password" }),
      ...[400, 429],
    ],
    "a password without end": [
      longest({ old: 80_000, password: 80_000 }, { intent: "password" }),
      400,
    ],
  }),
  ...form("/join/:token", "nobody", () => `/join/${"t".repeat(9000)}`, {
    "the longest of everything": [
      longest({ name: LONGEST_NAME, email: LONGEST_EMAIL, password: LONGEST_PASSWORD }),
      ...[409, 429],
    ],
    "a password without end": [longest({ password: 150_000 }), 400],
  }),
  ...form("/", "trainee", () => "/?index", {
    "a long choice": [longest({ invitation: LONGEST_CHOICE }, { intent: "accept" }), 409],
  }),
  ...form("/scenarios/:slug", "trainee", () => `/scenarios/${FLAGSHIP}`, {
    "long choices": [longest({ mode: LONGEST_CHOICE, paceFactor: LONGEST_CHOICE }), 400],
  }),
  ...DESK,
  ...form("/calibrations/:setId", "trainee", ({ calibration }) => `/calibrations/${calibration}`, {
    "the longest note, ticks without end": [
      longest({ note: LONGEST_NOTE, item: LONGEST_CHOICE }, { cites: CLAUSES }),
      404,
    ],
  }),
  ...form("/accounts/new", "admin", () => "/accounts/new", {
    "the longest of everything": [
      longest({ name: LONGEST_NAME, email: LONGEST_EMAIL, "own-password": LONGEST_PASSWORD }),
      400,
    ],
    "too long": [longest({ name: 60_000, email: 60_000 }), 400],
  }),
  ...form("/accounts/:userId", "admin", ({ account }) => `/accounts/${account}`, {
    "a long choice": [longest({ role: LONGEST_CHOICE }, { intent: "role" }), 400],
    "the longest password": [
      longest({ "link-password": LONGEST_PASSWORD }, { intent: "link" }),
      ...[400, 429],
    ],
    "a password without end": [longest({ "link-password": 150_000 }, { intent: "link" }), 400],
  }),
  ...REVIEW_FORMS,
  ...STUDIO_FORMS,
  ...JSON_BODIES,
  ...ASKED,
  ...LARGE,
  ...DEEDS,
  ...CROWDED,
];
