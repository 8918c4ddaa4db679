import { beforeAll, expect, test } from "vitest";

import type { Role } from "#app/accounts/role.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { verifyResults } from "#app/attempts/counting/verify-results.server.ts";
import {
  makeAssignment,
  makeCohort,
  makePerson,
  makePlayed,
  makeScenarios,
} from "#app/attempts/make.server.ts";
import type { Version } from "#app/library/versions.server.ts";
import { readAudit } from "#app/review/audit/audit-trail.server.ts";
import { requireMember } from "#app/review/people/require-member.server.ts";
import { simulateAttempt } from "#app/review/simulation/simulate-attempt.ts";
import { database } from "#app/store/client.server.ts";
import { changeRole } from "./change-role.server.ts";
import { requireAccount } from "./read-account.server.ts";

const NOW = new Date("2026-11-23T09:00Z");
let admin: Visitor;
let flagship: Version;

beforeAll(async () => {
  const [first] = await makeScenarios(["the-last-report"]);
  if (!first) throw new Error("no scenario");
  flagship = first;
  admin = await makePerson("The Admin", "admin");
}, 60_000);

async function change(userId: string, role: Role, by = admin) {
  return changeRole(by, await requireAccount(userId, NOW), role, NOW);
}

async function deeds(cohort: Parameters<typeof readAudit>[0]): Promise<string[]> {
  return (await readAudit(cohort, 1)).lines.map(({ words }) => words);
}

/** Everything that is counted, whatever the order. */
async function tallies(): Promise<string[]> {
  const rows = [await database.decisionTally.findMany(), await database.detailTally.findMany()];
  return rows
    .flat()
    .map((row) => JSON.stringify(row))
    .sort();
}

test("a trainee who gets another role leaves their cohorts, and what they did leaves the statistics and nothing else", async () => {
  const [ada, ben] = [await makePerson("Ada"), await makePerson("Ben")];
  const cohort = await makeCohort("Autumn", [admin], [ada, ben]);
  const { id: assignmentId } = await makeAssignment(cohort.id, [flagship.slug]);
  const play = (person: { id: string }, seed: number) => {
    const events = simulateAttempt({ game: flagship.game, habit: "careful", ability: 0, seed });
    const what = { assignmentId, assignedSlug: flagship.slug, ordinal: 1 };
    return makePlayed(person.id, flagship, events, what);
  };
  await play(ben, 1);
  await countFinished();
  const without = await tallies();
  await play(ada, 2);
  await countFinished();
  const before = await tallies();
  expect(before).not.toEqual(without);

  expect(await change(ada.id, "trainer")).toEqual({ ok: true });
  expect(await tallies()).toEqual(without);
  expect((await verifyResults()).problems).toEqual([]);
  expect(await database.result.count({ where: { userId: ada.id } })).toBe(1);
  await expect(requireMember(cohort, ada.id)).rejects.toBeInstanceOf(Response);
  expect(await deeds(cohort)).toEqual(["took Ada out of the cohort"]);

  expect(await change(ada.id, "trainee")).toEqual({ ok: true });
  expect(await tallies()).toEqual(before);
  expect((await verifyResults()).problems).toEqual([]);
  expect(await requireMember(cohort, ada.id)).toMatchObject({ leftAt: NOW });
});

test("an attempt that is counted after the role was changed is not in the statistics", async () => {
  const person = await makePerson("Cleo");
  const events = simulateAttempt({ game: flagship.game, habit: "careful", ability: 0, seed: 3 });
  const before = await tallies();
  await makePlayed(person.id, flagship, events);
  await change(person.id, "manager");
  await countFinished();
  expect(await tallies()).toEqual(before);
});

test("a manager who gets another role stops managing; where nobody else manages, nothing changes", async () => {
  const [manager, other] = [await makePerson("Max", "manager"), await makePerson("Eva", "manager")];
  const shared = await makeCohort("Shared", [manager, other], []);
  const alone = await makeCohort("Alone", [manager], []);
  expect(await change(manager.id, "trainer")).toMatchObject({
    ...{ ok: false, problem: expect.stringContaining("Nobody else manages Alone.") as string },
  });
  expect(await requireAccount(manager.id, NOW)).toMatchObject({ role: "manager" });
  expect(await change(manager.id, "admin")).toEqual({ ok: true });
  expect(await database.cohortManager.count({ where: { userId: manager.id } })).toBe(2);

  await database.cohortManager.create({ data: { cohortId: alone.id, userId: other.id } });
  const both = await Promise.all([change(manager.id, "trainer"), change(other.id, "trainer")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  for (const { id } of [shared, alone])
    expect(await database.cohortManager.count({ where: { cohortId: id } })).toBe(1);
  expect((await deeds(shared)).join()).toMatch(/^ended the managing of/);
});

test("nobody takes their own role away, and of two admins who do it to each other one is left", async () => {
  expect(await change(admin.id, "trainee")).toMatchObject({ ok: false });
  const other = await makePerson("Other", "admin");
  const both = await Promise.all([change(other.id, "manager"), change(admin.id, "manager", other)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  // An admin of another test may be left too: which of two managers was faster there is chance.
  const two = { in: [admin.id, other.id] };
  const left = await database.user.findMany({ where: { id: two, role: "admin", active: true } });
  expect(left.map(({ id }) => id)).toEqual([both[0]?.ok ? admin.id : other.id]);
});
