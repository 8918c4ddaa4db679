import { beforeAll, expect, test } from "vitest";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { recount } from "#app/attempts/counting/recount.server.ts";
import {
  makeAssignment,
  makeCohort,
  makePerson,
  makePlayed,
  makePlayedFor,
  makeScenarios,
  makeWaited,
} from "#app/attempts/make.server.ts";
import type { AttemptRule } from "#app/attempts/results/result.ts";
import type { Version } from "#app/library/versions.server.ts";
import { requirePerson } from "#app/review/person/require-person.server.ts";
import { decideReadiness } from "#app/review/readiness/decide-readiness.server.ts";
import { DEFAULT_TERMS } from "#app/review/readiness/terms.ts";
import { database } from "#app/store/client.server.ts";
import { readCohortState } from "./read-board.server.ts";

const SLUG = "the-last-report";
const NOW = new Date("2026-11-22T09:00:00Z");
let flagship: Version;

beforeAll(async () => {
  const [version] = await makeScenarios([SLUG]);
  if (!version) throw new Error("no scenario");
  flagship = version;
}, 60_000);

/** Somebody who did nothing in the first attempt and everything right in the second. */
async function makeTwice(rule: AttemptRule) {
  const [manager, person] = [await makePerson("Manager", "manager"), await makePerson("Person")];
  const cohort = await makeCohort("A cohort", [manager], [person]);
  const { id } = await makeAssignment(cohort.id, [SLUG]);
  await database.assignment.update({ where: { id }, data: { rule } });
  const what = { assignmentId: id, assignedSlug: SLUG };
  const first = await makeWaited(person.id, flagship, { ...what, ordinal: 1 });
  await countFinished();
  const second = await makePlayed(person.id, flagship, undefined, { ...what, ordinal: 2 });
  await countFinished();
  return {
    manager: { ...manager, paceFactor: 1 },
    person,
    cohort,
    assignmentId: id,
    first,
    second,
  };
}

test.each(["first", "best", "last"] as const)(
  "the %s attempt counts where the assignment says so",
  async (rule) => {
    const { cohort, first, second } = await makeTwice(rule);
    const { rows } = await readCohortState(cohort.id, NOW);
    expect(rows[0]?.cells[0]).toMatchObject({
      state: "finished",
      attemptId: rule === "first" ? first : second,
      percent: rule === "first" ? 0 : 100,
      finished: 2,
    });
  },
);

test("what is not done by its due date is overdue, unless the person has longer", async () => {
  const [person, other] = [await makePerson("Ada"), await makePerson("Ben")];
  const cohort = await makeCohort("Due", [], [person, other]);
  const { id } = await makeAssignment(cohort.id, [SLUG]);
  await database.assignment.update({
    where: { id },
    data: { dueAt: new Date("2026-11-20T09:00:00Z") },
  });
  await database.assignmentExtension.create({
    data: {
      assignmentId: id,
      userId: other.id,
      dueAt: new Date("2026-11-30T09:00:00Z"),
      reason: "Ill",
    },
  });
  const { rows } = await readCohortState(cohort.id, NOW);
  expect(rows.map(({ name, overdue }) => [name, overdue])).toEqual([
    ["Ada", 1],
    ["Ben", 0],
  ]);
});

test("readiness is worked out anew when an attempt that counts changes, and not before", async () => {
  const { cohort, person, second, manager } = await makeTwice("last");
  const before = (await readCohortState(cohort.id, NOW)).readiness.get(person.id);
  expect((await readCohortState(cohort.id, NOW)).readiness.get(person.id)).toBe(before);
  await database.$transaction(async (tx) => {
    await tx.adjustment.create({
      data: {
        ...{ attemptId: second, number: 1, kind: "score", target: "", actorId: manager.id },
        ...{ before: { percent: 100 }, after: { percent: 10 }, reason: "For the test." },
      },
    });
    await recount(tx, [second]);
  });
  const state = await readCohortState(cohort.id, NOW);
  expect(state.readiness.get(person.id)).not.toBe(before);
  expect(state.rows[0]?.cells[0]).toMatchObject({ percent: 10, adjusted: true });
});

