/** While somebody is being assessed in a scenario, no practice of it explains the answers. */
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Game } from "#app/language/scenario/run.ts";
import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { shown } from "./page.ts";
import { FLAGSHIP, askReporter, logOf, pathEvents } from "./play.ts";
import { readPublished, send, sendAll, startAttempt } from "./play.ts";

let house: House;
let trainee: Client;
let game: Game;

beforeAll(async () => {
  house = await openHouse();
  trainee = await house.visitor("trainee");
  ({ game } = await readPublished(house));
});
afterAll(() => house.close());

const PRACTICE = { mode: "practice", paced: "no", paceFactor: "1" };
const WORDS = "no practice of it can be begun";
/** In the queue from the first minute. */
const CASE = "lookalike";

async function textOf(address: string, client = trainee): Promise<string> {
  const response = await client.get(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

test("from the first minute of an assessment to its end no practice of the scenario can be begun or gone on with", async () => {
  const practice = await startAttempt(trainee, { mode: "practice" });
  expect(await textOf(`/attempts/${practice}.data`)).toContain(CASE);
  const assessment = await startAttempt(trainee);

  const begun = await trainee.post(`/scenarios/${FLAGSHIP}`, PRACTICE);
  expect(begun.status).toBe(409);
  expect(shown(await begun.text())).toContain(WORDS);
  const played = await send(trainee, practice, askReporter("My own note."), 0);
  expect(played.status).toBe(409);
  const answer = await played.text();
  expect(shown(answer)).toContain("practice waits. Nothing was recorded.");
  expect(shown(answer)).toContain("My own note.");
  expect(await logOf(house, practice)).toEqual([]);
  for (const address of [`/attempts/${practice}`, `/attempts/${practice}.data?case=${CASE}`])
    expect(await textOf(address)).not.toContain(game.compiled.scenario.cases[0]?.title);

  const briefing = shown(await textOf(`/scenarios/${FLAGSHIP}`));
  expect(briefing).toContain("Your assessment of this scenario is open");
  expect(briefing).toContain(`href="/attempts/${assessment}"`);
  const home = shown(await textOf("/"));
  expect(home).toContain("waits until your assessment of it is finished");
  expect(home).not.toContain(`href="/attempts/${practice}"`);
  // What else there is to practise, and everybody else, is not concerned.
  expect((await trainee.post("/scenarios/the-photograph", PRACTICE)).status).toBe(302);
  await startAttempt(await house.visitor("trainer"), { mode: "practice" });

  await sendAll(trainee, assessment, pathEvents(game, "Dark"));
  await startAttempt(trainee, { mode: "practice" });
  expect((await send(trainee, practice, askReporter(), 0)).status).toBe(302);
  expect(shown(await textOf("/"))).not.toContain("waits until your assessment");
  expect(shown(await textOf(`/scenarios/${FLAGSHIP}`))).not.toContain(
    "assessment of this scenario",
  );
});
