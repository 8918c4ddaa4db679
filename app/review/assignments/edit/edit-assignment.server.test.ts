import { beforeAll, beforeEach, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { holdAssignment } from "#app/attempts/assigned/hold-assignment.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import {
  makeCohort,
  makePerson,
  makePlayed,
  makeScenarios,
  makeWaited,
} from "#app/attempts/make.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import type { Version } from "#app/library/versions.server.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import type { AssignmentWish, Typed } from "#app/review/assignments/assignment-form.ts";
import {
  extendAssignment,
  EXTENSION_FIELDS,
} from "#app/review/assignments/assignment/extend.server.ts";
import { requireAssignment } from "#app/review/assignments/list-assignments.server.ts";
import {
  createAssignment,
  takeBack,
} from "#app/review/assignments/new/create-assignment.server.ts";
import { readAudit } from "#app/review/audit/audit-trail.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { beginAssigned } from "#app/shift/briefing/begin-assigned.server.ts";
import { listDue } from "#app/shift/due-list.server.ts";
import { database } from "#app/store/client.server.ts";
import { EDIT_FIELDS, editAssignment, type Edited } from "./edit-assignment.server.ts";
import { readEdit } from "./edit-page.server.ts";

const [FIRST, SECOND, THIRD] = ["the-last-report", "the-photograph", "the-same-words"];
const day = (n: number) => new Date(Date.UTC(2026, 10, n, 12, 0, 17));
const NOW = day(5);
const SHOWN = { mode: "assessment", paced: false } as const;
const WISH: AssignmentWish = {
  ...{ title: "Week 1", slugs: [FIRST, SECOND], mode: "assessment", paced: false, rule: "first" },
  ...{ opensAt: day(1), dueAt: day(10), attemptsAllowed: 2 },
};

let flagship: Version;
let manager: Visitor;
let trainee: Visitor;
let cohort: CohortHead;
let id: string;

beforeAll(async () => {
  const [version] = await makeScenarios([FIRST, SECOND, THIRD]);
  if (!version) throw new Error("not published");
  flagship = version;
}, 60_000);

beforeEach(async () => {
  manager = await makePerson("Mara", "manager");
  trainee = await makePerson("Tom");
  cohort = await requireCohort(manager, (await makeCohort("Autumn", [manager], [trainee])).id);
  id = await createAssignment(manager, cohort, WISH);
});

/** Sends the form as it was opened, with this typed in it. */
async function edit(more: Record<string, string | readonly string[]> = {}, base?: Typed) {
  const form = new FormData();
  const { timeZone: _zone, ...typed } = base ?? (await readEdit(cohort, id)).typed;
  const fields = { base: JSON.stringify({ ...typed, timeZone: ["UTC"] }), ...typed, ...more };
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  return editAssignment(manager, cohort, id, readFields(form, EDIT_FIELDS), NOW);
}

const stored = () =>
  database.assignment.findUniqueOrThrow({
    where: { id },
    include: { items: { orderBy: { position: "asc" } } },
  });

function lookOf(edited: Edited) {
  if (edited.ok) throw new Error("it was saved");
  return edited;
}

/** The attempt; or the words of why there is none. */
async function begin(slug = FIRST): Promise<string> {
  try {
    const begun = await beginAssigned(trainee, id, slug, SHOWN, NOW);
    return begun.ok ? begun.attemptId : begun.problem;
  } catch (answer) {
    if (answer instanceof Response) return answer.text();
    throw answer;
  }
}

/** Somebody who let the shift pass the first time and did everything right the second time. */
async function makeBetter(name: string): Promise<{ id: string; attempts: string[] }> {
  const person = await makePerson(name);
  await database.cohortMember.create({ data: { cohortId: cohort.id, userId: person.id } });
  const what = { assignmentId: id, assignedSlug: FIRST };
  const first = await makeWaited(person.id, flagship, { ...what, ordinal: 1 });
  await countFinished();
  const second = await makePlayed(person.id, flagship, undefined, { ...what, ordinal: 2 });
  await countFinished();
  return { id: person.id, attempts: [first, second] };
}

async function countingFor(userId: string) {
  const { rows, readiness } = await readCohortState(cohort.id, NOW);
  const row = rows.find((one) => one.userId === userId);
  return { attempt: row?.cells[0]?.attemptId, readiness: readiness.get(userId) };
}

test("what is changed is saved and told with old and new values; what is left alone stays to the second", async () => {
  expect(
    await edit({
      title: "Week one",
      due: "2026-11-12T17:00",
      attempts: "any",
      scenario: [SECOND, FIRST, THIRD],
    }),
  ).toEqual({ ok: true });
  expect(await stored()).toMatchObject({
    ...{ title: "Week one", opensAt: day(1), dueAt: new Date("2026-11-12T17:00Z") },
    ...{ attemptsAllowed: null, rule: "first", mode: "assessment" },
    items: [{ slug: FIRST }, { slug: SECOND }, { slug: THIRD }],
  });
  const [line] = (await readAudit(cohort, 1)).lines;
  expect(line).toMatchObject({ actor: "Mara" });
  expect(line?.words).toBe(
    "changed the assignment “Week one”: title from “Week 1” to “Week one”; scenarios from “The last report”, “The photograph” to “The photograph”, “The last report”, “The same words”; due date from 10 Nov 2026, 12:00 UTC to 12 Nov 2026, 17:00 UTC; attempts allowed from 2 to any number",
  );
  expect(await edit()).toEqual({ ok: true });
  expect((await readAudit(cohort, 1)).n).toBe(2);
});

