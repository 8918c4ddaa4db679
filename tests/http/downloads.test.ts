/** What is sent to be kept as a file is never shown in place, and is called what the product calls it. */
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";

let house: House;
let manager: Client;
let trainer: Client;

beforeAll(async () => {
  house = await openHouse();
  manager = await house.visitor("manager");
  trainer = await house.visitor("trainer");
});
afterAll(() => house.close());

async function expectFile(answer: Response, type: string, name: RegExp): Promise<void> {
  expect(answer.status).toBe(200);
  const { headers } = answer;
  const disposition = headers.get("content-disposition") ?? "";
  expect(disposition).toMatch(/^attachment; filename="[a-z0-9.-]+"$/);
  expect(/filename="(.*)"/.exec(disposition)?.[1]).toMatch(name);
  expect(headers.get("content-type")).toBe(`${type}; charset=utf-8`);
  expect(headers.get("cache-control")).toMatch(/\bno-store\b/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  await answer.arrayBuffer();
}

test("a file of a cohort is called by letters and digits, whatever the cohort is called", async () => {
  const name = `"; filename=evil.html; x="ü\u2028../../<script>`;
  const made = await manager.post("/review/cohorts/new", { name, timeZone: "UTC" });
  const cohort = /^\/review\/cohorts\/[\w-]+/.exec(made.headers.get("location") ?? "")?.[0];
  expect(made.status).toBe(302);
  const file = (of: string) => manager.get(`${cohort}/export/${of}`);
  const day = "\\d{4}-\\d\\d-\\d\\d";
  await expectFile(await file("people.csv"), "text/csv", new RegExp(`-${day}-people\\.csv$`));
  const json = new RegExp(`-${day}-people\\.json$`);
  await expectFile(await file("people.json"), "application/json", json);
  for (const none of ["people.html", "..%2f..%2fpackage.json", "people.csv%00", "constructor.csv"])
    expect([none, [400, 404]]).toEqual([none, expect.arrayContaining([(await file(none)).status])]);
});

test("a draft goes up under any path and comes down under its own name, as text to be kept", async () => {
  const form = new FormData();
  const text = "---\ntitle: A title\n---\n\n<script>alert(1)</script>\n";
  form.append("files", new File([text], "../../../etc/odd-name.mdx"));
  form.append("files", new File([text], "page.html"));
  const sent = await trainer.post("/studio/upload", form);
  expect(sent.status).toBe(302);
  const find = () =>
    house.ask(({ draft }) =>
      draft.findFirst({ where: { slug: "odd-name" }, select: { id: true } }),
    );
  await expect.poll(find, { timeout: 10_000 }).not.toBeNull();
  const address = `/studio/drafts/${(await find())?.id ?? ""}/file`;
  await expectFile(await trainer.get(address), "text/markdown", /^odd-name\.mdx$/);
  expect(await house.ask(({ draft }) => draft.count({ where: { slug: "page" } }))).toBe(0);
});
