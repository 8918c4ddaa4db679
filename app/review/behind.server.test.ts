/** Every screen of a manager, over the demonstration: each link to decisions leads to as many as the figure says. */
import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { LoaderFunction } from "react-router-dom";
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server.js";
import { beforeAll, expect, test } from "vitest";

import { keepDemoAccounts } from "#app/accounts/demo.server.ts";
import { beginSession, type Visitor } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { findOpened } from "#app/attempts/folded.server.ts";
import {
  makeAssignment,
  makePerson,
  makePlayed,
  makeScenarios,
} from "#app/attempts/make.server.ts";
import { targetOf } from "#app/attempts/results/effective-score.ts";
import { judgedBy } from "#app/attempts/results/judged.server.ts";
import type { AttemptRule } from "#app/attempts/results/result.ts";
import type { Version } from "#app/library/versions.server.ts";
import * as assignmentRoute from "#app/review/assignments/assignment/route.tsx";
import * as boardRoute from "#app/review/board/route.tsx";
import * as calibrationRoute from "#app/review/calibration/set/route.tsx";
import { FILTERS, readFilters } from "#app/review/decisions/decision-filters.ts";
import { listDecisions } from "#app/review/decisions/decisions-behind.server.ts";
import * as decisionsRoute from "#app/review/decisions/route.tsx";
import * as exportRoute from "#app/review/export/route.tsx";
import * as personReportRoute from "#app/review/person/report/route.tsx";
import * as personRoute from "#app/review/person/route.tsx";
import * as readinessRoute from "#app/review/readiness/route.tsx";
import { adjust } from "#app/review/reading/adjust.server.ts";
import * as cohortReportRoute from "#app/review/report/route.tsx";
import * as scenarioRoute from "#app/review/scenario/route.tsx";
import { makeDemoCohorts } from "#app/review/simulation/demo-cohort.server.ts";
import { HABITS } from "#app/review/simulation/habits.ts";
import { simulateAttempt } from "#app/review/simulation/simulate-attempt.ts";
import { database } from "#app/store/client.server.ts";

interface Screen {
  readonly loader: unknown;
  readonly default: ComponentType;
}

/** Addresses of screens with the modules that answer them. */
const SCREENS = {
  "/review/cohorts/:cohortId": boardRoute,
  "/review/cohorts/:cohortId/readiness": readinessRoute,
  "/review/cohorts/:cohortId/export": exportRoute,
  "/review/cohorts/:cohortId/report": cohortReportRoute,
  "/review/cohorts/:cohortId/assignments/:assignmentId": assignmentRoute,
  "/review/cohorts/:cohortId/calibrations/:setId": calibrationRoute,
  "/review/cohorts/:cohortId/people/:userId": personRoute,
  "/review/cohorts/:cohortId/people/:userId/report": personReportRoute,
  "/review/scenarios/:slug": scenarioRoute,
  "/review/decisions": decisionsRoute,
} satisfies Record<string, Screen>;

let manager: Visitor;
let cookie = "";
let home = "";
/** Somebody of the demonstration; somebody whose attempts count by three rules; somebody who has left. */
let people: { some: string; ruled: string; left: string };
let set = "";
let asked: Record<AttemptRule, string>;
const used = new Set<string>();

beforeAll(async () => {
  const versions = await makeScenarios();
  await keepDemoAccounts(true);
  await makeDemoCohorts(new Date("2026-11-02T09:30:00Z"));
  const user = await database.user.findUniqueOrThrow({ where: { email: "manager@example.com" } });
  const { id, email, name, role } = user;
  manager = { id, email, name, role, paceFactor: 1 };
  cookie = (await beginSession(id, new Request("http://x/"))).split(";")[0] ?? "";
  const cohort = await database.cohort.findFirstOrThrow({
    where: { managers: { some: { userId: id } } },
    include: { members: { orderBy: { userId: "asc" } } },
  });
  home = `/review/cohorts/${cohort.id}`;
  const [ruled, left] = [await makePerson("Ruled"), await makePerson("Left")];
  const some = cohort.members[0]?.userId ?? "";
  people = { some, ruled: ruled.id, left: left.id };
  await database.cohortMember.createMany({
    data: [
      { cohortId: cohort.id, userId: ruled.id },
      { cohortId: cohort.id, userId: left.id, leftAt: new Date() },
    ],
  });
  asked = {
    first: await tryThrice(cohort.id, ruled.id, "first", versions),
    best: await tryThrice(cohort.id, ruled.id, "best", versions),
    last: await tryThrice(cohort.id, ruled.id, "last", versions),
  };
  await tryThrice(cohort.id, left.id, "last", versions);
  await makeOwn(ruled.id, versions);
  await changeVerdict();
  set = await makeCalibration(cohort.id);
}, 240_000);

