import { beforeAll, expect, test } from "vitest";

import { keepDemoAccounts } from "#app/accounts/demo.server.ts";
import {
  makeAssignment,
  makeCohort,
  makePerson,
  makePlayed,
  makeScenarios,
} from "#app/attempts/make.server.ts";
import { effectiveScore } from "#app/attempts/results/effective-score.ts";
import { verifyAttempts } from "#app/attempts/verify.server.ts";
import type { Score } from "#app/language/scenario/score.ts";
import type { Version } from "#app/library/versions.server.ts";
import { makeDemoCohorts } from "#app/review/simulation/demo-cohort.server.ts";
import { simulateAttempt } from "#app/review/simulation/simulate-attempt.ts";
import { database } from "#app/store/client.server.ts";
import { countAttempt } from "./count-attempt.server.ts";
import { countFinished } from "./count-finished.server.ts";
import { adjustmentsFrom } from "./read-counted.server.ts";
import { rebuildResults } from "./rebuild-results.server.ts";
import { recountOlder } from "./recount-older.server.ts";
import { recount } from "./recount.server.ts";
import { verifyResults } from "./verify-results.server.ts";

const NOW = new Date("2026-11-02T09:30:00Z");
let flagship: Version;
let told: string | null;

beforeAll(async () => {
  const [first] = await makeScenarios();
  if (!first) throw new Error("no scenario");
  flagship = first;
  await keepDemoAccounts(true);
  told = await makeDemoCohorts(NOW);
}, 60_000);

/** Everything that review keeps, byte for byte. */
async function caches(): Promise<string> {
  const all = [
    await database.result.findMany({ orderBy: { attemptId: "asc" } }),
    await database.decision.findMany({ orderBy: [{ attemptId: "asc" }, { line: "asc" }] }),
    ...(await tallies()),
  ];
  return JSON.stringify(all);
}

async function tallies() {
  const rows = [await database.decisionTally.findMany(), await database.detailTally.findMany()];
  return rows.map((table) => table.map((row) => JSON.stringify(row)).sort());
}

/** Somebody's finished attempt, for an assignment of a cohort of their own. */
async function finished(seed = 1, role: "trainee" | "manager" = "trainee") {
  const person = await makePerson("Somebody", role);
  const cohort = await makeCohort("A cohort", [], [person]);
  const { id: assignmentId } = await makeAssignment(cohort.id, [flagship.slug]);
  const events = simulateAttempt({ game: flagship.game, habit: "careful", ability: 0, seed });
  const what = { assignmentId, assignedSlug: flagship.slug, ordinal: 1 };
  const id = await makePlayed(person.id, flagship, events, what);
  return { id, person, cohort };
}

const BEFORE = {
  verdict: { verdict: "weak" },
  score: { percent: 1 },
  regrade: { versionId: "before", percent: 1 },
};

async function adjust(
  attemptId: string,
  kind: "verdict" | "score" | "regrade",
  target: string,
  after: object | null,
): Promise<void> {
  const actor = await makePerson("A manager", "manager");
  await database.$transaction(async (tx) => {
    const number = 1 + (await tx.adjustment.count({ where: { attemptId } }));
    const value = after === null ? {} : { after };
    await tx.adjustment.create({
      data: {
        attemptId,
        number,
        kind,
        target,
        before: BEFORE[kind],
        reason: "R",
        actorId: actor.id,
        ...value,
      },
    });
    await recount(tx, [attemptId]);
  });
}

test("the demonstration is as if people had played it: every log gives its state and score, every count its rows", async () => {
  expect(told).toMatch(/^48 simulated people, \d+ attempts$/);
  expect((await verifyAttempts()).problems).toEqual([]);
  const { attempts, waiting, problems } = await verifyResults();
  expect(problems).toEqual([]);
  expect(attempts).toBeGreaterThan(150);
  expect(waiting).toBe(0);
  expect(await makeDemoCohorts(NOW)).toBeNull();
});

