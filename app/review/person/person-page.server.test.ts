import { expect, test } from "vitest";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import {
  makeAssignment,
  makeCohort,
  makePerson,
  makePlayed,
  makeScenarios,
  makeWaited,
} from "#app/attempts/make.server.ts";
import { personPage } from "./person-page.server.ts";

const SLUG = "the-last-report";
const NOW = new Date("2026-11-22T09:00:00Z");

test("whose wrong decisions are at questions to mend has a remark that leads to them, for the version that was played", async () => {
  const [flagship] = await makeScenarios([SLUG]);
  if (!flagship) throw new Error("no scenario");
  const people = await Promise.all(Array.from({ length: 12 }, (_, i) => makePerson(`P${i}`)));
  const [able, newer] = [await makePerson("Able"), await makePerson("Newer")];
  const cohort = await makeCohort("A cohort", [], [...people, able, newer]);
  const { id: assignmentId } = await makeAssignment(cohort.id, [SLUG]);
  const what = { assignmentId, assignedSlug: SLUG, ordinal: 1 };
  // Nobody does anything: also the best of them are wrong everywhere.
  for (const { id } of people) await makeWaited(id, flagship, what);
  await countFinished();
  const remarksOf = async ({ id }: { id: string }) =>
    (await personPage(cohort.id, id, NOW)).readiness.remarks.filter(({ words }) =>
      words.includes("mended"),
    );
  const [one] = people;
  const [remark] = one ? await remarksOf(one) : [];
  expect(remark?.words).toMatch(
    /^(\d+) of \1 wrong decisions are at questions that should be mended before anybody is judged by them\.$/u,
  );
  expect(remark?.questions?.[0]).toMatchObject({ slug: SLUG, version: "1 A" });
  expect(remark?.questions?.[0]?.words).toContain("The last report: ");

  await makePlayed(able.id, flagship, undefined, what);
  const [second] = await makeScenarios([SLUG], 2, (text) => text.replace("minutes:", "minutes: "));
  if (!second) throw new Error("no second version");
  await makeWaited(newer.id, second, what);
  await countFinished();
  expect([await remarksOf(able), await remarksOf(newer)]).toEqual([[], []]);
}, 120_000);

test("of an assessment it is said how often its scenario had been practised when it was begun, by any form and version", async () => {
  const [first] = await makeScenarios(["the-photograph"]);
  const [second] = await makeScenarios(["the-photograph"], 2, (text) =>
    text.replace("minutes:", "minutes: "),
  );
  const [other] = await makeScenarios(["the-same-words"]);
  if (!first || !second || !other) throw new Error("no scenario");
  const [person, somebody] = [await makePerson("Pat"), await makePerson("Sam")];
  const cohort = await makeCohort("A cohort", [], [person, somebody]);
  const day = (n: number) => Date.UTC(2026, 9, n);
  const practice = { mode: "practice" } as const;
  const { id: assignmentId } = await makeAssignment(cohort.id, ["the-photograph"]);
  const asked = (ordinal: number) => ({ assignmentId, assignedSlug: "the-photograph", ordinal });
  await makePlayed(person.id, second, [], asked(1), day(1));
  await makePlayed(person.id, first, [], practice, day(2));
  await makePlayed(person.id, second, [], practice, day(3));
  await makePlayed(person.id, other, [], practice, day(3));
  await makePlayed(somebody.id, second, [], practice, day(3));
  await makePlayed(person.id, second, [], asked(2), day(4));
  const { attempts } = await personPage(cohort.id, person.id, NOW);
  const found = attempts.filter(({ slug }) => slug === "the-photograph").toReversed();
  expect(found.map(({ practised }) => practised)).toEqual([0, 2]);
});