/** Three attempts of one person at each scenario of an assignment, each of another kind. */
async function tryThrice(
  cohortId: string,
  userId: string,
  rule: AttemptRule,
  versions: readonly Version[],
): Promise<string> {
  const slugs = versions.map(({ slug }) => slug);
  const { id: assignmentId } = await makeAssignment(cohortId, slugs);
  await database.assignment.update({ where: { id: assignmentId }, data: { rule } });
  for (const version of versions)
    for (const ordinal of [1, 2, 3]) {
      const habit = HABITS[ordinal] ?? "careful";
      const events = simulateAttempt({ game: version.game, habit, ability: 0, seed: ordinal });
      const what = { assignmentId, assignedSlug: version.slug, ordinal };
      await makePlayed(userId, version, events, what, Date.UTC(2026, 9, ordinal));
      // Results are numbered in the order in which they are counted.
      await countFinished();
    }
  return assignmentId;
}

/** What somebody did without being asked to, and an assignment that was taken back, count nowhere. */
async function makeOwn(userId: string, versions: readonly Version[]): Promise<void> {
  const [version] = versions;
  if (!version) throw new Error("no scenario");
  await makePlayed(userId, version);
  const closed = await tryThrice(home.split("/").at(-1) ?? "", userId, "first", [version]);
  await database.assignment.update({ where: { id: closed }, data: { closedAt: new Date() } });
  await countFinished();
}

/** A decision of somebody of the demonstration becomes a critical error. */
async function changeVerdict(): Promise<void> {
  const { attemptId } = await database.result.findFirstOrThrow({
    where: { userId: people.some, mode: "assessment", ordinal: 1 },
  });
  const opened = await findOpened(attemptId);
  if (!opened) throw new Error("the attempt is gone");
  const judged = await judgedBy(opened);
  const line = judged.score.lines.find(
    ({ kind, verdict }) => kind === "decision" && verdict !== "critical",
  );
  if (!line) throw new Error("nothing was decided");
  const asks = { intent: "verdict", target: targetOf(line), verdict: "critical" } as const;
  const reason = "It was agreed at the desk.";
  expect(await adjust(manager, judged, { ...asks, base: judged.base, reason })).toMatchObject({
    ok: true,
  });
}

/** A finished set of three decisions, answered by nobody. */
async function makeCalibration(cohortId: string): Promise<string> {
  const rows = await database.decision.findMany({
    where: { cohortId, seq: { not: null }, first: true },
    distinct: ["slug"],
  });
  const { id } = await database.calibrationSet.create({
    data: {
      ...{ cohortId, title: "Golden", createdById: manager.id, closedAt: new Date() },
      items: {
        create: rows.map(({ attemptId, seq, caseId, sceneId }, position) => ({
          ...{ position, attemptId, seq: seq ?? 0, caseId, sceneId },
        })),
      },
      people: { create: { userId: manager.id } },
    },
  });
  return id;
}

/** What a manager receives at an address. */
async function read(at: string): Promise<string> {
  const routes = Object.entries<Screen>(SCREENS).map(([path, screen]) => ({
    ...{ path, loader: screen.loader as LoaderFunction, Component: screen.default },
  }));
  const handler = createStaticHandler(routes);
  const request = new Request(`http://localhost${at}`, { headers: { Cookie: cookie } });
  const context = await handler.query(request);
  if (context instanceof Response) throw new Error(`${at} answered ${context.status}`);
  const [error] = Object.values(context.errors ?? {});
  if (error) throw error as Error;
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(
    createElement(StaticRouterProvider, { router, context, hydrate: false }),
  );
}

interface DecisionLink {
  readonly address: string;
  /** "12 decisions". */
  readonly says: string;
}