test("the demonstration shows every state, and its people stay as they are when the accounts are opened again", async () => {
  const late = await database.attempt.count({ where: { finishedAt: null } });
  expect(late).toBeGreaterThan(3);
  expect(await database.attempt.count({ where: { finishedAt: { gt: NOW } } })).toBe(0);
  const everybody = await database.user.findMany({ where: { demo: true }, orderBy: { id: "asc" } });
  expect(everybody.filter(({ active }) => !active)).toHaveLength(1);
  await keepDemoAccounts(false);
  await keepDemoAccounts(false);
  expect(await database.user.count({ where: { demo: true, active: true } })).toBe(0);
  await keepDemoAccounts(true);
  expect(await database.user.findMany({ where: { demo: true }, orderBy: { id: "asc" } })).toEqual(
    everybody,
  );
  const cohorts = await database.cohort.findMany({
    where: { demo: true },
    include: { managers: { include: { user: true } } },
    orderBy: { name: "asc" },
  });
  expect(cohorts.map(({ managers }) => managers.map(({ user }) => user.email).sort())).toEqual([
    ["manager2@example.com"],
    ["admin@example.com", "manager@example.com"],
  ]);
});

test("for every attempt of the demonstration the lines and the correction add up to the score", async () => {
  const rows = await database.attempt.findMany({
    where: { finishedAt: { not: null } },
    include: { adjustments: true, result: true },
  });
  for (const row of rows) {
    const score = effectiveScore(row.score as unknown as Score, adjustmentsFrom(row.adjustments));
    const points = score.lines.reduce((sum, line) => sum + line.points, 0);
    const byLines = Math.round(Math.min(1, Math.max(0, points / score.of)) * 100);
    expect(byLines + score.correction).toBe(row.result?.percent);
    expect(row.percent).toBe(row.result?.percent);
  }
});

test("an attempt is counted once, by whoever comes first", async () => {
  const { id, cohort } = await finished();
  const other = await finished(2);
  const counted = await Promise.all([countAttempt(id), countAttempt(id), countAttempt(id)]);
  expect(counted.filter(Boolean)).toHaveLength(1);
  expect(await countAttempt(id)).toBe(false);
  expect(await Promise.all([countFinished(), countFinished(1)])).toEqual([0, 0]);
  expect(await countAttempt(other.id)).toBe(false);
  const total = { scope: cohort.id, kind: "total" };
  expect(await database.detailTally.findMany({ where: total })).toMatchObject([{ n: 1 }]);
  expect((await verifyResults(7)).problems).toEqual([]);
});

test("one person's attempts are numbered in the order in which they were finished, and the first is marked", async () => {
  const person = await makePerson("Somebody");
  const later = await makePlayed(person.id, flagship, undefined, {}, Date.UTC(2026, 9, 3));
  const first = await makePlayed(person.id, flagship, undefined, {}, Date.UTC(2026, 9, 2));
  const practice = await makePlayed(person.id, flagship, undefined, { mode: "practice" });
  await countFinished();
  const rows = await database.result.findMany({
    where: { userId: person.id },
    include: { decisions: true },
  });
  const ordinals = Object.fromEntries(rows.map(({ attemptId, ordinal }) => [attemptId, ordinal]));
  expect(ordinals).toEqual({ [first]: 1, [later]: 2, [practice]: 1 });
  for (const { ordinal, decisions } of rows)
    expect(decisions.every((decision) => decision.first === (ordinal === 1))).toBe(true);
});

test("what managers try is kept and not tallied", async () => {
  const before = await tallies();
  const { id } = await finished(3, "manager");
  expect(await countAttempt(id)).toBe(true);
  expect(await database.decision.count({ where: { attemptId: id } })).toBeGreaterThan(3);
  expect(await tallies()).toEqual(before);
});

