import { afterAll, beforeAll, expect, test } from "vitest";

import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { fieldsIn, shown, unescapeHtml } from "./page.ts";

let house: House;
let manager: Client;
/** Another manager of the same cohort. */
let admin: Client;
/** An assessment that people finished more than once. */
let address: string;
let id: string;

beforeAll(async () => {
  house = await openHouse({ DEMO: "1" });
  [manager, admin] = [await house.visitor("manager"), await house.visitor("admin")];
  const found = await house.ask(({ assignment }) =>
    assignment.findFirstOrThrow({
      where: {
        ...{ mode: "assessment", rule: "first" },
        cohort: { managers: { some: { user: { email: "manager@example.com" } } } },
        attempts: { some: { ordinal: { gt: 1 } } },
      },
    }),
  );
  id = found.id;
  address = `/review/cohorts/${found.cohortId}/assignments/${id}`;
});
afterAll(() => house.close());

const stored = () => house.ask(({ assignment }) => assignment.findUnique({ where: { id } }));

/** A page as a person reads it, with the answer's status. */
async function read(response: Response) {
  const page = shown(await response.text());
  const text = unescapeHtml(page.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");
  return { status: response.status, page, text };
}

const open = async (client: Client) => read(await client.get(`${address}/edit`));

test("what somebody has begun is told with the reason, and sent as it is", async () => {
  const { status, page, text } = await open(manager);
  expect(status).toBe(200);
  expect(text).toMatch(/How it is taken Assessment \d+ people have begun it, and everybody/);
  expect(page).not.toContain('type="radio"');
  const sent = fieldsIn(page, "base");
  expect(sent["mode"]).toEqual(["assessment"]);
  expect(sent["scenario"]).toHaveLength(3);
  expect((await (await manager.get(address)).text()).includes(`href="${address}/edit"`)).toBe(true);
});

test("another rule is saved in two steps without scripts: first it says for how many another attempt counts", async () => {
  const sent = fieldsIn((await open(manager)).page, "base");
  const asked = await read(
    await manager.post(`${address}/edit`, { ...sent, rule: "best", title: "Best of two" }),
  );
  expect(asked.status).toBe(200);
  const people = /for (\d+) people it is another one than now/.exec(asked.text)?.[1];
  expect(Number(people)).toBeGreaterThan(0);
  expect(await stored()).toMatchObject({ rule: "first" });
  const again = fieldsIn(asked.page, "base");
  expect(again).toMatchObject({ rule: ["best"], title: ["Best of two"], base: sent["base"] });
  const saved = await manager.post(`${address}/edit`, again);
  expect([saved.status, saved.headers.get("location")]).toEqual([302, `${address}?done=changed`]);
  expect(await stored()).toMatchObject({ rule: "best", title: "Best of two" });
  expect((await read(await manager.get(`${address}?done=changed`))).text).toContain(
    "Your changes are saved.",
  );
  const trail = await read(await manager.get(address.replace(/assignments.*/, "audit")));
  expect(trail.text).toContain(
    `attempt that counts from the first to the best. Another attempt counts for ${people} people`,
  );
});

test("what is wrong is said beside its field, and nothing typed is lost", async () => {
  const sent = fieldsIn((await open(manager)).page, "base");
  const typed = { title: "Typed, not saved", due: "2020-01-01T10:00", attempts: "7" };
  const refused = await read(await manager.post(`${address}/edit`, { ...sent, ...typed }));
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("It must be due after it opens.");
  expect(fieldsIn(refused.page, "base")).toMatchObject({
    ...{ title: [typed.title], due: [typed.due], attempts: [typed.attempts], base: sent["base"] },
  });
  const fewer = { ...sent, scenario: sent["scenario"]?.slice(1) ?? [], title: typed.title };
  const begun = await read(await manager.post(`${address}/edit`, fewer));
  expect(begun.status).toBe(409);
  expect(begun.text).toMatch(/“[\w ]+”: \d+ people have begun it, so it stays\./);
  const shownAgain = fieldsIn(begun.page, "base");
  expect(shownAgain).toMatchObject({ title: [typed.title], scenario: sent["scenario"] });
  expect((await stored())?.title).not.toBe(typed.title);
});

test("of two managers the slower is told what the faster saved, and saves knowing it", async () => {
  const [first, second] = [(await open(manager)).page, (await open(admin)).page];
  const faster = { ...fieldsIn(first, "base"), title: "The faster", attempts: "5" };
  expect((await manager.post(`${address}/edit`, faster)).status).toBe(302);
  const slower = { ...fieldsIn(second, "base"), title: "The slower" };
  const told = await read(await admin.post(`${address}/edit`, slower));
  expect(told.status).toBe(409);
  expect(told.text).toContain("Somebody else changed this assignment while you had it open");
  expect(told.text).toMatch(/→ “The faster” \. Your form says “The slower”/);
  expect(await stored()).toMatchObject({ title: "The faster", attemptsAllowed: 5 });
  const again = fieldsIn(told.page, "base");
  expect(again).toMatchObject({ title: ["The slower"], attempts: ["5"] });
  expect((await admin.post(`${address}/edit`, again)).status).toBe(302);
  expect(await stored()).toMatchObject({ title: "The slower", attemptsAllowed: 5 });
});

test("what was taken back is shown as it was, and nothing of it is saved", async () => {
  const sent = fieldsIn((await open(manager)).page, "base");
  await manager.post(address, { intent: "take-back" });
  const refused = await read(await manager.post(`${address}/edit`, { ...sent, title: "Too late" }));
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("This assignment was taken back");
  expect(refused.text).not.toContain("Save the changes");
  expect(fieldsIn(refused.page, "base")["title"]).toEqual(["Too late"]);
  expect((await stored())?.title).toBe("The slower");
});