test("a due date that is over may stay, and cannot be set", async () => {
  await database.assignment.update({ where: { id }, data: { dueAt: day(4) } });
  expect(await edit({ title: "Late" })).toEqual({ ok: true });
  expect((await stored()).dueAt).toEqual(day(4));
  const look = lookOf(await edit({ due: "2026-11-03T12:00", title: "Later" }));
  expect(look).toMatchObject({ status: 400, errors: { due: "This time is over already." } });
  expect(look.values["title"]).toEqual(["Later"]);
});

test("before anybody begins, everything can be another way", async () => {
  const practice = { mode: "practice", scenario: [THIRD], opens: "2026-11-08T09:00" };
  expect(await edit(practice)).toEqual({ ok: true });
  expect(await stored()).toMatchObject({ mode: "practice", items: [{ slug: THIRD }] });
});

test("what somebody has begun stays in it and stays as it is taken, with the reason; the rest can change", async () => {
  await begin();
  const page = await readEdit(cohort, id);
  expect(page.howStays).toMatch(/^1 person has begun it/);
  expect(page.scenarios.map(({ slug, stays }) => [slug, stays !== null])).toEqual([
    [FIRST, true],
    [SECOND, false],
    [THIRD, false],
  ]);
  const look = lookOf(
    await edit({ scenario: [SECOND], paced: "yes", opens: "2026-11-06T09:00", title: "Mine" }),
  );
  expect(look.status).toBe(409);
  expect(Object.keys(look.errors).sort()).toEqual(["mode", "opens", "scenario"]);
  expect(look.errors["scenario"]).toBe("“The last report”: 1 person has begun it, so it stays.");
  expect(look.values["title"]).toEqual(["Mine"]);
  expect(await stored()).toMatchObject({ title: "Week 1", paced: false });
  expect(await edit({ scenario: [FIRST] })).toEqual({ ok: true });
});

test("of beginning a scenario and taking it out at once, one is refused", async () => {
  for (const slug of [FIRST, SECOND, THIRD]) {
    id = await createAssignment(manager, cohort, { ...WISH, slugs: [slug, "other"] });
    const base = (await readEdit(cohort, id)).typed;
    const [begun, edited] = await Promise.all([begin(slug), edit({ scenario: ["other"] }, base)]);
    const kept = (await stored()).items.some((item) => item.slug === slug);
    const attempts = await database.attempt.findMany({ where: { assignmentId: id } });
    expect(attempts.map((attempt) => attempt.id)).toEqual(kept ? [begun] : []);
    expect(edited.ok).toBe(!kept);
  }
});

test("whoever comes after a scenario was taken out is told that it may have been changed", async () => {
  expect(await edit({ scenario: [SECOND] })).toEqual({ ok: true });
  expect(await begin()).toContain("not any more: your manager may have changed the assignment");
});

test("whoever read of a scenario before it was taken out does not begin it after", async () => {
  const { began } = await database.$transaction(async (tx) => {
    await holdAssignment(tx, id);
    await tx.assignmentItem.deleteMany({ where: { assignmentId: id, slug: FIRST } });
    const waiting = begin();
    // As often as it reads before it has to wait, and more: nothing of this transaction is seen yet.
    for (let reads = 0; reads < 10; reads += 1) await listDue(trainee, NOW);
    return { began: waiting };
  });
  expect(await began).toContain("Your manager changed this assignment a moment ago");
  expect(await database.attempt.count({ where: { assignmentId: id } })).toBe(0);
});

test("fewer attempts and an earlier due date take nothing away of what was done", async () => {
  const done = await begin();
  await database.attempt.update({ where: { id: done }, data: { finishedAt: NOW } });
  const running = await begin();
  expect(await edit({ attempts: "1", due: "2026-11-05T12:01" })).toEqual({ ok: true });
  expect(await begin()).toBe(running);
  const [item] = await listDue(trainee, day(6));
  expect(item).toMatchObject({
    ...{ finished: done, unfinished: running, attemptsLeft: 0, late: false, standing: "half-done" },
  });
  const attempts = await database.attempt.findMany({ where: { assignmentId: id } });
  expect(attempts).toHaveLength(2);
});

test("somebody's later date is theirs only while it is later than everybody's", async () => {
  const values = { userId: trainee.id, reason: "Was ill.", due: "2026-11-15T12:00" };
  const sent = readFields(Object.entries(values), EXTENSION_FIELDS);
  expect(await extendAssignment(manager, cohort, id, sent)).toEqual({ ok: true });
  const own = async () => (await requireAssignment(cohort, id, NOW)).extensions[0]?.due;
  expect(await own()).toBe("15 Nov 2026, 12:00 UTC");
  await edit({ due: "2026-11-20T12:00" });
  expect(await own()).toBeNull();
  expect((await listDue(trainee, NOW))[0]?.due).toBe("20 Nov 2026, 12:00 UTC");
  await edit({ due: "2026-11-12T12:00" });
  expect(await own()).toBe("15 Nov 2026, 12:00 UTC");
});