test("a change moves result, decisions and tallies, and taking it back restores them to the byte", async () => {
  const { id } = await finished(4);
  await countAttempt(id);
  const before = await caches();
  const decision = await database.decision.findFirstOrThrow({
    where: { attemptId: id, verdict: { not: "best" } },
  });
  const target = `${decision.caseId}.${decision.sceneId}.${decision.choice}`;
  await adjust(id, "verdict", target, { verdict: "best" });
  await adjust(id, "score", "", { percent: 55 });
  const changed = await database.decision.findUniqueOrThrow({
    where: { attemptId_line: { attemptId: id, line: decision.line } },
  });
  expect(changed).toMatchObject({ verdict: "best", keyVerdict: decision.verdict, points: 10 });
  expect(changed.need).toBe(changed.response);
  const result = await database.result.findUniqueOrThrow({ where: { attemptId: id } });
  expect(result).toMatchObject({ percent: 55, adjusted: true });
  expect((await verifyResults()).problems).toEqual([]);
  await adjust(id, "score", "", null);
  await adjust(id, "verdict", target, null);
  expect(await caches()).toBe(before);
});

test("a regrade is counted by the other version's key; a version that cannot play the log changes nothing", async () => {
  const { id } = await finished(5);
  await countAttempt(id);
  const before = await caches();
  const [stricter] = await makeScenarios([flagship.slug], 2, (text) =>
    text.replace(/verdict="weak"/g, 'verdict="harmful"').replace(/expect="\d+"/g, ""),
  );
  await adjust(id, "regrade", "", { versionId: stricter?.id, percent: 0 });
  const result = await database.result.findUniqueOrThrow({ where: { attemptId: id } });
  expect(result).toMatchObject({ versionId: stricter?.id, adjusted: true });
  expect((await verifyResults()).problems).toEqual([]);
  await adjust(id, "regrade", "", null);
  expect(await caches()).toBe(before);
  const other = await database.scenarioVersion.findFirstOrThrow({
    where: { slug: { not: flagship.slug } },
  });
  await expect(adjust(id, "regrade", "", { versionId: other.id, percent: 0 })).rejects.toThrow(
    /refused/,
  );
  expect(await caches()).toBe(before);
  expect(await database.adjustment.count({ where: { attemptId: id } })).toBe(2);
});

test("a change of an attempt that was not counted counts it", async () => {
  const { id } = await finished(6);
  await adjust(id, "score", "", { percent: 12 });
  expect(await countAttempt(id)).toBe(false);
  expect(await database.result.findUnique({ where: { attemptId: id } })).toMatchObject({
    percent: 12,
  });
  expect((await verifyResults()).problems).toEqual([]);
});

test("a cache that was tampered with is told of, and everything can be counted anew to the same", async () => {
  await countFinished();
  const before = await caches();
  const result = await database.result.findFirstOrThrow();
  await database.result.update({
    where: { attemptId: result.attemptId },
    data: { percent: { increment: 1 } },
  });
  await database.detailTally.updateMany({
    where: { kind: "total" },
    data: { n: { increment: 1 } },
  });
  const { problems } = await verifyResults();
  expect(problems.filter((one) => one.includes("the stored result differs"))).toHaveLength(1);
  expect(problems.some((one) => one.includes("DetailTally"))).toBe(true);
  await rebuildResults(() => undefined);
  expect(await caches()).toBe(before);
  expect((await verifyResults()).problems).toEqual([]);
}, 120_000);

test("what an older release counted as errors is counted anew at the next start, once, and right decisions are no errors", async () => {
  await countFinished();
  const [before, told] = [await caches(), [] as number[]];
  const right = { verdict: { in: ["best", "acceptable"] as const satisfies string[] } };
  // As the first format had it: every acceptable decision an error of process.
  const older = await database.decision.updateMany({
    where: { verdict: "acceptable" },
    data: { error: "process" },
  });
  expect(older.count).toBeGreaterThan(0);
  await database.changeCount.deleteMany({ where: { key: "format" } });
  const counted = await recountOlder((left) => told.push(left));
  expect(told[0]).toBe(counted);
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((a, b) => b - a));
  expect(await database.decision.count({ where: { ...right, error: { not: null } } })).toBe(0);
  expect(await caches()).toBe(before);
  const once = told.length;
  expect(await recountOlder((left) => told.push(left))).toBeNull();
  expect(told).toHaveLength(once);
}, 120_000);
