/** Attempts at one scenario for measuring its page: people of different strength, and the tallies that counting them makes. */
import { VERDICTS } from "#app/language/handbook/judgement.ts";
import {
  talliesOf,
  type DecisionCount,
  type DetailCount,
  type Tallied,
} from "#app/attempts/counting/tallies-of.ts";
import type { Decision, Response } from "#app/attempts/results/result.ts";
import { chanceOf } from "#app/language/scenario/analysis/chance.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import { type Scenario } from "#app/language/scenario/scenario.ts";
import type { OpenDatabase } from "#app/store/open.server.ts";

/** Each attempt decides at so many places, each of which has five choices. */
export const PLACES = 10;
export const COHORT = "measured";
export const ASSIGNMENT = "asked";
const RESPONSES: readonly Response[] = ["enforce", "escalate", "leave"];
const AT_ONCE = 100;

/** A place with its choices, as far as the scenario has them. */
interface Spot {
  readonly caseId: string;
  readonly sceneId: string;
  readonly choices: readonly string[];
}

/** Places of the scenario, filled up with made ones. */
export function spotsOf({ cases }: Scenario): Spot[] {
  const real = cases.flatMap(({ id: caseId, scenes }) =>
    scenes
      .filter(({ choices }) => choices.length > 0)
      .map(({ id: sceneId, choices }) => {
        return { caseId, sceneId, choices: VERDICTS.map((v, i) => choices[i]?.id ?? `more.${v}`) };
      }),
  );
  return Array.from({ length: PLACES }, (_, i) => {
    return real[i] ?? { caseId: "more", sceneId: `s${i}`, choices: [...VERDICTS] };
  });
}

/** Makes attempts one after the other, and keeps what they come to in the tallies. */
export function makeCounter(slug: string, versionId: string, spots: readonly Spot[]) {
  const chance = chanceOf(11);
  const decisions = new Map<string, DecisionCount>();
  const details = new Map<string, DetailCount>();
  let made = 0;

  /** The next attempt; every tenth is one of the cohort's. */
  function next(): Tallied {
    const index = made;
    made += 1;
    const strength = chance(100);
    const marks = spots.map(() => {
      const roll = chance(100) - strength / 2 + 25;
      return roll < 35 ? 0 : roll < 50 ? 1 : roll < 75 ? 2 : roll < 95 ? 3 : 4;
    });
    const total = marks.reduce<number>((sum, mark) => sum + pointsOf(mark), 0);
    const startedAt = new Date(Date.UTC(2026, 0, 1) + index * 60_000);
    const percent = Math.max(0, total);
    const passed = percent >= 70;
    return {
      head: {
        ...{ attemptId: `a${index}`, userId: `u${index}`, slug, versionId },
        ...{ mode: "assessment", startedAt, finishedAt: startedAt },
        ...(index % 10 === 0
          ? { assignmentId: ASSIGNMENT, cohortId: COHORT }
          : { assignmentId: null, cohortId: null }),
      },
      ...{ ordinal: 1, tallied: true, outcome: { percent, passed } },
      decisions: marks.map((mark, line) => decisionOf(spots[line], mark, line, total, chance)),
    };
  }

  return {
    /** Makes so many, and counts them. */
    make(count: number): Tallied[] {
      const all = Array.from({ length: count }, next);
      const sums = talliesOf(...all);
      for (const row of sums.decisions)
        add(decisions, `${row.choice} ${row.verdict} ${row.points} ${row.rest}`, row);
      for (const row of sums.details) add(details, `${row.kind} ${row.value} ${row.right}`, row);
      return all;
    },
    tallies: () => ({ decisions: [...decisions.values()], details: [...details.values()] }),
  };
}

function add<Row extends { scope: string; caseId: string; sceneId: string; n: number }>(
  sums: Map<string, Row>,
  rest: string,
  row: Row,
): void {
  const key = `${row.scope} ${row.caseId} ${row.sceneId} ${rest}`;
  sums.set(key, { ...row, n: row.n + (sums.get(key)?.n ?? 0) });
}

function pointsOf(mark: number): number {
  return POINTS[VERDICTS[mark] ?? "critical"];
}

function decisionOf(
  spot: Spot | undefined,
  mark: number,
  line: number,
  total: number,
  chance: (below: number) => number,
): Decision {
  const verdict = VERDICTS[mark] ?? "critical";
  const points = pointsOf(mark);
  const need = RESPONSES[line % 3] ?? "leave";
  return {
    ...{ line, seq: line, caseId: spot?.caseId ?? "", sceneId: spot?.sceneId ?? "" },
    choice: spot?.choices[mark] ?? "",
    ...{ action: null, team: null, verdict, keyVerdict: verdict, points, rest: total - points },
    error: mark < 2 ? null : "process",
    certainty: (1 + chance(3)) as Certainty,
    ...{ need, response: mark < 2 ? need : (RESPONSES[chance(3)] ?? "leave") },
    ...{ minute: 3 * line, spent: chance(12) },
    opened: ["history", "account", "posts", "reports"].slice(chance(5)),
    cited: ["AU-1", "AU-2", "NW-1", "NW-2", "PR-1", "PR-2"].slice(chance(7)),
    ...{ expected: ["AU-1"], sections: ["authority-levels"], note: "" },
  };
}

