import { beforeAll, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { countWaitingCalibrations, listOwnSets } from "#app/attempts/assigned/waiting.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import {
  makeAssignment,
  makeCohort,
  makePerson,
  makePlayed,
  makeScenarios,
} from "#app/attempts/make.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import type { Version } from "#app/library/versions.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { createSet } from "#app/review/calibration/new/create-set.server.ts";
import { listCandidates } from "#app/review/calibration/new/list-candidates.server.ts";
import { readSetValues, SET_FIELDS } from "#app/review/calibration/new/set-form.ts";
import {
  findItem,
  itemPage,
  progressOf,
  requireOwnPart,
} from "#app/review/calibration/part/take-part.server.ts";
import { closeSet } from "#app/review/calibration/set/close-set.server.ts";
import { requireSet } from "#app/review/calibration/set/require-set.server.ts";
import { setPageOf } from "#app/review/calibration/set/set-page.server.ts";
import { listToFix } from "#app/review/measures/list-to-fix.server.ts";
import { database } from "#app/store/client.server.ts";
import { writeAnswer } from "./answer.server.ts";
import type { CalibrationAnswer } from "./calibration.ts";
import { listSets } from "./list-sets.server.ts";
import { readExperts } from "./read-experts.server.ts";

const NOW = new Date("2026-10-05T09:00:00Z");

let manager: Visitor;
let trainer: Visitor;
let trainees: Visitor[];
let cohort: CohortHead;
let picks: string[];

function visitor(user: { id: string; email: string; name: string; role: Visitor["role"] }) {
  return { ...user, paceFactor: 1 };
}

beforeAll(async () => {
  const [version] = await makeScenarios(["the-last-report"]);
  if (!version) throw new Error("no scenario");
  manager = visitor(await makePerson("Mona Manager", "manager"));
  trainer = visitor(await makePerson("Tora Trainer", "trainer"));
  trainees = await Promise.all(
    ["Ada", "Ben", "Cem", "Dan"].map(async (n) => visitor(await makePerson(n))),
  );
  cohort = await makeCohort("A cohort", [manager], trainees);
  const { id: assignmentId } = await makeAssignment(cohort.id, [version.slug]);
  for (const { id } of trainees) await play(id, version, assignmentId);
  await countFinished();
  const rows = await database.decision.findMany({
    where: { cohortId: cohort.id, seq: { not: null } },
    orderBy: [{ userId: "asc" }, { line: "asc" }],
  });
  // One decision of each case of each attempt.
  const cases = new Map(rows.map((row) => [`${row.attemptId} ${row.caseId}`, row]));
  picks = [...cases.values()].map(({ attemptId, seq }) => `${attemptId}:${seq}`).slice(0, 6);
}, 60_000);

function play(userId: string, version: Version, assignmentId: string): Promise<string> {
  return makePlayed(userId, version, undefined, {
    ...{ assignmentId, assignedSlug: version.slug, ordinal: 1 },
  });
}

async function makeSet(people: readonly Visitor[], more: Record<string, string> = {}) {
  const fields = new URLSearchParams({ title: "A set", ...more });
  for (const pick of picks) fields.append("pick", pick);
  const own = new Set([manager.id, ...trainees.map(({ id }) => id)]);
  for (const { id } of people) if (own.has(id)) fields.append("person", id);
  fields.set(
    "others",
    people.flatMap(({ id, email }) => (own.has(id) ? [] : [email.toUpperCase()])).join("\n"),
  );
  const created = await createSet(
    manager,
    cohort,
    readSetValues(readFields(fields, SET_FIELDS)),
    NOW,
  );
  if (!created.ok) throw new Error(JSON.stringify(created.errors));
  return created.id;
}

const ANSWER: CalibrationAnswer = {
  ...{ action: "close", team: null, certainty: 2, cited: ["AU-1"], note: "because" },
};

/** Answers every item that this person has left. */
async function finish(person: Visitor, setId: string, answer = ANSWER): Promise<void> {
  const { items } = await requireOwnPart(person, setId);
  for (const { id, answer: own } of items)
    if (!own) await writeAnswer({ setId, itemId: id, userId: person.id }, answer, NOW);
}

test("decisions to pick from: places of the cohort, with no name and no person's id", async () => {
  const values = readSetValues(readFields([["pick", picks[0] ?? ""]], SET_FIELDS));
  const found = await listCandidates(manager, cohort, values);
  expect(found.picked.map(({ pick }) => pick)).toEqual([picks[0]]);
  expect(found.places.length).toBeGreaterThan(3);
  const offered = found.places.flatMap(({ candidates }) => candidates);
  expect(offered.map(({ pick }) => pick)).not.toContain(picks[0]);
  expect(found.people.map(({ name }) => name)).toEqual([
    "Mona Manager",
    "Ada",
    "Ben",
    "Cem",
    "Dan",
  ]);
  const { people: _, ...shown } = found;
  for (const { id, name } of trainees)
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`"${name}|${id}`));
  const hidden = await listCandidates(manager, cohort, { ...values, hide: true });
  expect(hidden.places[0]?.candidates[0]).toMatchObject({ did: null, verdict: null });
  const slug = found.scenarios[0]?.slug ?? "";
  const place =
    found.placesOf[0]?.key ??
    (await listCandidates(manager, cohort, { ...values, slug })).placesOf[0]?.key;
  const one = await listCandidates(manager, cohort, { ...values, slug, place: place ?? "" });
  expect(one.places).toHaveLength(1);
  const none = await listCandidates(manager, cohort, { ...values, verdict: "critical" });
  expect(none.places).toEqual([]);
});