test("another rule is saved only after it was shown for whom another attempt counts; then the board follows, there and back", async () => {
  const [ada, ben] = [await makeBetter("Ada"), await makeBetter("Ben")];
  const before = await countingFor(ada.id);
  expect(before.attempt).toBe(ada.attempts[0]);
  const asked = lookOf(await edit({ rule: "best", title: "Best of two" }));
  expect(asked).toMatchObject({
    ...{ status: 200, errors: {}, theirs: [] },
    effect: {
      ...{ rule: "best", people: 2, left: 0, several: 2, gained: 2, lost: 0, more: 0 },
      rows: [
        { name: "Ada", scenario: "The last report", from: { percent: 0 }, to: { percent: 100 } },
        { name: "Ben" },
      ],
    },
  });
  expect(await stored()).toMatchObject({ title: "Week 1", rule: "first" });
  const confirm = asked.effect?.mark ?? "";
  // The same answer does for no other rule, and for nobody else's results.
  expect(lookOf(await edit({ rule: "last", confirm })).effect?.rule).toBe("last");
  const cyd = await makeBetter("Cyd");
  const again = lookOf(await edit({ rule: "best", confirm })).effect;
  expect(again?.people).toBe(3);
  expect(await edit({ rule: "best", confirm: again?.mark ?? "" })).toEqual({ ok: true });
  const after = await countingFor(ada.id);
  expect(after.attempt).toBe(ada.attempts[1]);
  expect(after.readiness).not.toEqual(before.readiness);
  expect((await readAudit(cohort, 1)).lines[0]?.words).toBe(
    "changed the assignment “Week 1”: attempt that counts from the first to the best. Another attempt counts for 3 people",
  );
  const back = lookOf(await edit({ rule: "first" })).effect;
  expect(back).toMatchObject({ people: 3, gained: 0, lost: 3 });
  await edit({ rule: "first", confirm: back?.mark ?? "" });
  expect(await countingFor(ada.id)).toEqual(before);
  for (const { id: userId, attempts } of [ben, cyd])
    expect((await countingFor(userId)).attempt).toBe(attempts[0]);
});

test("where nobody finished anything twice, another rule asks nothing", async () => {
  await makePlayed(trainee.id, flagship, undefined, {
    assignmentId: id,
    assignedSlug: FIRST,
    ordinal: 1,
  });
  await countFinished();
  expect((await readEdit(cohort, id)).several).toBe(0);
  expect(await edit({ rule: "last" })).toEqual({ ok: true });
});

test("of two managers at once the slower is told what is different now, and loses nothing typed", async () => {
  const base = (await readEdit(cohort, id)).typed;
  expect(
    await edit({ title: "Theirs", attempts: "3", scenario: [FIRST, SECOND, THIRD] }, base),
  ).toEqual({ ok: true });
  const look = lookOf(
    await edit({ title: "Mine", due: "2026-11-20T12:00", scenario: [FIRST] }, base),
  );
  expect(look.status).toBe(409);
  expect(look.theirs.map(({ label, to, yours }) => [label, to, yours])).toEqual([
    ["title", "“Theirs”", "“Mine”"],
    [
      "scenarios",
      "“The last report”, “The photograph”, “The same words”",
      "“The last report”, “The same words”",
    ],
    ["attempts allowed", "3", null],
  ]);
  expect(look.values).toMatchObject({
    ...{ title: ["Mine"], due: ["2026-11-20T12:00"], attempts: ["3"], scenario: [FIRST, THIRD] },
  });
  expect(await stored()).toMatchObject({ title: "Theirs", dueAt: day(10) });
  const { timeZone: _zone, ...values } = look.values;
  expect(await edit(values, look.base ?? {})).toEqual({ ok: true });
  expect(await stored()).toMatchObject({ title: "Mine", attemptsAllowed: 3 });
});

test("both saved in the same moment: one is kept, the other is told", async () => {
  const base = (await readEdit(cohort, id)).typed;
  const all = await Promise.all(["A", "B", "C"].map((title) => edit({ title }, base)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  for (const one of all) if (!one.ok) expect(one.theirs).toMatchObject([{ name: "title" }]);
});

test("nothing of an assignment that was taken back changes, and another cohort's is not there", async () => {
  const base = (await readEdit(cohort, id)).typed;
  await takeBack(manager, cohort, id, NOW);
  expect(lookOf(await edit({ title: "Too late" }, base))).toMatchObject({
    ...{ status: 409, values: { title: ["Too late"] } },
  });
  expect((await stored()).title).toBe("Week 1");
  const other = await requireCohort(manager, (await makeCohort("Other", [manager], [])).id);
  const refused: unknown = await readEdit(other, id).catch((error: unknown) => error);
  expect(refused instanceof Response && refused.status).toBe(404);
});
