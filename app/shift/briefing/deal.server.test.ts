/** Which form somebody gets: practice its own, an assessment one that they met least often, and the draw is kept. */
import { beforeAll, expect, test } from "vitest";

import {
  makeAssignment,
  makeCohort,
  makePerson,
  makeScenarios,
} from "#app/attempts/make.server.ts";
import { database } from "#app/store/client.server.ts";
import { beginAssigned } from "./begin-assigned.server.ts";
import { deal, startAttempt } from "./start.server.ts";

const SLUG = "the-photograph";
const OPTIONS = { paced: false, paceFactor: 1 };

beforeAll(async () => {
  await makeScenarios([SLUG]);
});

async function start(...[person, slug, options]: Parameters<typeof startAttempt>) {
  const begun = await startAttempt(person, slug, options);
  return begun.ok ? begun.attemptId : expect.fail(begun.problem);
}

async function formOf(attemptId: string) {
  const { draw, version } = await database.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { draw: true, version: { select: { form: true } } },
  });
  return { draw, form: version.form };
}

test("practice deals its own form, and there is nothing to draw", async () => {
  const person = await makePerson("Pia");
  for (let n = 0; n < 3; n += 1) {
    const id = await start(person, SLUG, { ...OPTIONS, mode: "practice" });
    expect(await formOf(id)).toEqual({ draw: null, form: "A" });
  }
});

test("an assessment never deals what practice explains; the second one deals the other form, and both say among which", async () => {
  const person = await makePerson("Ada");
  await start(person, SLUG, { ...OPTIONS, mode: "practice" });
  const first = await formOf(await start(person, SLUG, { ...OPTIONS, mode: "assessment" }));
  const second = await formOf(await start(person, SLUG, { ...OPTIONS, mode: "assessment" }));
  expect([first.form, second.form].sort()).toEqual(["B", "C"]);
  expect(first.draw).toEqual({ drawn: first.form, met: { B: 0, C: 0 } });
  expect(second.draw).toEqual({ drawn: second.form, met: { B: 0, C: 0, [first.form]: 1 } });
});

test("of forms that were met alike each is dealt now and then", async () => {
  const forms = new Set<string>();
  for (let n = 0; n < 40 && forms.size < 2; n += 1) {
    const dealt = await deal(await makePerson(`Nr ${n}`), SLUG, "assessment");
    forms.add(dealt.draw?.drawn ?? "none");
  }
  expect([...forms].sort()).toEqual(["B", "C"]);
});

test("practice for an assignment waits until an assessment is finished, that of another form and version too", async () => {
  const person = await makePerson("Mia");
  const cohort = await makeCohort("A cohort", [], [person]);
  const { id } = await makeAssignment(cohort.id, [SLUG], "practice");
  const assessment = await start(person, SLUG, { ...OPTIONS, mode: "assessment" });
  const begin = () =>
    beginAssigned(person, id, SLUG, { mode: "practice", paced: false }, new Date());
  expect(await begin()).toMatchObject({ ok: false });
  await makeScenarios([SLUG], 2, (text) => text.replace("<Briefing>", "<Briefing>\n\nAgain."));
  expect(await begin()).toMatchObject({ ok: false });
  const other = await startAttempt(person, SLUG, { ...OPTIONS, mode: "practice" });
  expect(other).toMatchObject({ ok: false });
  await database.attempt.update({ where: { id: assessment }, data: { finishedAt: new Date() } });
  expect(await begin()).toMatchObject({ ok: true });
});

test("a scenario that is not in service is not dealt", async () => {
  const person = await makePerson("Lea");
  await expect(deal(person, "nothing", "practice")).rejects.toMatchObject({ status: 404 });
});