test("a form with mistakes makes nothing and names each of them", async () => {
  const make = (fields: readonly (readonly [string, string])[]) =>
    createSet(manager, cohort, readSetValues(readFields(fields, SET_FIELDS)), NOW);
  const three = picks.slice(0, 3).map((pick) => ["pick", pick] as const);
  const two = [
    ["person", manager.id],
    ["person", trainees[0]?.id ?? ""],
  ] as const;
  const title = ["title", "T"] as const;
  expect(await make([])).toMatchObject({ ok: false, errors: { title: {}, picks: {}, people: {} } });
  // Whoever cannot be named is answered like nobody at all: a trainee of another manager's, a closed account.
  const [stranger, closed] = [await makePerson("Stranger"), await makePerson("Gone", "manager")];
  await database.user.update({ where: { id: closed.id }, data: { active: false } });
  const [another, gone] = [await makePerson("Another", "manager"), await makePerson("Left")];
  await makeCohort("Of another", [visitor(another)], [visitor(stranger), visitor(gone)]);
  await database.user.update({ where: { id: gone.id }, data: { active: false } });
  for (const email of ["nobody@example.com", stranger.email, closed.email, gone.email])
    expect(await make([title, ...three, ...two, ["others", email]])).toEqual({
      ok: false,
      errors: {
        people: `There is no account that you can name for ${email}: managers, trainers and people of your own cohorts can be named.`,
      },
    });
  expect(
    await make([title, ...three, ["person", manager.id], ["person", trainer.id]]),
  ).toMatchObject({
    errors: { people: expect.stringContaining("not in the cohort") as string },
  });
  expect(await make([title, ...three.slice(0, 2), ["pick", "other:1"], ...two])).toMatchObject({
    errors: { picks: expect.stringContaining("not one of this cohort") as string },
  });
  const attempt = picks[0]?.split(":")[0] ?? "";
  const moments = await database.decision.findMany({
    where: { attemptId: attempt, seq: { not: null } },
    orderBy: { line: "asc" },
  });
  const twice = moments.filter(
    ({ caseId }, _, all) => all.filter((one) => one.caseId === caseId).length > 1,
  );
  expect(twice.length).toBeGreaterThan(1);
  const telling = twice.map(({ seq }) => ["pick", `${attempt}:${seq}`] as const);
  expect(await make([title, ...telling, ...three, ...two])).toMatchObject({
    errors: { picks: expect.stringContaining("one case of one attempt") as string },
  });
  expect(await listSets(cohort)).toEqual([]);
});

test("an answer is written once: the same again is a success, another is told, and of two at once one stands", async () => {
  const [ada] = trainees as [Visitor];
  const setId = await makeSet([manager, ada]);
  const { items } = await requireOwnPart(ada, setId);
  const place = { setId, itemId: items[0]?.id ?? "", userId: ada.id };
  expect(await writeAnswer(place, ANSWER, NOW)).toEqual({ ok: true, finished: false });
  expect(await writeAnswer(place, ANSWER, NOW)).toEqual({ ok: true, finished: false });
  const other = { ...ANSWER, certainty: 3 } as const;
  expect(await writeAnswer(place, other, NOW)).toEqual({ ok: false, refusal: "different" });
  const next = { ...place, itemId: items[1]?.id ?? "" };
  const race = await Promise.all(
    [ANSWER, other, ANSWER, other].map((answer) => writeAnswer(next, answer, NOW)),
  );
  expect(race.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await database.calibrationAnswer.count({ where: { item: { setId } } })).toBe(2);
});

test("a person finishes with the last item, also when two windows write the last two at once", async () => {
  const [, ben] = trainees as [Visitor, Visitor];
  const setId = await makeSet([ben, trainer]);
  expect(await countWaitingCalibrations(ben.id)).toBe(1);
  expect(await countWaitingCalibrations(trainer.id)).toBe(1);
  const { items } = await requireOwnPart(ben, setId);
  const answer = (itemId: string) => writeAnswer({ setId, itemId, userId: ben.id }, ANSWER, NOW);
  for (const { id } of items.slice(0, -2)) await answer(id);
  const last = await Promise.all(items.slice(-2).map(({ id }) => answer(id)));
  expect(last.filter((one) => one.ok && one.finished)).toHaveLength(1);
  expect(await countWaitingCalibrations(ben.id)).toBe(0);
  expect((await listOwnSets(ben.id))[0]).toMatchObject({ decided: items.length, finishedAt: NOW });
  expect(progressOf(await requireOwnPart(ben, setId))).toMatchObject({ finished: true });
  expect(await listOwnSets(manager.id)).toMatchObject([{ title: "A set" }]);
});

