/** An assessment is another text than practice: what is dealt, played by the model path of that form to its debrief. */
import { afterAll, beforeAll, expect, test } from "vitest";

import { openQuickGame } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";
import { compiledIn } from "../compiled-in.ts";
import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { shown } from "./page.ts";
import { FLAGSHIP, sendAll, startAttempt } from "./play.ts";

let house: House;
let trainee: Client;

beforeAll(async () => {
  house = await openHouse();
  // As it is published, and not as the rest of the suite plays it.
  await house.ask((database) =>
    database.scenarioVersion.updateMany({
      data: { assessment: true },
      where: { form: { not: "A" } },
    }),
  );
  await house.ask((database) =>
    database.scenarioVersion.updateMany({
      data: { assessment: false },
      where: { form: "A", slug: FLAGSHIP },
    }),
  );
  trainee = await house.visitor("trainee");
});
afterAll(() => house.close());

async function dealtTo(id: string): Promise<{ form: string; game: Game }> {
  const { version } = await house.ask((database) =>
    database.attempt.findUniqueOrThrow({ where: { id }, select: { version: true } }),
  );
  return { form: version.form, game: openQuickGame(compiledIn(version)) };
}

test("two assessments are two forms, neither of them the practised one; each ends full by its own model path", async () => {
  const practised = await startAttempt(trainee, { mode: "practice" });
  expect((await dealtTo(practised)).form).toBe("A");
  const met: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const id = await startAttempt(trainee);
    const { form, game } = await dealtTo(id);
    met.push(form);
    await sendAll(trainee, id, game.compiled.model.events);
    const debrief = await trainee.get(`/attempts/${id}/debrief`);
    expect(debrief.status).toBe(200);
    expect(shown(await debrief.text()).replaceAll("<!-- -->", "")).toMatch(/\b100\s?%/);
  }
  expect(met.toSorted()).toEqual(["B", "C"]);
});
