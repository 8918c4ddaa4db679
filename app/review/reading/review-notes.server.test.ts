import { beforeAll, beforeEach, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { makeCohort, makePerson, makePlayedFor } from "#app/attempts/make.server.ts";
import { makeScenarios } from "#app/attempts/make.server.ts";
import { readFields } from "#app/kit/form/form.ts";
import type { Version } from "#app/library/versions.server.ts";
import { requireCohort, type CohortHead } from "#app/review/access.server.ts";
import { readAudit } from "#app/review/audit/audit-trail.server.ts";
import { database } from "#app/store/client.server.ts";
import { READING_FIELDS } from "./adjust-form.ts";
import { answerReading } from "./answer-reading.server.ts";
import { readingPage, requireOpened } from "./reading-page.server.ts";

let version: Version;
let [mara, ben]: Visitor[] = [];
let cohort: CohortHead;
let attemptId: string;

beforeAll(async () => {
  const [made] = await makeScenarios(["the-last-report"]);
  if (!made) throw new Error("not published");
  version = made;
}, 60_000);

beforeEach(async () => {
  const people = [await makePerson("Mara", "manager"), await makePerson("Ben", "manager")] as const;
  [mara, ben] = people;
  const trainee = await makePerson("Tom");
  const { id } = await makeCohort("Autumn", people, [trainee]);
  cohort = await requireCohort(mara, id);
  attemptId = await makePlayedFor(cohort.id, trainee.id, version);
});

async function post(manager: Visitor | undefined, fields: Record<string, string>) {
  if (!manager) throw new Error("nobody");
  const form = readFields(Object.entries(fields), READING_FIELDS);
  return answerReading(manager, await requireOpened(manager, attemptId), form);
}

async function notes(manager = mara) {
  if (!manager) throw new Error("nobody");
  const opened = await requireOpened(manager, attemptId);
  return (await readingPage(manager, opened, new URLSearchParams())).notes;
}

async function written(text = "Was told so by their lead.") {
  expect(await post(mara, { intent: "note", target: "1", text })).toMatchObject({ ok: true });
  const [note] = await notes();
  if (!note) throw new Error("no note");
  return note;
}

const words = async () => (await readAudit(cohort, 1)).lines.map((line) => line.words);

test("its author corrects a note: what it said stays beside it and in the audit trail, for every manager", async () => {
  const { id, mark, at } = await written();
  const correction = { intent: "correct-note", target: id, mark, text: " Was told so by Ana. " };
  expect(await post(mara, correction)).toEqual({ ok: true, done: "correct-note", part: "notes" });
  for (const manager of [mara, ben])
    expect(await notes(manager)).toMatchObject([
      {
        ...{ id, text: "Was told so by Ana.", by: "Mara", at, seq: 1, own: manager === mara },
        earlier: [{ text: "Was told so by their lead." }],
      },
    ]);
  expect(await words()).toEqual([
    "corrected a note on Tom, “The last report”: “Was told so by their lead.” → “Was told so by Ana.”",
  ]);
});

test("a withdrawn note is off the page, and what it said is in the audit trail", async () => {
  const { id } = await written();
  const withdrawal = { intent: "withdraw-note", target: id, text: "" };
  expect(await post(mara, withdrawal)).toMatchObject({ ok: true });
  expect(await post(mara, withdrawal)).toMatchObject({ ok: true });
  expect(await notes()).toEqual([]);
  expect(await words()).toEqual([
    "withdrew a note on Tom, “The last report”: “Was told so by their lead.”",
  ]);
});

test("nobody else changes it, nor through another attempt", async () => {
  const { id, mark, text } = await written();
  const correction = { intent: "correct-note", target: id, mark, text: "Something else." };
  expect(await post(ben, correction)).toMatchObject({ ok: false, status: 409 });
  await post(ben, { intent: "withdraw-note", target: id });
  const before = attemptId;
  attemptId = await makePlayedFor(cohort.id, (await makeMember()).id, version);
  await post(mara, correction);
  await post(mara, { intent: "withdraw-note", target: id });
  attemptId = before;
  expect(await notes()).toMatchObject([{ text, earlier: [] }]);
  expect(await words()).toEqual([]);
});

test("from two windows the slower is told and keeps what was typed; saving again puts it in place", async () => {
  const { id, mark } = await written("One");
  const correction = { intent: "correct-note", target: id, mark };
  await post(mara, { ...correction, text: "Two" });
  expect(await post(mara, { ...correction, text: "Three" })).toMatchObject({
    ...{ ok: false, status: 409 },
    refused: { target: id, values: { text: "Three" }, errors: { text: /another window/ } },
  });
  const [now] = await notes();
  await post(mara, { ...correction, mark: now?.mark ?? "", text: "Three" });
  expect(await notes()).toMatchObject([
    { text: "Three", earlier: [{ text: "One" }, { text: "Two" }] },
  ]);
  await post(mara, { intent: "withdraw-note", target: id });
  expect(await post(mara, { ...correction, text: "Four" })).toMatchObject({
    ...{ ok: false, status: 409 },
    refused: { values: { text: "Four" }, errors: { text: /not there any more/ } },
  });
});

test("a correction without words is refused, and one that changes nothing is not told", async () => {
  const { id, mark, text } = await written();
  const correction = { intent: "correct-note", target: id, mark };
  expect(await post(mara, { ...correction, text: " " })).toMatchObject({
    ...{ ok: false, status: 422, refused: { errors: { text: "Write something first." } } },
  });
  expect(await post(mara, { ...correction, text })).toMatchObject({ ok: true });
  expect(await words()).toEqual([]);
});

async function makeMember() {
  const person = await makePerson("Uma");
  await database.cohortMember.create({ data: { cohortId: cohort.id, userId: person.id } });
  return person;
}