/** Writes attempts with their people, results and decisions, a few hundred at a time. */
export async function write({ database }: OpenDatabase, all: readonly Tallied[]): Promise<void> {
  await inParts(all, async (part) => {
    await database.user.createMany({
      data: part.map(({ head: { userId: id } }) => {
        return { id, email: `${id}@example.com`, name: `Person ${id}`, passwordHash: "" };
      }),
    });
    await database.attempt.createMany({
      data: part.map(({ head: { attemptId: id, userId, versionId, mode, finishedAt } }) => {
        return { id, userId, versionId, mode, paced: false, counted: true, finishedAt };
      }),
    });
    await database.result.createMany({
      data: part.map(({ head, ordinal, outcome: { percent, passed } }) => {
        const sums = { points: percent, of: 100, critical: 0, skills: [] };
        return { ...head, ordinal, percent, passed, ...sums };
      }),
    });
    await database.decision.createMany({
      data: part.flatMap(({ head, decisions }) => {
        const { attemptId, userId, slug, versionId, cohortId, mode, finishedAt } = head;
        const whole = { attemptId, userId, slug, versionId, cohortId, mode, finishedAt };
        return decisions.map((one) => ({
          ...{ ...one, ...whole, first: true, opened: [...one.opened] },
          ...{ cited: [...one.cited], expected: [...one.expected], sections: [...one.sections] },
        }));
      }),
    });
  });
}

/** Copies all attempts that were written so many times, by the database itself. The tallies are left as they are. */
export async function multiply({ database }: OpenDatabase, times: number): Promise<void> {
  const most = times - 1;
  await database.$executeRaw`
    WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < ${most})
    INSERT INTO "User" ("id", "email", "name", "passwordHash", "role", "paceFactor", "demo", "active", "createdAt")
    SELECT "id" || '-' || k.n, "id" || '-' || k.n, "name", '', "role", 1, "demo", "active", "createdAt"
    FROM "User" CROSS JOIN k WHERE "id" LIKE 'u%' AND "name" LIKE 'Person u%'`;
  await database.$executeRaw`
    WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < ${most})
    INSERT INTO "Attempt" ("id", "userId", "versionId", "mode", "paced", "startedAt", "finishedAt", "counted")
    SELECT "id" || '-' || k.n, "userId" || '-' || k.n, "versionId", "mode", "paced", "startedAt", "finishedAt", "counted"
    FROM "Attempt" CROSS JOIN k`;
  await database.$executeRaw`
    WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < ${most})
    INSERT INTO "Result" ("attemptId", "userId", "slug", "versionId", "mode", "assignmentId", "cohortId", "ordinal",
      "startedAt", "finishedAt", "points", "of", "percent", "passed", "critical", "skills")
    SELECT "attemptId" || '-' || k.n, "userId" || '-' || k.n, "slug", "versionId", "mode", "assignmentId",
      "cohortId", "ordinal", "startedAt", "finishedAt", "points", "of", "percent", "passed", "critical", "skills"
    FROM "Result" CROSS JOIN k`;
  await database.$executeRaw`
    WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < ${most})
    INSERT INTO "Decision" ("attemptId", "line", "seq", "userId", "slug", "versionId", "cohortId", "mode", "first",
      "finishedAt", "caseId", "sceneId", "choice", "verdict", "keyVerdict", "points", "rest", "error", "certainty",
      "need", "response", "minute", "spent", "opened", "cited", "expected", "sections", "note")
    SELECT "attemptId" || '-' || k.n, "line", "seq", "userId" || '-' || k.n, "slug", "versionId", "cohortId", "mode",
      "first", "finishedAt", "caseId", "sceneId", "choice", "verdict", "keyVerdict", "points", "rest", "error",
      "certainty", "need", "response", "minute", "spent", "opened", "cited", "expected", "sections", "note"
    FROM "Decision" CROSS JOIN k`;
}

/** Replaces the tallies. */
export async function writeTallies(
  { database }: OpenDatabase,
  { decisions, details }: ReturnType<ReturnType<typeof makeCounter>["tallies"]>,
): Promise<void> {
  await database.decisionTally.deleteMany();
  await database.detailTally.deleteMany();
  await inParts(decisions, (data) => database.decisionTally.createMany({ data }));
  await inParts(details, (data) => database.detailTally.createMany({ data }));
}

async function inParts<T>(all: readonly T[], one: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) await one(all.slice(from, from + AT_ONCE));
}
