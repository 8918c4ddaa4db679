/** Who may call what of review: managers their own cohorts, admins all, trainers statistics without names. */
import type { Role } from "#app/accounts/role.ts";
import type { House } from "./house.ts";
import { makeCalibration } from "./make-calibration.ts";
import { FLAGSHIP } from "./play.ts";

/** What the addresses of review name: a cohort of the demo's manager with one of its people, and the same of another manager. */
export interface ReviewThings {
  readonly cohort: string;
  readonly person: string;
  readonly read: string;
  readonly assignment: string;
  /** A calibration set that one account of each role takes part in. */
  readonly calibration: string;
  readonly otherCohort: string;
  readonly otherPerson: string;
  readonly otherRead: string;
}

type Answer = readonly [status: number, location?: string | RegExp];

/** One loader or action of review. */
export interface ReviewLine {
  readonly route: string;
  readonly part: "loader" | "action";
  readonly at: (things: ReviewThings) => string;
  readonly about?: string;
  readonly fields?: Record<string, string>;
  readonly answers: Readonly<Record<"nobody" | Role, Answer>>;
}

/** The scenario that statistics are asked of. */
export const MEASURED = FLAGSHIP;

const toSignIn: Answer = [302, /^\/sign-in\?next=%2Freview/];
const refused: Answer = [403];

/** What managers get; an admin gets the same unless said. */
export function managers(answer: Answer, admin = answer): ReviewLine["answers"] {
  return { nobody: toSignIn, trainee: refused, trainer: refused, manager: answer, admin };
}

/** What everybody gets who may read statistics. */
export function readers(answer: Answer): ReviewLine["answers"] {
  return { nobody: toSignIn, trainee: refused, trainer: answer, manager: answer, admin: answer };
}

/** A page for managers. */
function page(route: string, at: ReviewLine["at"], answer: Answer = [200]): ReviewLine {
  return { route: `/review${route}`, part: "loader", at, answers: managers(answer) };
}

/** The same address of another manager's cohort: there is nothing for a manager, and an admin sees it. */
function foreign(route: string, at: ReviewLine["at"]): ReviewLine {
  const answers = managers([404], [200]);
  return { route: `/review${route}`, part: "loader", at, answers, about: "another's" };
}

/** An action, asked for something that makes no sense: whoever may ask is told so. */
function nonsense(
  route: string,
  at: ReviewLine["at"],
  status: number,
  fields: Record<string, string> = {},
): ReviewLine {
  const answers = managers([status]);
  return { route: `/review${route}`, part: "action", at, fields, answers };
}

/** A page for everybody who may read statistics without names. */
function statistics(route: string, at: ReviewLine["at"]): ReviewLine {
  return { route: `/review${route}`, part: "loader", at, answers: readers([200]) };
}

const cohort = (rest: string) => (things: ReviewThings) =>
  `/review/cohorts/${things.cohort}${rest}`;
const other = (rest: string) => (things: ReviewThings) =>
  `/review/cohorts/${things.otherCohort}${rest}`;
const person = ({ cohort: id, person: who }: ReviewThings) => `/review/cohorts/${id}/people/${who}`;
/** Another cohort's person, asked for through one's own cohort, and the other way round. */
const smuggled = ({ cohort: id, otherPerson }: ReviewThings) =>
  `/review/cohorts/${id}/people/${otherPerson}`;

const reading = ({ read }: ReviewThings) => `/review/attempts/${read}`;
const regrade = (rest: string) => () => `/review/scenarios/${MEASURED}/regrade${rest}`;

const calibration = (things: ReviewThings) => `/calibrations/${things.calibration}`;
const managed = (things: ReviewThings) =>
  `/review/cohorts/${things.cohort}/calibrations/${things.calibration}`;
const elsewhere = (things: ReviewThings) =>
  `/review/cohorts/${things.otherCohort}/calibrations/${things.calibration}`;
/** Everybody who was named takes part, whatever their role. */
const named = (answer: Answer): ReviewLine["answers"] => {
  const all = { trainee: answer, trainer: answer, manager: answer, admin: answer };
  return { nobody: [302, /^\/sign-in\?next=%2Fcalibrations/], ...all };
};