test("a manager's own decision is in force, keeps what was worked out, and is in the audit trail", async () => {
  const { cohort, person, manager } = await makeTwice("first");
  const decision = { verdict: "ready", reason: "Watched at the desk for a week." } as const;
  const { decisionBase: base } = await requirePerson(cohort.id, person.id, NOW);
  const by = { ...manager, role: "manager" } as const;
  const wish = { ...decision, base };
  expect(await decideReadiness(by, cohort, person.id, wish, NOW)).toEqual({ ok: true });
  const state = await readCohortState(cohort.id, NOW);
  expect(state.rows[0]).toMatchObject({ readiness: "ready", decided: "otherwise" });
  const page = await requirePerson(cohort.id, person.id, NOW);
  expect(page.decisions).toMatchObject([
    { ...decision, computed: state.readiness.get(person.id)?.verdict },
  ]);
  const audit = await database.auditEntry.findMany({ where: { cohortId: cohort.id } });
  expect(audit).toMatchObject([{ deed: "decide readiness", actorId: manager.id }]);
});

test("a decision stays what it was when the evidence changes, and the board says that it is older; who left is read with why", async () => {
  const { cohort, person, manager } = await makeTwice("last");
  const computed = (await readCohortState(cohort.id, NOW)).readiness.get(person.id)?.verdict;
  expect(computed).toBe("not-enough-evidence");
  const { decisionBase: base } = await requirePerson(cohort.id, person.id, NOW);
  const wish = { verdict: computed ?? "ready", reason: "As it is worked out.", base };
  await decideReadiness({ ...manager, role: "manager" }, cohort, person.id, wish, NOW);
  const [before] = (await readCohortState(cohort.id, NOW)).rows;
  expect(before).toMatchObject({ decided: "confirmed", overtaken: false });
  const skills = [{ skill: "identity", threshold: 0.01, fewest: 1 }];
  const terms = { skills, confidence: 0.5, sensitivity: null };
  await database.cohort.update({ where: { id: cohort.id }, data: { terms } });
  const [after] = (await readCohortState(cohort.id, NOW)).rows;
  expect(after).toMatchObject({ readiness: computed, decided: "confirmed", overtaken: true });
  await database.cohortMember.updateMany({ where: { userId: person.id }, data: { leftAt: NOW } });
  const page = await requirePerson(cohort.id, person.id, NOW);
  expect(page).toMatchObject({ left: true, readiness: { verdict: "ready" } });
  expect(page.readiness.reasons.length).toBeGreaterThan(0);
});

test("a person's page has every attempt for the cohort and no other, and says which one counts", async () => {
  const { cohort, person, first, second } = await makeTwice("first");
  await makePlayed(person.id, flagship, undefined, { mode: "practice" });
  await makePlayedFor((await makeCohort("Another", [], [person])).id, person.id, flagship);
  await countFinished();
  const page = await requirePerson(cohort.id, person.id, NOW);
  expect(
    page.attempts.map(({ id, counts, assignment }) => [id, counts, assignment]).toSorted(),
  ).toEqual(
    [
      [first, true, "An assignment"],
      [second, false, "An assignment"],
    ].toSorted(),
  );
  await expect(requirePerson(cohort.id, "somebody else", NOW)).rejects.toMatchObject({
    status: 404,
  });
});

