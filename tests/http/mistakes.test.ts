import { afterAll, beforeAll, expect, test } from "vitest";

import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { shown } from "./page.ts";
import { askReporter, formFor, logOf, startAttempt } from "./play.ts";

let house: House;
let trainee: Client;

beforeAll(async () => {
  house = await openHouse();
  trainee = await house.visitor("trainee");
});
afterAll(() => house.close());

/** What would tell of our files. */
const INSIDE = /node_modules|"stack"|\.server\.|\bat .*:\d+:\d+/;

test("a body that is not a form is refused", async () => {
  const id = await startAttempt(trainee);
  const Cookie = [...trainee.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const bodies: [string, string][] = [
    ["application/json", "{}"],
    ["application/json", `{"intent":"wait","seq":0`],
    ["multipart/form-data; boundary=x", "no such boundary"],
  ];
  for (const kind of ["", ".data"]) {
    for (const [type, body] of bodies) {
      const response = await fetch(new URL(`/attempts/${id}${kind}`, house.baseUrl()), {
        ...{ method: "POST", body, redirect: "manual", headers: { Cookie, "Content-Type": type } },
      });
      expect(response.status).toBe(400);
      const text = await response.text();
      expect(text).toContain("This form could not be read.");
      expect(text).not.toMatch(INSIDE);
    }
  }
  expect(await logOf(house, id)).toEqual([]);
});

test("the form that begins an attempt is explained when it makes no sense", async () => {
  const odd: Record<string, string>[] = [
    {},
    { mode: "exam" },
    { mode: "practice", paceFactor: "9" },
  ];
  for (const fields of odd) {
    const response = await trainee.post("/scenarios/the-last-report", fields);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/Choose practice or assessment\.|Choose how long/);
  }
});

test("what does not exist is the house's own page, with nothing of the router's in it", async () => {
  const missing = ["/nowhere", "/attempts/none", "/scenarios/none", "/scenarios/__proto__"];
  for (const address of [...missing, "/handbook/none", "/handbook/constructor"]) {
    const response = await trainee.get(address);
    expect([address, response.status]).toEqual([address, 404]);
    const page = await response.text();
    expect(shown(page)).toContain("There is nothing at this address");
    expect(shown(page)).toContain("Back to the start");
    expect(shown(page)).not.toMatch(/Error: |No route/);
    const data = await trainee.get(`${address}.data`);
    expect(data.status).toBe(404);
    expect(await data.text()).not.toMatch(INSIDE);
  }
});

test("an address with a character that no database can hold is refused at the door", async () => {
  for (const address of [
    ...["/attempts/%00", "/scenarios/a%00b", "/attempts/%00.data"],
    ...["/scenarios/the-last-report?assignment=%00", "/handbook.data?q=a%00"],
  ]) {
    expect((await trainee.get(address)).status).toBe(400);
  }
});

test("a number in an address that no column holds finds nothing, and is no failure", async () => {
  const manager = await house.visitor("manager");
  for (const query of ["certainty=1.5", "certainty=99999999999", "after=x.99999999999", "after=x"])
    expect([query, (await manager.get(`/review/decisions?${query}`)).status]).toEqual([query, 200]);
});

test("our own failure shows no stack trace, and verify finds the broken log", async () => {
  const id = await startAttempt(trainee);
  const event = { ...askReporter(), case: "nobody" };
  await house.ask(({ attempt }) =>
    attempt.update({
      where: { id },
      data: { seq: 1, entries: { create: { seq: 0, key: "x", at: new Date(), event } } },
    }),
  );
  for (const address of [`/attempts/${id}`, `/attempts/${id}.data`]) {
    const response = await trainee.get(address);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/log entry|is refused/);
  }
  const response = await trainee.post(`/attempts/${id}.data`, formFor(askReporter(), 1));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toMatch(/log entry|is refused/);
  // The log tells us what the visitor is not told.
  for (const asked of [`GET /attempts/${id} `, `POST /attempts/${id}.data `])
    expect(house.output()).toContain(asked);
  expect(house.output()).toMatch(/log entry 0/);
  const verified = await house.verify();
  expect(verified.code).toBe(1);
  expect(verified.output).toContain(`${id}: log entry 0 (act) is refused: no-such-case`);
});
