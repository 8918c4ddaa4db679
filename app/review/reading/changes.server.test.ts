import { beforeAll, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { verifyResults } from "#app/attempts/counting/verify-results.server.ts";
import { findDebriefInForce } from "#app/attempts/debrief/debrief-in-force.server.ts";
import { findOpened, type Opened } from "#app/attempts/folded.server.ts";
import { makeCohort, makePerson, makePlayedFor } from "#app/attempts/make.server.ts";
import { makeScenarios } from "#app/attempts/make.server.ts";
import { judgedBy } from "#app/attempts/results/judged.server.ts";
import { workOff } from "#app/jobs/work.server.ts";
import type { Version } from "#app/library/versions.server.ts";
import {
  applyRegrade,
  regradeDone,
  regrading,
  takeBackRegrade,
  type Begun,
} from "#app/review/regrade/apply-regrade.server.ts";
import { previewing, previewRegrade } from "#app/review/regrade/preview-regrade.server.ts";
import type { RegradeScope } from "#app/review/regrade/regrade-scope.server.ts";
import { listChanged } from "#app/shift/home/changes-for.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Proposal } from "./adjust-form.ts";
import { adjust, type Adjusted } from "./adjust.server.ts";
import { readingPage, requireOpened } from "./reading-page.server.ts";
import { addNote } from "./review-notes.server.ts";
import { writeAdjustments } from "./write-adjustments.server.ts";

const SLUG = "the-last-report";
const REASON = "The trainee was told so by their lead.";

let version: Version;
let manager: Visitor;
let cohortId = "";
let trainee = "";

function visitor(person: { id: string; email: string; name: string }): Visitor {
  const { id, email, name } = person;
  return { id, email, name, role: "manager", paceFactor: 1 };
}

beforeAll(async () => {
  const [made] = await makeScenarios([SLUG]);
  if (!made) throw new Error("not published");
  version = made;
  manager = visitor(await makePerson("Mara", "manager"));
  const person = await makePerson("Tom");
  trainee = person.id;
  cohortId = (await makeCohort("Autumn", [manager], [person])).id;
}, 60_000);

async function reopen(id: string): Promise<Opened> {
  const opened = await findOpened(id);
  if (!opened) throw new Error(`no attempt ${id}`);
  return opened;
}

async function played(userId = trainee, cohort = cohortId): Promise<string> {
  const id = await makePlayedFor(cohort, userId, version);
  await countFinished();
  return id;
}

type Asked<P = Proposal> = P extends unknown ? Omit<P, "base" | "reason"> : never;

async function change(id: string, asked: Asked, by = manager): Promise<Adjusted> {
  const judged = await judgedBy(await reopen(id));
  return adjust(by, judged, { ...asked, base: judged.base, reason: REASON });
}

/** Everything that is counted of all attempts, without what came to nothing. */
async function tallies() {
  const rows = [
    ...(await database.decisionTally.findMany()),
    ...(await database.detailTally.findMany()),
  ];
  return rows
    .filter(({ n }) => n !== 0)
    .map((row) => JSON.stringify(row))
    .sort();
}

async function firstTarget(id: string): Promise<string> {
  const opened = await requireOpened(manager, id);
  const { sheet } = await readingPage(manager, opened, new URLSearchParams());
  const line = sheet?.lines.find(({ target }) => target !== null);
  return line?.target ?? "";
}

test("an override is in the result, the tallies, the trail and the debrief, and taking it back undoes all but the trail", async () => {
  const id = await played();
  const [before, counted] = [
    await tallies(),
    await database.result.findUniqueOrThrow({ where: { attemptId: id } }),
  ];
  const target = await firstTarget(id);
  expect(await change(id, { intent: "verdict", target, verdict: "critical" })).toMatchObject({
    ok: true,
  });
  const now = await database.result.findUniqueOrThrow({ where: { attemptId: id } });
  expect(now).toMatchObject({
    critical: 1,
    passed: false,
    adjusted: true,
    points: counted.points - 30,
  });
  expect(await tallies()).not.toEqual(before);
  const row = await database.decision.findFirstOrThrow({
    where: { attemptId: id, verdict: "critical" },
  });
  expect(row.keyVerdict).toBe("best");
  const [trail] = await trailOf(id);
  expect(trail).toMatchObject({ deed: "override", cohortId, actorId: manager.id });
  expect(trail?.detail).toMatchObject({ reason: REASON, after: '{"verdict":"critical"}' });
  const debrief = await findDebriefInForce(await reopen(id));
  expect(debrief?.view.score.passed).toBe(false);
  expect(debrief?.changes).toMatchObject({
    original: { percent: counted.percent, passed: counted.passed },
    changes: [
      {
        from: { verdict: "best" },
        to: { verdict: "critical" },
        by: "Mara",
        reason: REASON,
        inForce: true,
      },
    ],
  });
  expect((await listChanged(trainee)).get(id)).toMatchObject({ passed: false, critical: true });
  const back = { intent: "take-back", kind: "verdict", target } as const;
  expect(await change(id, back)).toMatchObject({ ok: true });
  expect(await change(id, back)).toMatchObject({ ok: false });
  expect(await database.result.findUniqueOrThrow({ where: { attemptId: id } })).toEqual(counted);
  expect(await tallies()).toEqual(before);
  expect((await listChanged(trainee)).has(id)).toBe(false);
  expect(await trailOf(id)).toHaveLength(2);
});

test("of two managers at once one is told, and one change is kept", async () => {
  const id = await played();
  const other = visitor(await makePerson("Noor", "manager"));
  await database.cohortManager.create({ data: { cohortId, userId: other.id } });
  const judged = await judgedBy(await reopen(id));
  const asked = (percent: number): Proposal => ({
    intent: "score",
    percent,
    base: 0,
    reason: REASON,
  });
  const answers = await Promise.all([
    adjust(manager, judged, asked(11)),
    adjust(other, judged, asked(22)),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ conflict: true });
  expect(await database.adjustment.count({ where: { attemptId: id } })).toBe(1);
  const late = await adjust(other, await judgedBy(await reopen(id)), asked(33));
  expect(late).toMatchObject({ ok: false, conflict: true });
});

test("of changes that are written together, those of attempts that somebody changed meanwhile are left", async () => {
  const [one, other] = [await played(), await played()];
  const score = (attemptId: string) => ({
    ...{ attemptId, base: 0 },
    written: { kind: "score", target: "", before: { percent: 100 }, after: { percent: 40 } },
  });
  await change(other, { intent: "score", percent: 70 });
  const done = await writeAdjustments(manager, [score(other), score(one)] as never, REASON);
  expect([...done]).toEqual([one]);
  const percentOf = async (attemptId: string) =>
    (await database.result.findUniqueOrThrow({ where: { attemptId } })).percent;
  expect([await percentOf(one), await percentOf(other)]).toEqual([40, 70]);
  expect([await trailOf(one), await trailOf(other)].map(({ length }) => length)).toEqual([1, 1]);
  expect((await verifyResults()).problems).toEqual([]);
});

test("of changes that are written together, all are made or none", async () => {
  const [one, open] = [await played(), crypto.randomUUID()];
  await database.attempt.create({
    data: { id: open, userId: trainee, versionId: version.id, mode: "practice", paced: false },
  });
  const written = { kind: "score", target: "", before: { percent: 100 }, after: { percent: 40 } };
  const changes = [one, open].map((attemptId) => ({ attemptId, base: 0, written }));
  await expect(writeAdjustments(manager, changes as never, REASON)).rejects.toThrow(/no finished/);
  expect(await database.adjustment.count({ where: { attemptId: { in: [one, open] } } })).toBe(0);
  expect(await trailOf(one)).toEqual([]);
  await database.attempt.delete({ where: { id: open } });
});

test("a grade and a note change no result; the trainee sees the grade and not the note", async () => {
  const id = await played();
  const opened = await reopen(id);
  const result = await database.result.findUniqueOrThrow({ where: { attemptId: id } });
  const seq = opened.folded.events.findIndex((event) => event.type === "act" && event.note !== "");
  const grade = { marks: { state: 2, owner: 1, "next-check": 0, grounds: 2 } };
  expect(await change(id, { intent: "grade", seq, grade })).toMatchObject({ ok: true });
  expect(await addNote(manager, id, "Talk about AU-2.", 0, opened.folded.events.length)).toBeNull();
  expect(await database.result.findUniqueOrThrow({ where: { attemptId: id } })).toEqual(result);
  const debrief = await findDebriefInForce(opened);
  const answer = debrief?.changes.answers.find((one) => one.seq === seq);
  expect(answer?.grade).toMatchObject({ sum: 5, of: 8, by: "Mara" });
  expect(JSON.stringify(debrief?.changes)).not.toContain("Talk about");
});

async function looked(scope: RegradeScope) {
  await previewRegrade(manager, scope);
  await workOff([previewing]);
  const { preview } = await previewRegrade(manager, scope);
  if (!preview) throw new Error("no preview");
  return preview;
}

/** What came of a regrade that was begun. */
async function whenDone(begun: Begun) {
  if (!begun.ok) throw new Error(begun.problem);
  await workOff([regrading]);
  const { progress, deed, changed, left } = await regradeDone(manager, begun.job);
  return { state: progress.state, deed, changed, left };
}

test("a regrade writes what its preview showed, to the manager's own attempts alone, and can be taken back", async () => {
  const ids = [await played(), await played()];
  const { id: elsewhere } = await makeCohort("Elsewhere", [], []);
  // Of one of the manager's people, but for another cohort.
  const stranger = await played(trainee, elsewhere);
  const before = await tallies();
  // A newer version in which what the model path does first is weak.
  const [newer] = await makeScenarios([SLUG], 2, (text) =>
    text
      .replace(/(do="lock" when="lookalike-account"[^>]*verdict=)"best"/, '$1"weak"')
      .replace(/<Path[\s\S]*?<\/Path>/g, ""),
  );
  if (!newer) throw new Error("not published");
  const scope = { from: version.id, to: newer.id, cohortId: null };
  const preview = await looked(scope);
  const shown = preview.changed.filter(({ attemptId }) => ids.includes(attemptId));
  expect(shown).toHaveLength(2);
  expect(preview.changed.some(({ attemptId }) => attemptId === stranger)).toBe(false);
  expect(await applyRegrade(manager, scope, { hash: "old", reason: REASON })).toMatchObject({
    ok: false,
    field: "form",
  });
  expect(await applyRegrade(manager, scope, { hash: preview.hash, reason: "short" })).toMatchObject(
    { ok: false, field: "reason" },
  );
  const asked = { hash: preview.hash, reason: REASON };
  const applied = await applyRegrade(manager, scope, asked);
  // A form that is sent twice is one regrade.
  expect(await applyRegrade(manager, scope, asked)).toEqual(applied);
  const moved = preview.changed.length + preview.same.length;
  const whole = { state: "done", changed: moved, left: 0 };
  expect(await whenDone(applied)).toEqual({ ...whole, deed: "apply" });
  for (const { attemptId, after } of preview.changed) {
    const { percent, passed, critical } = await database.result.findUniqueOrThrow({
      where: { attemptId },
    });
    expect({ percent, passed, critical }).toEqual(after);
    const judged = await judgedBy(await reopen(attemptId));
    expect(judged.key.id).toBe(newer.id);
  }
  expect(await database.auditEntry.count({ where: { deed: "regrade" } })).toBe(moved);
  expect((await verifyResults()).problems).toEqual([]);
  const after = await looked(scope);
  expect([after.changed, after.already]).toEqual([[], moved]);
  const back = await takeBackRegrade(manager, scope, REASON);
  expect(await whenDone(back)).toEqual({ ...whole, deed: "take-back" });
  expect(await tallies()).toEqual(before);
});

test("attempts that a newer key changes nothing for move with the others, and are not called changed", async () => {
  const id = await played();
  const before = await database.result.findUniqueOrThrow({ where: { attemptId: id } });
  // Nobody here did what is only acceptable.
  const [newer] = await makeScenarios([SLUG], 3, (text) =>
    text.replace('verdict="acceptable"', 'verdict="weak"').replace(/<Path[\s\S]*?<\/Path>/g, ""),
  );
  if (!newer) throw new Error("not published");
  const scope = { from: version.id, to: newer.id, cohortId: null };
  const { same, changed, hash } = await looked(scope);
  expect([same.some(({ attemptId }) => attemptId === id), changed]).toEqual([true, []]);
  const applied = await applyRegrade(manager, scope, { hash, reason: REASON });
  expect(await whenDone(applied)).toMatchObject({ changed: same.length, left: 0 });
  const after = await database.result.findUniqueOrThrow({ where: { attemptId: id } });
  expect(after).toEqual({ ...before, versionId: newer.id });
  expect(after.adjusted).toBe(false);
  // Everything that this manager may move is measured by one key.
  const left = await looked(scope);
  expect([left.same, left.already]).toEqual([[], same.length]);
  const debrief = await findDebriefInForce(await reopen(id));
  expect(debrief?.changes).toMatchObject({
    adjusted: false,
    changes: [{ to: { words: expect.stringContaining("nothing changed") as string } }],
  });
  expect((await verifyResults()).problems).toEqual([]);
  const back = await takeBackRegrade(manager, scope, REASON);
  expect(await whenDone(back)).toMatchObject({ changed: same.length, left: 0 });
});

test("a regrade leaves attempts that somebody changed after it was begun, and those that are not the manager's any more", async () => {
  const other = await makePerson("Uma");
  const own = visitor(await makePerson("Ravi", "manager"));
  const { id: cohort } = await makeCohort("Spring", [own], [other]);
  const [kept, changed] = [await played(other.id, cohort), await played(other.id, cohort)];
  const [newer] = await makeScenarios([SLUG], 4, (text) =>
    text
      .replace(/(do="lock" when="lookalike-account"[^>]*verdict=)"best"/, '$1"weak"')
      .replace(/<Path[\s\S]*?<\/Path>/g, ""),
  );
  if (!newer) throw new Error("not published");
  const scope = { from: version.id, to: newer.id, cohortId: null };
  const begin = async () => {
    await previewRegrade(own, scope);
    await workOff([previewing]);
    const { preview } = await previewRegrade(own, scope);
    return applyRegrade(own, scope, { hash: preview?.hash ?? "", reason: REASON });
  };
  const first = await begin();
  expect(await change(changed, { intent: "score", percent: 12 }, own)).toMatchObject({ ok: true });
  await workOff([regrading]);
  expect(await regradeDone(own, first.ok ? first.job : "")).toMatchObject({ changed: 1, left: 1 });
  expect((await judgedBy(await reopen(kept))).key.id).toBe(newer.id);
  expect((await judgedBy(await reopen(changed))).key.id).toBe(version.id);
  const second = await begin();
  await database.cohortManager.deleteMany({ where: { cohortId: cohort, userId: own.id } });
  await workOff([regrading]);
  expect(await regradeDone(own, second.ok ? second.job : "")).toMatchObject({
    ...{ changed: 0, left: 1 },
  });
  expect((await judgedBy(await reopen(changed))).key.id).toBe(version.id);
  expect((await verifyResults()).problems).toEqual([]);
});

/** What the audit trail says of an attempt, the oldest first. */
async function trailOf(attempt: string) {
  const entries = await database.auditEntry.findMany({ orderBy: { at: "asc" } });
  return entries.filter(({ detail }) => (detail as { attempt?: string }).attempt === attempt);
}