test("items come one after another, and only to those who were named", async () => {
  const [, , cem, dan] = trainees as [Visitor, Visitor, Visitor, Visitor];
  const setId = await makeSet([cem, trainer]);
  const part = await requireOwnPart(cem, setId);
  expect(findItem(part, null)).toBe(1);
  expect(findItem(part, 4)).toBe(1);
  const page = await itemPage(part, 1);
  await writeAnswer({ setId, itemId: page.item, userId: cem.id }, ANSWER, NOW);
  const after = await requireOwnPart(cem, setId);
  expect([findItem(after, null), findItem(after, 1), findItem(after, 3)]).toEqual([2, 1, 2]);
  expect((await itemPage(after, 1)).own).toEqual(ANSWER);
  const sent = JSON.stringify(await itemPage(after, 2));
  for (const pick of picks) expect(sent).not.toContain(pick.split(":")[0]);
  for (const { id } of trainees) expect(sent).not.toContain(id);
  for (const stranger of [dan, manager])
    await expect(requireOwnPart(stranger, setId)).rejects.toMatchObject({ status: 404 });
  const orders = [after, await requireOwnPart(trainer, setId)].map(({ items }) =>
    items.map(({ id }) => id),
  );
  expect(orders[0]).not.toEqual(orders[1]);
});

test("nothing is reported before all have finished or the set is closed; closing is written down and ends answering", async () => {
  const [ada, ben, cem] = trainees as [Visitor, Visitor, Visitor];
  const setId = await makeSet([manager, ada, ben, cem, trainer]);
  const see = async () => setPageOf(manager, cohort, await requireSet(cohort, setId));
  await finish(ada, setId, { ...ANSWER, note: "canary" });
  await finish(manager, setId);
  const before = await see();
  expect(before).toMatchObject({ state: "running", own: { finished: true }, report: null });
  expect(JSON.stringify(before)).not.toMatch(/canary|"close"|because/);
  for (const one of [ben, trainer]) await finish(one, setId);
  const set = await requireSet(cohort, setId);
  const closed = await Promise.all([1, 2].map(() => closeSet(manager, cohort, set, NOW)));
  expect(closed.toSorted()).toEqual([false, true]);
  const audit = await database.auditEntry.findMany({ where: { deed: "close calibration" } });
  expect(audit).toMatchObject([{ actorId: manager.id, detail: { finished: 4, people: 5 } }]);
  const { items } = await requireOwnPart(cem, setId);
  const late = { setId, itemId: items[0]?.id ?? "", userId: cem.id };
  expect(await writeAnswer(late, ANSWER, NOW)).toEqual({ ok: false, refusal: "closed" });
  expect(findItem(await requireOwnPart(cem, setId), 1)).toBeNull();

  const { report } = await see();
  expect(report?.items).toHaveLength(6);
  expect(report?.pairs).toHaveLength(10);
  expect(report?.all.fleiss.value).toBeNull();
  const [item] = report?.items ?? [];
  expect(item?.given).toMatchObject([{ category: "close" }]);
  expect(item?.given[0]?.people).toHaveLength(4);
  expect(item?.facility).toMatchObject({ missing: "too-few", n: 4, of: "decisions" });
  await expect(requireSet({ ...cohort, id: "other" }, setId)).rejects.toMatchObject({
    status: 404,
  });
});

test("a question that calibrators do not agree on is one to mend, once their set is over", async () => {
  const [ada, ben, cem] = trainees as [Visitor, Visitor, Visitor];
  await database.calibrationSet.deleteMany();
  const setId = await makeSet([ada, ben, cem]);
  await finish(ada, setId);
  await finish(ben, setId, { ...ANSWER, action: "remove" });
  expect((await readExperts(EVERYBODY)).size).toBe(0);
  await finish(cem, setId, { ...ANSWER, action: "lock" });
  const experts = await readExperts(cohort.id, "the-last-report");
  // Several items may be of one place: each three people are three pairs, none alike.
  expect(experts.size).toBeGreaterThan(1);
  for (const { alike, flag } of experts.values()) {
    expect([alike.counted?.part, alike.n % 3, flag]).toEqual([0, 0, "split"]);
    expect(alike.rule).toBe("finished blind calibrations of this cohort");
  }
  expect((await readExperts("another cohort")).size).toBe(0);
  expect((await readExperts(EVERYBODY, "the-photograph")).size).toBe(0);
  const before = await listToFix([cohort.id], new Map());
  const after = await listToFix([cohort.id], await readExperts(EVERYBODY));
  expect([before.length, after.length]).toEqual([0, experts.size]);
  expect(after[0]?.flags[0]).toMatchObject({ code: "experts-disagree", urgency: "fix" });
  expect(await listToFix([], experts)).toEqual([]);
});
