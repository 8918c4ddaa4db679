import { beforeAll, expect, test } from "vitest";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import {
  makeAssignment,
  makeCohort,
  makePerson,
  makePlayed,
  makeScenarios,
} from "#app/attempts/make.server.ts";
import type { Version } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import { readStanding } from "./read-standing.server.ts";

const DUE = new Date(Date.UTC(2026, 9, 2));
const BEFORE = Date.UTC(2026, 9, 1);
const AFTER = Date.UTC(2026, 9, 3);
const NOW = new Date(Date.UTC(2026, 9, 10));

let version: Version;
let assignmentId = "";
const attempts: Record<string, string> = {};
const people: Record<string, string> = {};

beforeAll(async () => {
  const [made] = await makeScenarios(["the-last-report"]);
  if (!made) throw new Error("not published");
  version = made;
  const manager = await makePerson("Mara", "manager");
  const members = [];
  for (const name of ["Ada", "Ben", "Cleo", "Dora"]) members.push(await makePerson(name));
  const cohort = await makeCohort("Autumn", [manager], members);
  assignmentId = (await makeAssignment(cohort.id, [version.slug])).id;
  await database.assignment.update({ where: { id: assignmentId }, data: { dueAt: DUE } });
  for (const { id, name } of members) {
    people[name] = id;
    if (name !== "Dora") attempts[name] = await play(id, 1, name === "Ben" ? AFTER : BEFORE);
  }
  attempts["Ada again"] = await play(people["Ada"] ?? "", 2, AFTER);
  while ((await countFinished()) > 0);
}, 60_000);

function play(userId: string, ordinal: number, at: number): Promise<string> {
  const what = { assignmentId, assignedSlug: version.slug, ordinal };
  return makePlayed(userId, version, undefined, what, at);
}

const standing = (name: string) => readStanding(attempts[name] ?? "", NOW);

test("the attempt that counts says so, and another one leads to it", async () => {
  expect(await standing("Ada")).toMatchObject({ counts: "yes", rule: "first", finished: 2 });
  const counting = attempts["Ada"];
  expect(await standing("Ada again")).toMatchObject({ counts: "another", counting, finished: 2 });
});

test("late is who finished after the due date, a later one of their own included", async () => {
  expect([(await standing("Ada")).late, (await standing("Ben")).late]).toEqual([false, true]);
  const own = { assignmentId, userId: people["Ben"] ?? "", reason: "Was ill." };
  await database.assignmentExtension.create({ data: { ...own, dueAt: NOW } });
  expect((await standing("Ben")).late).toBe(false);
});

test("one goes on to the next person on the board who has an attempt at it", async () => {
  const order = ["Ada", "Ben", "Cleo"];
  for (const [index, name] of order.entries()) {
    const { previous, next, place, of } = await standing(name);
    expect([place, of]).toEqual([index + 1, 3]);
    expect([previous?.name, next?.name]).toEqual([order[index - 1], order[index + 1]]);
    if (next) expect(next.attemptId).toBe(attempts[next.name]);
  }
});

test("nothing counts of an assignment that was taken back, or of somebody who left", async () => {
  const member = { userId: people["Cleo"] ?? "" };
  await database.cohortMember.updateMany({ where: member, data: { leftAt: NOW } });
  expect((await standing("Cleo")).counts).toBe("left");
  await database.assignment.update({ where: { id: assignmentId }, data: { closedAt: NOW } });
  expect((await standing("Ada")).counts).toBe("taken-back");
});
