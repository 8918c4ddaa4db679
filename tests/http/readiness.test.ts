/** A manager decides about somebody's readiness through the form of the person's page. */
import { beforeAll, expect, test } from "vitest";

import { makeClient, type Client } from "./client.ts";
import { shown } from "./page.ts";

let manager: Client;
let person = "";

/** A cohort of a manager with one person in it, made as a manager makes it. */
beforeAll(async () => {
  manager = makeClient();
  await manager.signIn("manager");
  const made = await manager.post("/review/cohorts/new", { name: "Decided", timeZone: "UTC" });
  const people = made.headers.get("Location") ?? "";
  const fields = { intent: "add", name: "Dara Decided", email: "dara@example.com", pace: "1" };
  expect((await manager.post(`${people}?index`, fields)).status).toBe(200);
  const id = /\/people\/([\w-]+)">Dara/.exec(await (await manager.get(people)).text())?.[1] ?? "";
  person = `${people}/${id}`;
});

const page = async () => shown(await (await manager.get(person)).text());

test("a decision with a reason is kept beside what was worked out, and shown there and on the board", async () => {
  const reason = "Sat beside her for a week at the desk.";
  const answer = await manager.post(person, { verdict: "ready", reason });
  expect([answer.status, answer.headers.get("Location")]).toEqual([
    302,
    `${new URL(person, "http://x").pathname}#readiness`,
  ]);
  const after = await page();
  expect(after).toContain(reason);
  expect(after).toContain("Not enough evidence");
  const board = shown(await (await manager.get(person.replace(/\/people.*/, ""))).text());
  expect(board).toMatch(/by a manager/i);
  const audit = shown(await (await manager.get(person.replace(/\/people.*/, "/audit"))).text());
  expect(audit).toContain(reason);
});

test("without a reason nothing is kept, and what was chosen stays chosen", async () => {
  const before = await page();
  const answer = await manager.post(person, { verdict: "not-yet", reason: "short" });
  expect(answer.status).toBe(400);
  const refused = shown(await answer.text());
  expect(refused).toContain("Give a reason of at least 10 characters");
  expect(refused).toMatch(
    /<option[^>]*value="not-yet"[^>]*selected|value="not-yet"[^>]*checked|checked[^>]*value="not-yet"/,
  );
  expect(await page()).toBe(before);
});