/** A page of a cohort with an action that refuses nonsense: for its managers, and as if there were none for others. */
function ofCohort(route: string, rest: string | ReviewLine["at"], acts = true): ReviewLine[] {
  const name = `/cohorts/:cohortId${route}`;
  const below = (things: ReviewThings) => (typeof rest === "string" ? rest : rest(things));
  const [mine, theirs] = [cohort, other].map(
    (of) => (things: ReviewThings) => of(below(things))(things),
  ) as [ReviewLine["at"], ReviewLine["at"]];
  // Another manager's cohort holds no assignment of this one, whoever asks.
  const through = typeof rest === "string" ? foreign(name, theirs) : page(name, theirs, [404]);
  const lines = [page(name, mine), { ...through, about: "another's" }];
  if (!acts) return lines;
  const posted = (at: ReviewLine["at"]) => (things: ReviewThings) =>
    at(things) + (route === "/people" ? "?index" : "");
  const refused = nonsense(name, posted(mine), 400, { intent: "nothing" });
  const [, seen] = lines;
  const admin: Answer = seen?.answers.admin[0] === 200 ? [400] : [404];
  const answers = managers([404], admin);
  return [...lines, refused, { ...refused, at: posted(theirs), answers, about: "another's" }];
}

/** Whoever has the address: a link that was never made lets nobody in. */
const anybody = (answer: Answer): ReviewLine["answers"] => ({
  ...{ nobody: answer, trainee: answer, trainer: answer, manager: answer, admin: answer },
});

/** Cohorts, their people and what is assigned to them. */
const COHORTS: readonly ReviewLine[] = [
  page("/cohorts", () => "/review/cohorts"),
  page("/cohorts/new", () => "/review/cohorts/new"),
  nonsense("/cohorts/new", () => "/review/cohorts/new", 400, { name: "", timeZone: "Nowhere" }),
  ...ofCohort("/people", "/people"),
  ...ofCohort("/people/import", "/people/import"),
  ...ofCohort("/people/invitations", "/people/invitations"),
  ...ofCohort("/assignments", "/assignments", false),
  ...ofCohort("/assignments/new", "/assignments/new"),
  ...ofCohort("/assignments/:assignmentId", ({ assignment }) => `/assignments/${assignment}`),
  ...ofCohort(
    "/assignments/:assignmentId/edit",
    ({ assignment }) => `/assignments/${assignment}/edit`,
  ),
  ...ofCohort("/settings", "/settings"),
  ...ofCohort("/audit", "/audit", false),
  {
    ...{ route: "/join/:token", part: "loader", at: () => "/join/never-made" },
    answers: anybody([200]),
  },
  {
    ...{ route: "/join/:token", part: "action", at: () => "/join/never-made" },
    answers: anybody([409]),
  },
];

