/** Whoever asks for something that takes long keeps nobody waiting: it is done in a thread. */
import { afterAll, beforeAll, expect, test } from "vitest";

import { openHouse, type House } from "./house.ts";
import { makeScenario } from "../bench/make-scenario.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("while a large scenario is made ready to be played, pages are answered one after another", async () => {
  const trainer = await house.visitor("trainer");
  const made = await trainer.post("/studio/new", { title: "A large one" });
  const body = JSON.stringify({
    text: makeScenario({ cases: 15, scenes: 10 }),
    ask: { kind: "preview", show: "briefing" },
  });
  let staged = false;
  const headers = { "Content-Type": "application/json" };
  const staging = trainer
    .send(`${made.headers.get("location")}/stage`, body, headers)
    .finally(() => (staged = true));
  let answered = 0;
  while (!staged) {
    expect((await trainer.get("/studio")).status).toBe(200);
    answered += 1;
  }
  expect(await (await staging).json()).toMatchObject({ ok: true, shown: { kind: "preview" } });
  // Had they waited for it, no more than what was on its way already.
  expect(answered).toBeGreaterThan(5);
}, 60_000);
