import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { recount } from "#app/attempts/counting/recount.server.ts";
import { makeAssignment, makeCohort, makePerson } from "#app/attempts/make.server.ts";
import { makePlayed, makeScenarios } from "#app/attempts/make.server.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import type { Version } from "#app/library/versions.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { HABITS } from "#app/review/simulation/habits.ts";
import { simulateAttempt } from "#app/review/simulation/simulate-attempt.ts";
import { database } from "#app/store/client.server.ts";
import { exportFile, exportText } from "./export-file.server.ts";
import { readExport } from "./read-export.server.ts";

const NOW = new Date(Date.UTC(2026, 10, 1));
/** Between the first attempts of the people and the second. */
const DUE = new Date(Date.UTC(2026, 9, 1, 12));
const site = "https://training.example.org";
let cohortId: string;
let manager: Awaited<ReturnType<typeof makePerson>>;
let versions: readonly Version[];

type Line = Record<string, string>;

async function read(file: string, bom = false): Promise<string> {
  const parts = exportText(cohortId, { file, bom, site }, NOW);
  if (!parts) throw new Error(`there is no ${file}`);
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

async function rows(name: string): Promise<Line[]> {
  return parse(await read(`${name}.csv`, true), { columns: true, bom: true });
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const of = (lines: readonly Line[], column: string) => lines.map((line) => Number(line[column]));

beforeAll(async () => {
  versions = await makeScenarios();
  manager = await makePerson("Ms Manager", "manager");
  const people = await Promise.all(
    ["=HYPERLINK(1)", "Ann, A.", 'Ben "B"', "Çelik", "Dee", "Nobody Yet"].map((name) =>
      makePerson(name),
    ),
  );
  const left = await makePerson("Left Early");
  ({ id: cohortId } = await makeCohort("Autumn Intake", [manager], [...people, left]));
  const slugs = versions.map(({ slug }) => slug);
  const assignment = await makeAssignment(cohortId, slugs);
  const closed = await makeAssignment(cohortId, slugs.slice(0, 1));
  await database.assignment.update({ where: { id: closed.id }, data: { closedAt: NOW } });
  await database.assignment.update({ where: { id: assignment.id }, data: { rule: "best" } });
  for (const [who, person] of [...people.slice(0, 5), left].entries()) {
    for (const [which, version] of versions.entries()) {
      for (const ordinal of [1, 2]) {
        const seed = 100 * who + 10 * which + ordinal;
        const habit = HABITS[who % HABITS.length] ?? "careful";
        const events = simulateAttempt({ game: version.game, habit, ability: 1, seed });
        const noted: PlayEvent[] = events.map((event) =>
          event.type === "act" ? { ...event, note: '=cmd|"/C calc"!A0,\nsecond line' } : event,
        );
        const what = { assignmentId: assignment.id, assignedSlug: version.slug, ordinal };
        await makePlayed(person.id, version, noted, what, Date.UTC(2026, 9, ordinal));
      }
    }
  }
  const [first] = versions;
  const [person] = people;
  if (!first || !person) throw new Error("nobody plays");
  const other = { assignmentId: closed.id, assignedSlug: first.slug, ordinal: 1 };
  await makePlayed(person.id, first, undefined, other, Date.UTC(2026, 9, 5));
  await makePlayed(person.id, first, undefined, {}, Date.UTC(2026, 9, 6));
  await database.assignment.update({ where: { id: assignment.id }, data: { dueAt: DUE } });
  await database.assignmentExtension.create({
    data: { assignmentId: assignment.id, userId: person.id, dueAt: NOW, reason: "Was ill" },
  });
  await database.cohortMember.updateMany({ where: { userId: left.id }, data: { leftAt: NOW } });
  while ((await countFinished()) > 0);
  await change(person.id);
}, 120_000);

/** A manager changes one verdict and one score. */
async function change(userId: string) {
  const decision = await database.decision.findFirstOrThrow({
    where: { userId, cohortId, verdict: { not: "best" } },
  });
  const { attemptId, caseId, sceneId, choice, verdict } = decision;
  const by = { attemptId, actorId: manager.id };
  await database.$transaction(async (tx) => {
    await tx.adjustment.create({
      data: {
        ...{ ...by, number: 1, kind: "verdict", target: `${caseId}.${sceneId}.${choice}` },
        ...{ before: { verdict }, after: { verdict: "best" }, reason: "-The clause is unclear" },
      },
    });
    await tx.adjustment.create({
      data: {
        ...{ ...by, number: 2, kind: "score", target: "", reason: "As agreed" },
        ...{ before: { percent: 1 }, after: { percent: 77 } },
      },
    });
    await recount(tx, [attemptId]);
  });
}

test("an attempt that was finished after its person's due date is late, and no other", async () => {
  const lines = await rows("results");
  const [extended] = lines.filter(({ name }) => name?.includes("HYPERLINK"));
  const late = lines.filter((line) => line["late"] === "yes");
  expect(late.length).toBeGreaterThan(0);
  for (const line of lines) {
    const due = line["person_id"] === extended?.["person_id"] ? NOW : DUE;
    const isDue = line["assignment"] === "An assignment";
    expect(line["late"]).toBe(isDue && new Date(line["finished_at"] ?? "") > due ? "yes" : "no");
  }
});

test("of an assessment it is said how often its scenario had been practised before", async () => {
  const before = await rows("results");
  expect(new Set(before.map((line) => line["practised_before"]))).toEqual(new Set(["0"]));
  const [first] = versions;
  const person = await database.user.findFirstOrThrow({ where: { name: "Dee" } });
  const practice = { mode: "practice" } as const;
  // Before the first attempt, and between the first and the second.
  for (const at of [Date.UTC(2026, 8, 30), Date.UTC(2026, 9, 1, 12)])
    await makePlayed(person.id, first ?? expect.fail("no scenario"), [], practice, at);
  const lines = (await rows("results")).filter((line) => line["practised_before"] !== "0");
  expect(lines.map((line) => [line["person_id"], line["scenario"]])).toEqual([
    ...[1, 2].map(() => [person.id, first?.slug]),
  ]);
  const counts = lines.map((line) => [line["started_at"]?.slice(0, 10), line["practised_before"]]);
  expect(counts.toSorted()).toEqual([
    ["2026-10-01", "1"],
    ["2026-10-02", "2"],
  ]);
});

test("whoever reads the files gets the figures of the board and of the Export page", async () => {
  const board = (await readCohortState(cohortId, NOW)).rows;
  const { totals, files } = await readExport(cohortId, NOW);
  const [people, results, decisions] = await Promise.all([
    rows("people"),
    rows("results"),
    rows("decisions"),
  ]);
  const counting = results.filter(({ counts }) => counts === "yes");

  expect(people.length).toBe(board.length);
  for (const [verdict, n] of [
    ["ready", totals.ready],
    ["not-yet", totals.notYet],
    ["not-enough-evidence", totals.notEnoughEvidence],
  ] as const)
    expect(people.filter(({ readiness }) => readiness === verdict).length).toBe(n);
  expect(counting.length).toBe(totals.counting);
  expect(counting.length).toBe(5 * versions.length);
  expect(counting.filter(({ passed }) => passed === "yes").length).toBe(totals.passed);
  expect(of(counting, "critical_errors").reduce((a, b) => a + b, 0)).toBe(totals.critical);
  expect(mean(of(counting, "percent"))).toBeCloseTo(totals.mean ?? NaN, 9);
  for (const row of board) {
    const own = counting.filter(({ person_id }) => person_id === row.userId);
    expect(own.length).toBe(row.finished);
    if (row.mean !== null) expect(mean(of(own, "percent"))).toBeCloseTo(row.mean, 9);
    const line = people.find(({ person_id }) => person_id === row.userId);
    expect(line?.["mean_percent"]).toBe(
      row.mean === null ? "" : String(Math.round(row.mean * 100) / 100),
    );
    expect(Number(line?.["passed"])).toBe(own.filter(({ passed }) => passed === "yes").length);
  }
  const lengths = { people: people.length, results: results.length, decisions: decisions.length };
  expect(Object.fromEntries(files.map(({ name, rows }) => [name, rows]))).toEqual({
    ...lengths,
    adjustments: 2,
  });
  // Two of each for six people, and one for an assignment that was taken back; what was done alone is not there.
  expect(results.length).toBe(6 * versions.length * 2 + 1);
});

test("decisions add up to the points of their attempt, and say in words what was chosen", async () => {
  const [results, decisions] = await Promise.all([rows("results"), rows("decisions")]);
  const stored = await database.decision.groupBy({
    by: ["attemptId"],
    where: { cohortId },
    _sum: { points: true },
  });
  expect(new Set(decisions.map(({ attempt_id }) => attempt_id)).size).toBe(results.length);
  for (const { attemptId, _sum } of stored) {
    const own = decisions.filter(({ attempt_id }) => attempt_id?.replace(/^'/, "") === attemptId);
    expect(of(own, "points").reduce((a, b) => a + b, 0)).toBe(_sum.points);
    expect(of(own, "line")).toEqual(own.map((_, index) => index));
  }
  for (const line of decisions) {
    expect(line["choice_in_words"]).toMatch(/^[A-Z].+/);
    expect(line["choice_in_words"]).not.toBe(line["choice"]);
  }
});

test("what people wrote starts no formula and comes back whole", async () => {
  const decisions = await rows("decisions");
  const acted = decisions.filter(({ action, counts }) => action !== "" && counts === "yes");
  expect(acted.length).toBeGreaterThan(20);
  for (const { note } of acted) expect(note).toBe(`'=cmd|"/C calc"!A0,\nsecond line`);
  for (const name of ["people", "results", "decisions", "adjustments"]) {
    for (const line of await rows(name))
      for (const cell of Object.values(line))
        if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  }
  expect((await rows("people")).some(({ name }) => name === "'=HYPERLINK(1)")).toBe(true);
});

test("JSON has the same rows with the same names", async () => {
  for (const name of ["people", "results", "decisions", "adjustments", "dictionary"]) {
    const lines = await rows(name);
    const values = JSON.parse(await read(`${name}.json`)) as Record<string, unknown>[];
    expect(values.length).toBe(lines.length);
    expect(Object.keys(values[0] ?? {})).toEqual(Object.keys(lines[0] ?? {}));
  }
  const [change] = JSON.parse(await read("adjustments.json")) as Record<string, unknown>[];
  expect(change).toMatchObject({ kind: "verdict", after: "best", changed_by: "Ms Manager" });
  expect(change?.["target_in_words"]).toMatch(/^“[^”]+”, [a-z ]+: [A-Z]/);
  expect(change?.["target_in_words"]).not.toContain(String(change?.["target"]));
  const [dictionary, decisions] = await Promise.all([rows("dictionary"), rows("decisions")]);
  const described = dictionary.filter(({ file }) => file === "decisions").map(({ name }) => name);
  expect(described).toEqual(Object.keys(decisions[0] ?? {}));
});

test("a download is noted for everybody who manages the cohort, and breaks off when the visitor leaves", async () => {
  const visitor = { id: manager.id, name: manager.name, role: "manager" } as never;
  const cohort = { id: cohortId, name: "Autumn Intake – Zürich" };
  const leaving = new AbortController();
  let waits = 0;
  const answer = await exportFile(
    visitor,
    cohort,
    { file: "decisions.csv", bom: false, site },
    {
      ...{ now: NOW, signal: leaving.signal },
      drained: async () => {
        waits += 1;
      },
    },
  );
  expect(answer.headers.get("Content-Disposition")).toBe(
    `attachment; filename="autumn-intake-zu-rich-2026-11-01-decisions.csv"`,
  );
  expect(answer.headers.get("Cache-Control")).toContain("no-store");
  const reader = answer.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^attempt_id,.+\r\n$/);
  expect(waits).toBe(1);
  leaving.abort();
  expect((await reader?.read())?.done).toBe(true);
  const noted = await database.auditEntry.findFirstOrThrow({ where: { cohortId, deed: "export" } });
  expect(noted).toMatchObject({ actorId: manager.id, detail: { file: "decisions.csv" } });
  const wanted = { file: "../secrets.csv", bom: false, site };
  expect(exportText(cohortId, wanted, NOW)).toBeNull();
});