/** Every loader and action of review. */
export const REVIEW: readonly ReviewLine[] = [
  ...COHORTS,
  page("/cohorts/:cohortId", cohort("")),
  foreign("/cohorts/:cohortId", other("")),
  {
    ...page("/cohorts/:cohortId/people/import", cohort("/people/import?job=none"), [404]),
    about: "never asked for",
  },
  page("/cohorts/:cohortId/readiness", cohort("/readiness")),
  foreign("/cohorts/:cohortId/readiness", other("/readiness")),
  nonsense("/cohorts/:cohortId/readiness", cohort("/readiness"), 400),
  page("/cohorts/:cohortId/people/:userId", person),
  { ...page("/cohorts/:cohortId/people/:userId", smuggled, [404]), about: "through one's own" },
  nonsense("/cohorts/:cohortId/people/:userId", person, 400, { verdict: "ready", reason: "" }),
  statistics("/scenarios", () => "/review/scenarios"),
  statistics("/scenarios/:slug", () => `/review/scenarios/${MEASURED}`),
  {
    ...statistics(
      "/scenarios/:slug",
      ({ cohort: id }) => `/review/scenarios/${MEASURED}?scope=${id}`,
    ),
    about: "of one's cohort",
    answers: { ...readers([200]), trainer: [404] },
  },
  {
    ...foreign(
      "/scenarios/:slug",
      ({ otherCohort }) => `/review/scenarios/${MEASURED}?scope=${otherCohort}`,
    ),
    answers: { ...managers([404], [200]), trainer: [404] },
  },
  page("/attempts/:attemptId", reading),
  foreign("/attempts/:attemptId", ({ otherRead }) => `/review/attempts/${otherRead}`),
  nonsense("/attempts/:attemptId", reading, 422, { intent: "nothing" }),
  {
    ...nonsense("/attempts/:attemptId", ({ otherRead }) => `/review/attempts/${otherRead}`, 422),
    ...{ about: "another's", answers: managers([404], [422]) },
  },
  page("/scenarios/:slug/regrade", regrade("")),
  foreign("/scenarios/:slug/regrade", ({ otherCohort }) => regrade(`?cohort=${otherCohort}`)()),
  {
    ...page("/scenarios/:slug/regrade", regrade("?job=none"), [404]),
    about: "never asked for",
  },
  nonsense("/scenarios/:slug/regrade", regrade(""), 400),
  page("/decisions", () => "/review/decisions?verdict=critical"),
  page("/cohorts/:cohortId/export", cohort("/export")),
  foreign("/cohorts/:cohortId/export", other("/export")),
  {
    ...{ route: "/review/cohorts/:cohortId/export", part: "action" },
    at: cohort("/export?index"),
    answers: managers([302, /\/export#statements-heading$/]),
  },
  {
    ...{ route: "/review/cohorts/:cohortId/export", part: "action" },
    ...{ at: other("/export?index"), about: "another's" },
    answers: managers([404], [302, /\/export#statements-heading$/]),
  },
  page("/cohorts/:cohortId/export/:file", cohort("/export/decisions.csv")),
  {
    ...page("/cohorts/:cohortId/export/:file", cohort("/export/statements.json")),
    about: "statements",
  },
  foreign("/cohorts/:cohortId/export/:file", other("/export/people.csv")),
  page("/cohorts/:cohortId/report", cohort("/report")),
  foreign("/cohorts/:cohortId/report", other("/report")),
  page("/cohorts/:cohortId/people/:userId/report", (things) => `${person(things)}/report`),
  {
    ...page(
      "/cohorts/:cohortId/people/:userId/report",
      (things) => `${smuggled(things)}/report`,
      [404],
    ),
    about: "through one's own",
  },
  page("/cohorts/:cohortId/calibrations", cohort("/calibrations")),
  foreign("/cohorts/:cohortId/calibrations", other("/calibrations")),
  page("/cohorts/:cohortId/calibrations/new", cohort("/calibrations/new")),
  foreign("/cohorts/:cohortId/calibrations/new", other("/calibrations/new")),
  nonsense("/cohorts/:cohortId/calibrations/new", cohort("/calibrations/new"), 400),
  page("/cohorts/:cohortId/calibrations/:setId", managed),
  {
    ...page("/cohorts/:cohortId/calibrations/:setId", elsewhere, [404]),
    about: "through another's cohort",
  },
  nonsense("/cohorts/:cohortId/calibrations/:setId", managed, 400),
  {
    ...{ route: "/calibrations", part: "loader", at: () => "/calibrations" },
    answers: named([200]),
  },
  {
    ...{ route: "/calibrations/:setId", part: "loader", at: calibration },
    answers: named([200]),
  },
  {
    ...{ route: "/calibrations/:setId", part: "loader", about: "not named" },
    ...{ at: () => "/calibrations/none", answers: named([404]) },
  },
  {
    ...{ route: "/calibrations/:setId", part: "action", at: calibration },
    answers: named([404]),
  },
];

/** Finds them among the demonstration's data. */
export async function findReviewThings(house: Pick<House, "ask">): Promise<ReviewThings> {
  const [mine, others] = await house.ask(async ({ result }) => {
    const of = (email: string) =>
      result.findFirstOrThrow({
        where: { attempt: { assignment: { cohort: { managers: { some: { user: { email } } } } } } },
        orderBy: { attemptId: "asc" },
      });
    return [await of("manager@example.com"), await of("manager2@example.com")] as const;
  });
  const cohort = mine.cohortId ?? "";
  return {
    ...{ cohort, person: mine.userId, read: mine.attemptId },
    otherCohort: others.cohortId ?? "",
    ...{ otherPerson: others.userId, otherRead: others.attemptId },
    assignment: mine.assignmentId ?? "",
    calibration: await makeCalibration(house, cohort),
  };
}