test("a critical error in an attempt that does not count decides as soon as there is one, and where the cohort does not ask for it is told of", async () => {
  const { cohort, person, second, manager } = await makeTwice("first");
  const ask = (criticalBeside: boolean) =>
    database.cohort.update({
      where: { id: cohort.id },
      data: {
        terms: {
          ...DEFAULT_TERMS,
          skills: DEFAULT_TERMS.skills.map((one) => ({ ...one })),
          criticalBeside,
        },
      },
    });
  await ask(false);
  const before = (await readCohortState(cohort.id, NOW)).readiness.get(person.id);
  const leads = (remarks: readonly { readonly attempts: readonly string[] }[] | undefined) =>
    remarks?.some(({ attempts }) => attempts.includes(second));
  expect(leads(before?.remarks)).toBe(false);
  const { caseId, sceneId, choice } = await database.decision.findFirstOrThrow({
    where: { attemptId: second, line: 0 },
  });
  await database.$transaction(async (tx) => {
    await tx.adjustment.create({
      data: {
        ...{ attemptId: second, number: 1, kind: "verdict", actorId: manager.id },
        target: `${caseId}.${sceneId}.${choice}`,
        ...{ before: { verdict: "best" }, after: { verdict: "critical" }, reason: "For the test." },
      },
    });
    await recount(tx, [second]);
  });
  const after = (await readCohortState(cohort.id, NOW)).readiness.get(person.id);
  expect(leads(after?.remarks)).toBe(true);
  expect(after?.verdict).toBe(before?.verdict);
  expect(after?.reasons[0]?.words).toBe("No critical error in 1 assessment.");
  await ask(true);
  const asked = (await readCohortState(cohort.id, NOW)).readiness.get(person.id);
  expect(asked?.verdict).toBe("not-yet");
  expect(asked?.reasons[0]).toMatchObject({ verdict: "not-yet", n: 0, attempts: [second] });
  expect(leads(asked?.remarks)).toBe(false);
});

test("a scenario that is assessed again is told of with its decisions and its attempt, and the n of the reasons stays", async () => {
  const { cohort, person, assignmentId, first, second } = await makeTwice("first");
  const remarksOf = async () =>
    (await readCohortState(cohort.id, NOW)).readiness.get(person.id)?.remarks ?? [];
  const told = async () =>
    (await remarksOf()).filter(({ words }) => words.includes("taken before"));
  expect(await told()).toEqual([]);
  const { id } = await makeAssignment(cohort.id, [SLUG]);
  const what = { assignmentId: id, assignedSlug: SLUG, ordinal: 1 };
  const third = await makePlayed(person.id, flagship, undefined, what, Date.UTC(2026, 9, 5));
  await countFinished();
  const [once, again] = await Promise.all(
    [first, third].map((attemptId) => database.decision.count({ where: { attemptId } })),
  );
  const remark = `${again} of ${(once ?? 0) + (again ?? 0)} decisions are of a scenario that was taken before`;
  expect(await told()).toMatchObject([
    { words: expect.stringContaining(remark) as string, attempts: [third] },
  ]);
  await database.assignment.update({ where: { id: assignmentId }, data: { rule: "last" } });
  expect((await told())[0]?.attempts.toSorted()).toEqual([second, third].toSorted());
});

test("whoever finished after the due date is late on the board and their page, unless they had longer", async () => {
  const { cohort, person, assignmentId } = await makeTwice("first");
  await database.assignment.update({
    where: { id: assignmentId },
    data: { dueAt: new Date(Date.UTC(2026, 7, 15)) },
  });
  const late = async () => {
    const [board, page] = [
      await readCohortState(cohort.id, NOW),
      await requirePerson(cohort.id, person.id, NOW),
    ];
    return [board.rows[0]?.cells[0]?.late, ...page.attempts.map((one) => one.late)];
  };
  expect(await late()).toEqual([true, true, true]);
  // Longer than the first attempt took, which began on the first of September, and not as long as the second.
  const longer = { dueAt: new Date(Date.UTC(2026, 8, 10)), reason: "Ill" };
  await database.assignmentExtension.create({
    data: { assignmentId, userId: person.id, ...longer },
  });
  // On the page the newest attempt stands first.
  expect(await late()).toEqual([false, true, false]);
});
