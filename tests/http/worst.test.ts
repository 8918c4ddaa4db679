/** Every action has a worst request that is answered as its limits say; what costs much is counted. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { nowhere } from "../oidc-provider.ts";
import { findAccountThings } from "./account-access.ts";
import { builtRoutes } from "./built-routes.ts";
import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { startAttempt } from "./play.ts";
import { findReviewThings } from "./review-access.ts";
import { makeStudioThings } from "./studio-access.ts";
import type { Worst, WorstThings } from "./worst-form.ts";
import { crowd, makeLargeThings, SMALL_TEXT } from "./worst-large.ts";
import { WORST } from "./worst.ts";

let house: House;
let things: WorstThings;
const clients = new Map<Worst["role"], Client>();

beforeAll(async () => {
  house = await openHouse({ DEMO: "1", WORK_LIMIT: "100000", ...nowhere() });
  for (const role of ["trainee", "trainer", "manager", "admin"] as const)
    clients.set(role, await house.visitor(role));
  clients.set("nobody", house.stranger());
  const [trainee, trainer, admin] = [clientOf("trainee"), clientOf("trainer"), clientOf("admin")];
  things = {
    ...(await makeStudioThings(house, trainer)),
    ...(await makeLargeThings(house, trainer, admin, SMALL_TEXT)),
    ...(await findReviewThings(house)),
    ...(await findAccountThings(house)),
    attempt: await startAttempt(trainee),
  };
  await crowd(house, things.cohort);
}, 120_000);
afterAll(() => house.close());

function clientOf(role: Worst["role"]): Client {
  const client = clients.get(role);
  if (!client) throw new Error(`nobody is signed in as ${role}`);
  return client;
}

const ROUTES = [...new Set(WORST.map(({ route }) => route))];

describe.each(ROUTES)("%s", (of) => {
  const requests = WORST.filter(({ route }) => route === of);
  test.each(requests.map((one) => [one.about, one] as const))(
    "%s",
    async (_about, worst) => {
      const { role, at, body, json, statuses } = worst;
      const client = clientOf(role);
      const headers: Record<string, string> = json ? { "Content-Type": "application/json" } : {};
      const address = at(things);
      const answer = await (body
        ? client.send(address, body(things), headers)
        : client.get(address));
      const text = await answer.text();
      expect(statuses, text.slice(0, 300)).toContain(answer.status);
      // A refusal says how much may be sent.
      if (answer.status === 413) expect(text).toMatch(/at most|more than|under|at once/i);
    },
    60_000,
  );
});

test("every action that was built has a worst request", async () => {
  const built = (await builtRoutes(house.stranger())).filter(({ hasAction }) => hasAction);
  expect(built.length).toBeGreaterThan(30);
  const tried = new Set(WORST.filter(({ body }) => body).map(({ route }) => route));
  const routes = built.map(({ path }) => `/${path ?? ""}`);
  expect(routes.filter((route) => !tried.has(route))).toEqual([]);
});

test("none of it broke anything", async () => {
  expect(house.output()).not.toMatch(/\bError\b|\bat .*:\d+:\d+/);
  expect((await house.stranger().get("/health")).status).toBe(200);
});

test("who asks for much in one minute is told to wait, and others are not", async () => {
  const small = await openHouse({ DEMO: "1", WORK_LIMIT: "20" });
  const trainer = await small.visitor("trainer");
  const upload = (client: Client) => {
    const form = new FormData();
    form.append("files", new File(["x"], "x.txt"));
    return client.post("/studio/upload", form);
  };
  expect((await upload(trainer)).status).toBe(302);
  expect((await upload(trainer)).status).toBe(302);
  const refused = await upload(trainer);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  const byScript = await trainer.post("/studio/upload.data", new FormData());
  expect([byScript.status, Number(byScript.headers.get("Retry-After")) > 0]).toEqual([429, true]);
  expect((await upload(await small.visitor("admin"))).status).toBe(302);
  await small.close();
}, 60_000);