/** The links to decisions on a page, each once. */
function linksOn(markup: string): DecisionLink[] {
  const tags = [...markup.matchAll(/<a\b[^>]*href="\/review\/decisions\?[^>]*>/g)];
  const links = tags.map(([tag]) => {
    const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
    return { address: of("href").replaceAll("&amp;", "&"), says: of("title") };
  });
  return [...new Map(links.map((one) => [`${one.address} ${one.says}`, one])).values()];
}

const filtersIn = (address: string) =>
  readFilters(new URL(address, "http://localhost").searchParams);

/** What is wrong with a link: nothing, when as many are listed as its figure says. */
async function wrongWith({ address, says }: DecisionLink): Promise<string[]> {
  const filters = filtersIn(address);
  for (const name of Object.keys(filters)) used.add(name);
  const [, number = "", of = ""] = /(\d+) (decision|attempt)s?/.exec(says) ?? [];
  const page = await listDecisions(manager, filters, null);
  const listed = of === "attempt" ? page.attempts : page.n;
  const partly = says.includes("as far as");
  const isRight = partly ? listed <= Number(number) : listed === Number(number);
  return isRight && !page.more ? [] : [`${address} says “${says}” and lists ${listed}`];
}

/** Figures that are taken over decisions or attempts and lead nowhere. Of a correlation that is withheld n is the fewer of two kinds. */
function deadEndsOn(markup: string): string[] {
  const figures = markup.match(/<details class="figure"[^]*?<\/details>/g) ?? [];
  return figures
    .filter(
      (figure) =>
        /n = [1-9]\d* (decisions|attempts)\./.test(figure) &&
        !figure.includes("/review/decisions?") &&
        !(figure.includes("Point-biserial") && figure.includes("too few")),
    )
    .map((figure) => figure.replace(/<[^>]*>/g, " ").slice(0, 120));
}

/** Checks every figure and every link of a page; how many links there are. */
async function check(at: string): Promise<number> {
  const markup = await read(at);
  expect(deadEndsOn(markup)).toEqual([]);
  const links = linksOn(markup);
  const wrong: string[] = [];
  for (const link of links) wrong.push(...(await wrongWith(link)));
  expect(wrong).toEqual([]);
  return links.length;
}

test("the board leads from each mean to the attempts that it is the mean of", async () => {
  expect(await check(home)).toBeGreaterThan(30);
});

test("readiness leads from each reason, and from each error of the cohort", async () => {
  const links = linksOn(await read(`${home}/readiness`));
  expect(links.length).toBeGreaterThan(300);
  // Everybody's reasons are alike: those of a few stand for all.
  const few = links.filter(({ address }, index) => !address.includes("user=") || index % 12 === 0);
  const own = links.filter(({ address }) => address.includes(people.ruled));
  for (const link of [...few, ...own]) expect(await wrongWith(link)).toEqual([]);
});

test("a person's page leads from each figure, by whatever rule their attempts count", async () => {
  for (const id of Object.values(people)) {
    expect(await check(`${home}/people/${id}`)).toBeGreaterThan(25);
    expect(await check(`${home}/people/${id}/report`)).toBeGreaterThan(25);
  }
}, 60_000);

test("what a cohort comes to on paper and beside its files is what is listed", async () => {
  expect(await check(`${home}/report`)).toBeGreaterThan(8);
  expect(await check(`${home}/export`)).toBe(2);
  for (const id of Object.values(asked)) expect(await check(`${home}/assignments/${id}`)).toBe(1);
});

test("a scenario's page leads from each figure of a cohort", async () => {
  const scope = `scope=${home.split("/").at(-1) ?? ""}`;
  for (const sample of [
    "the-last-report?",
    "the-last-report?first=0&",
    "the-photograph?mode=practice&",
  ])
    expect(await check(`/review/scenarios/${sample}${scope}`)).toBeGreaterThan(60);
}, 90_000);

test("of everybody's figures those of the manager's own cohorts are listed", async () => {
  const links = linksOn(await read("/review/scenarios/the-same-words"));
  expect(links.length).toBeGreaterThan(40);
  for (const link of links) expect(await wrongWith(link)).toEqual([]);
  expect(links.every(({ says }) => says.includes("of your cohorts"))).toBe(true);
});

test("a calibration leads to the decisions that its items are measured over", async () => {
  expect(await check(`${home}/calibrations/${set}`)).toBe(3);
});

test("the list says on its page how many there are, and each filter in words", async () => {
  const [link] = linksOn(await read(`${home}/people/${people.ruled}`)).filter(({ address }) =>
    address.includes("skill="),
  );
  const page = (await read(link?.address ?? "")).replace(/<[^>]*>/g, " ");
  const { n } = await listDecisions(manager, filtersIn(link?.address ?? ""), null);
  expect(page).toMatch(new RegExp(`${n} decisions? in \\d+ attempts?`));
  expect(page).toContain("Attempts: those that count");
  expect(page).toMatch(/Skill: [A-Z]/);
  expect(page).toContain("Person: Ruled");
});

test("the rules differ here, and every filter was needed: a link that loses one leads elsewhere", async () => {
  const counted = async (filters: object) => (await listDecisions(manager, filters, null)).n;
  for (const assignment of Object.values(asked)) {
    const [all, counting] = [
      await counted({ user: people.ruled, assignment }),
      await counted({ user: people.ruled, assignment, rule: "counting" }),
    ];
    expect(counting).toBeLessThan(all / 2);
    expect(counting).toBeGreaterThan(0);
  }
  expect([...used].sort()).toEqual([...FILTERS].sort());
});
