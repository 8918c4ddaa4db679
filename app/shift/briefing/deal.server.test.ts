/** Which form somebody gets: practice its own, an assessment one that they met least often, and the draw is kept. */
import { beforeAll, expect, test } from "vitest";

import { makePerson, makeScenarios } from "#app/attempts/make.server.ts";
import { database } from "#app/store/client.server.ts";
import { deal, startAttempt } from "./start.server.ts";

const SLUG = "the-photograph";
const OPTIONS = { paced: false, paceFactor: 1 };

beforeAll(async () => {
  await makeScenarios([SLUG]);
});

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
    const id = await startAttempt(person, SLUG, { ...OPTIONS, mode: "practice" });
    expect(await formOf(id)).toEqual({ draw: null, form: "A" });
  }
});

test("an assessment never deals what practice explains; the second one deals the other form, and both say among which", async () => {
  const person = await makePerson("Ada");
  await startAttempt(person, SLUG, { ...OPTIONS, mode: "practice" });
  const first = await formOf(await startAttempt(person, SLUG, { ...OPTIONS, mode: "assessment" }));
  const second = await formOf(await startAttempt(person, SLUG, { ...OPTIONS, mode: "assessment" }));
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

test("a scenario that is not in service is not dealt", async () => {
  const person = await makePerson("Lea");
  await expect(deal(person, "nothing", "practice")).rejects.toMatchObject({ status: 404 });
});
