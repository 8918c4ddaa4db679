/** A manager decides about somebody's readiness through the form of the person's page. */
import { beforeAll, expect, test } from "vitest";

import { makeClient, type Client } from "./client.ts";
import { shown, unescapeHtml } from "./page.ts";

let manager: Client;
let person = "";

/** A cohort of a manager with one person in it, made as a manager makes it. */
beforeAll(async () => {
  manager = makeClient();
  await manager.signIn("manager");
  const made = await manager.post("/review/cohorts/new", { name: "Decided", timeZone: "UTC" });
  const people = made.headers.get("Location") ?? "";
  const fields = { intent: "add", name: "Dara Decided", email: "dara@example.com", pace: "1" };
  const invited = await (await manager.post(`${people}?index`, fields)).text();
  const link = /\/join\/[\w-]+/.exec(invited)?.[0] ?? "no link";
  const dara = { password: "a long password" };
  expect((await makeClient().post(link, dara)).headers.get("location")).toBe("/");
  const id = /\/people\/([\w-]+)">Dara/.exec(await (await manager.get(people)).text())?.[1] ?? "";
  person = `${people}/${id}`;
});

const page = async () => shown(await (await manager.get(person)).text());
const at = async (place: string) =>
  shown(await (await manager.get(person.replace(/\/people.*/, place))).text());
/** What the form on a page was made from. */
const baseIn = (text: string) =>
  unescapeHtml(/name="base" value="([^"]*)"/.exec(text)?.[1] ?? "no base");
const decide = async (verdict: string, reason: string, base?: string) =>
  manager.post(person, { verdict, reason, base: base ?? baseIn(await page()) });

test("a decision with a reason is kept beside what was worked out, and shown there and on the board", async () => {
  const reason = "Sat beside her for a week at the desk.";
  const answer = await decide("ready", reason);
  expect([answer.status, answer.headers.get("Location")]).toEqual([
    302,
    `${new URL(person, "http://x").pathname}#readiness`,
  ]);
  const after = await page();
  expect(after).toContain(reason);
  expect(after).toContain("Not enough evidence");
  expect(await at("")).toMatch(/by a manager/i);
  expect(await at("/audit")).toContain(reason);
});

test("without a reason nothing is kept, and what was chosen stays chosen", async () => {
  const before = await page();
  const answer = await decide("not-yet", "short");
  expect(answer.status).toBe(400);
  const refused = shown(await answer.text());
  expect(refused).toContain("Give a reason of at least 10 characters");
  expect(refused).toMatch(
    /<option[^>]*value="not-yet"[^>]*selected|value="not-yet"[^>]*checked|checked[^>]*value="not-yet"/,
  );
  expect(await page()).toBe(before);
});

test("of two managers at once the slower is told, keeps what was typed, and decides with what holds by then", async () => {
  const base = baseIn(await page());
  expect((await decide("not-yet", "Seen at the desk this morning.", base)).status).toBe(302);
  const slower = "Talked with her yesterday evening.";
  const answer = await decide("ready", slower, base);
  expect(answer.status).toBe(409);
  const again = shown(await answer.text());
  expect(again).toContain(slower);
  expect(again).toContain("somebody else decided");
  expect(await page()).not.toContain(slower);
  expect((await decide("ready", slower, baseIn(again))).status).toBe(302);
  expect(await page()).toContain(slower);
});

test("a decision can be taken back: what is worked out holds again, and both stay on the page", async () => {
  const reason = "Decided about the wrong person.";
  expect((await decide("worked-out", reason)).status).toBe(302);
  const after = await page();
  expect(after).toContain(reason);
  expect(after).not.toContain("Take the decision back");
  expect(await at("")).not.toMatch(/by a manager/i);
  expect(await at("/audit")).toContain("took back what was decided about Dara Decided");
});

test("what is asked is saved from what was seen: the slower manager loses nothing and undoes nothing", async () => {
  const place = person.replace(/\/people.*/, "/readiness");
  const base = baseIn(await at("/readiness"));
  const fields = { base, "identity-asked": "yes", "identity-fewest": "3", sensitivity: "" };
  const faster = { ...fields, "identity-threshold": "62.5", confidence: "80" };
  expect((await manager.post(place, faster)).status).toBe(302);
  expect(await at("/readiness")).toMatch(/62\.5(<!-- -->)? %/);
  const answer = await manager.post(place, { ...faster, confidence: "91" });
  expect(answer.status).toBe(409);
  const again = shown(await answer.text());
  expect(again).toContain("Somebody else changed what is asked");
  expect(again).toMatch(/name="confidence"[^>]*value="91"/);
  expect(await at("/readiness")).toMatch(/80(<!-- -->)? % sure/);
});

test("who left is read with why, and a decision that comes too late is not lost", async () => {
  const base = baseIn(await page());
  const id = person.split("/").at(-1) ?? "";
  await manager.post(person.replace(/\/[\w-]+$/, "?index"), { intent: "take-out", userId: id });
  const left = await page();
  expect(left).toContain("has left the cohort: this is how it stood");
  expect(left).not.toContain("Decide yourself");
  const reason = "She was ready on her last day.";
  const answer = await decide("ready", reason, base);
  expect(answer.status).toBe(409);
  expect(shown(await answer.text())).toContain(reason);
});
