import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { beforeAll, beforeEach, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { makePlayed, makeScenarios } from "#app/attempts/make.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import { publishFolder } from "#app/library/publish.server.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import {
  endExtension,
  extendAssignment,
  EXTENSION_FIELDS,
} from "#app/review/assignments/assignment/extend.server.ts";
import {
  createAssignment,
  takeBack,
} from "#app/review/assignments/new/create-assignment.server.ts";
import { createCohort } from "#app/review/cohorts/new/create-cohort.server.ts";
import { setArchived } from "#app/review/settings/settings.server.ts";
import { beginAssigned, findWaiting } from "#app/shift/briefing/begin-assigned.server.ts";
import { listDue } from "#app/shift/due-list.server.ts";
import { database } from "#app/store/client.server.ts";
import type { AssignmentWish } from "./assignment-form.ts";
import { listAssignments, requireAssignment } from "./list-assignments.server.ts";

const SLUG = "assigned";
const day = (n: number) => new Date(Date.UTC(2026, 10, n, 12));
const NOW = day(5);
const WISH: AssignmentWish = {
  ...{ title: "Week 1", slugs: [SLUG], mode: "assessment", paced: true, rule: "first" },
  ...{ opensAt: day(1), dueAt: day(10), attemptsAllowed: 1 },
};

/** How the trainee was told that it is taken. */
const SHOWN = { mode: "assessment", paced: true } as const;

let manager: Visitor;
let trainee: Visitor;
let cohort: CohortHead;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-"));
  cpSync("tests/language/fixtures", folder, { recursive: true });
  cpSync("tests/language/rules/url-safe/ok.mdx", path.join(folder, `${SLUG}.mdx`));
  await publishFolder(folder);
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  [manager, trainee] = [await account("manager", 1), await account("trainee", 1.5)];
  const id = await createCohort(manager, { name: "Autumn", timeZone: "Europe/Berlin" });
  await database.cohortMember.create({ data: { cohortId: id, userId: trainee.id } });
  cohort = await requireCohort(manager, id);
});

async function account(role: Visitor["role"], paceFactor: number): Promise<Visitor> {
  return database.user.create({
    data: { ...{ role, paceFactor, name: role, passwordHash: "" }, email: crypto.randomUUID() },
  });
}

function assign(more: Partial<AssignmentWish> = {}): Promise<string> {
  return createAssignment(manager, cohort, { ...WISH, ...more });
}

async function begin(id: string, now = NOW): Promise<string> {
  const begun = await beginAssigned(trainee, id, SLUG, SHOWN, now);
  return begun.ok ? begun.attemptId : begun.problem;
}

function finish(id: string, finishedAt: Date) {
  return database.attempt.update({ where: { id }, data: { finishedAt } });
}

async function extend(id: string, more: Record<string, string>) {
  const values = { userId: trainee.id, reason: "Was ill.", ...more };
  const done = await extendAssignment(
    manager,
    cohort,
    id,
    readFields(Object.entries(values), EXTENSION_FIELDS),
  );
  return done.ok ? {} : done.errors;
}

test("an attempt for an assignment is taken as it says, at the person's pace, and knows what it is for", async () => {
  const id = await assign();
  const attempt = await database.attempt.findUniqueOrThrow({ where: { id: await begin(id) } });
  expect(attempt).toMatchObject({
    ...{ userId: trainee.id, assignmentId: id, assignedSlug: SLUG, ordinal: 1 },
    ...{ mode: "assessment", paced: true, paceFactor: 1.5 },
  });
});

test("an attempt that was begun is gone on with; another needs one that is allowed", async () => {
  const id = await assign({ attemptsAllowed: 2 });
  const first = await begin(id);
  expect(await begin(id)).toBe(first);
  await finish(first, day(6));
  const second = await begin(id);
  expect(second).not.toBe(first);
  await finish(second, day(7));
  expect(await begin(id)).toContain("used all the attempts");
  expect(await database.attempt.count({ where: { assignmentId: id } })).toBe(2);
});

test("of tabs that begin at once one gets the attempt, and the others are led to it", async () => {
  const id = await assign({ attemptsAllowed: null });
  const all = await Promise.all(Array.from({ length: 5 }, () => begin(id)));
  const [row, ...more] = await database.attempt.findMany({ where: { assignmentId: id } });
  expect(more).toEqual([]);
  expect(new Set(all)).toEqual(new Set([row?.id]));
});

test("what is taken otherwise than the person was told is not begun", async () => {
  const id = await assign({ mode: "practice", paced: false });
  expect(await begin(id)).toContain("Look at how it is taken now");
  expect(await database.attempt.count({ where: { assignmentId: id } })).toBe(0);
});

test("before an assignment is taken back one reads how much will count no more, and the audit trail keeps it", async () => {
  const id = await assign();
  const [version] = await makeScenarios(["the-last-report"]);
  if (!version) throw new Error("no scenario");
  const what = { assignmentId: id, assignedSlug: "the-last-report" };
  await makePlayed(trainee.id, version, undefined, { ...what, ordinal: 1 });
  await makePlayed(trainee.id, version, undefined, { ...what, ordinal: 2 });
  await countFinished();
  const [row] = await database.result.findMany({ where: { assignmentId: id } });
  await database.result.update({
    where: { attemptId: row?.attemptId ?? "" },
    data: { critical: 1 },
  });
  const page = await requireAssignment(cohort, id, day(11));
  expect(page.stopping).toEqual({ attempts: 2, critical: 1 });
  await takeBack(manager, cohort, id, day(11));
  const [entry] = await database.auditEntry.findMany({
    where: { deed: "take back", cohortId: cohort.id },
    orderBy: { at: "desc" },
  });
  expect(entry?.detail).toMatchObject({ assignmentId: id, finished: 2, critical: 1 });
});

test("opening, taking back and leaving are held on the server; late is allowed and shown", async () => {
  const id = await assign();
  expect(await begin(await assign({ opensAt: day(8) }))).toBe(
    "This opens on 8 Nov 2026, 13:00 Europe/Berlin.",
  );
  expect((await listDue(trainee, day(11))).map(({ standing }) => standing)).toEqual([
    ...["overdue", "overdue"],
  ]);
  await begin(id, day(11));
  await takeBack(manager, cohort, id, day(11));
  expect(await listDue(trainee, day(11))).toMatchObject([
    { assignmentId: id, standing: "overdue", late: true, unfinished: expect.any(String) as string },
    { standing: "overdue", unfinished: null },
  ]);
  const closed = await assign();
  await takeBack(manager, cohort, closed, NOW);
  expect(await begin(closed)).toContain("taken back");
  await database.cohortMember.updateMany({ data: { leftAt: NOW } });
  const refused: unknown = await begin(id).catch((error: unknown) => error);
  expect(refused instanceof Response && refused.status).toBe(404);
});

test("somebody else's assignment is nobody's, and an archived cohort asks for nothing", async () => {
  const id = await assign();
  const stranger = await account("trainee", 1);
  expect(await listDue(stranger, NOW)).toEqual([]);
  const other: unknown = await beginAssigned(stranger, id, SLUG, SHOWN, NOW).catch(
    (e: unknown) => e,
  );
  expect(other instanceof Response && other.status).toBe(404);
  const wrong: unknown = await beginAssigned(trainee, id, "other", SHOWN, NOW).catch(
    (e: unknown) => e,
  );
  expect(wrong instanceof Response && wrong.status).toBe(404);
  expect(await findWaiting(trainee, SLUG, NOW)).toMatchObject({ assignmentId: id });
  await setArchived(manager, cohort, true, NOW);
  expect(await listDue(trainee, NOW)).toEqual([]);
});

test("an extension gives one person more time, pace and attempts, with a reason that is kept", async () => {
  const id = await assign();
  await finish(await begin(id), day(6));
  const due = "2026-11-20T17:00";
  expect(await extend(id, { due, paceFactor: "2", extraAttempts: "1" })).toEqual({});
  expect(await listDue(trainee, day(15))).toMatchObject([
    { standing: "done", attemptsLeft: 1, paceFactor: 2, mayBegin: true },
  ]);
  const again = await database.attempt.findUniqueOrThrow({ where: { id: await begin(id) } });
  expect([again.ordinal, again.paceFactor]).toEqual([2, 2]);
  expect((await requireAssignment(cohort, id, NOW)).extensions).toMatchObject([
    { due: "20 Nov 2026, 17:00 Europe/Berlin", extraAttempts: 1, reason: "Was ill." },
  ]);
  await endExtension(manager, cohort, id, trainee.id);
  expect((await requireAssignment(cohort, id, NOW)).extensions).toEqual([]);
  const trail = await database.auditEntry.findMany({ where: { cohortId: cohort.id } });
  expect(trail.map(({ deed }) => deed)).toEqual([
    ...["create cohort", "assign", "extend", "end extension"],
  ]);
});

test("an extension that changes nothing, has no reason, no such person or an earlier date is refused by field", async () => {
  const id = await assign();
  expect(Object.keys(await extend(id, {}))).toEqual(["form"]);
  expect(Object.keys(await extend(id, { due: "2026-11-02T10:00" }))).toEqual(["due"]);
  expect(Object.keys(await extend(id, { reason: " ", extraAttempts: "99" })).sort()).toEqual([
    ...["extraAttempts", "reason"],
  ]);
  expect(Object.keys(await extend(id, { userId: manager.id, extraAttempts: "1" }))).toEqual([
    "userId",
  ]);
});

test("the manager's list counts pairs of person and scenario, and keeps a retired scenario's title", async () => {
  const id = await assign();
  await finish(await begin(id), day(6));
  await database.scenarioVersion.updateMany({
    where: { slug: SLUG },
    data: { retiredAt: NOW },
  });
  const [one] = await listAssignments(cohort, NOW);
  expect(one).toMatchObject({ stage: "open", wanted: 1, begun: 1, finished: 1 });
  expect(one?.scenarios).toMatchObject([{ slug: SLUG, inService: false }]);
  expect(one?.scenarios[0]?.title).not.toBe(SLUG);
  await database.scenarioVersion.updateMany({ data: { retiredAt: null } });
});
