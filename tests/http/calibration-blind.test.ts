/** Blindness of a calibration: whatever a participant asks for, nobody's answer comes back before it is due. */
import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { lasting, shown } from "./page.ts";
import { FLAGSHIP, pathEvents, readPublished, sendAll, startAttempt } from "./play.ts";
import { decoded } from "./secrets.ts";

const ITEMS = 4;
const NOW = new Date("2026-10-05T09:00:00Z");

let house: House;
let manager: Client;
let trainer: Client;
let trainee: Client;
let addresses: string[];
let set = "";
const cohort = randomUUID();

beforeAll(async () => {
  house = await openHouse();
  [manager, trainer, trainee] = await Promise.all([
    house.visitor("manager"),
    house.visitor("trainer"),
    house.visitor("trainee"),
  ]);
  const people = await house.ask(({ user }) => user.findMany());
  const idOf = (role: string) =>
    people.find(({ email }) => email === `${role}@example.com`)?.id ?? "";
  const assignment = randomUUID();
  await house.ask(async (database) => {
    await database.cohort.create({
      data: {
        ...{ id: cohort, name: "A cohort", terms: {} },
        managers: { create: { userId: idOf("manager") } },
        members: { create: { userId: idOf("trainee") } },
        assignments: {
          create: { id: assignment, title: "An assignment", mode: "assessment", opensAt: NOW },
        },
      },
    });
  });
  const events = pathEvents((await readPublished(house)).game, "Dark");
  for (let ordinal = 1; ordinal <= ITEMS; ordinal += 1) {
    const id = await startAttempt(trainee);
    const data = { assignmentId: assignment, assignedSlug: FLAGSHIP, ordinal };
    await house.ask(({ attempt }) => attempt.update({ where: { id }, data }));
    await sendAll(trainee, id, events);
  }
  expect((await manager.get(`/review/cohorts/${cohort}/calibrations/new`)).status).toBe(200);
  const decisions = await house.ask(({ decision }) =>
    decision.findMany({
      where: { cohortId: cohort, seq: { not: null } },
      orderBy: [{ line: "asc" }, { attemptId: "asc" }],
    }),
  );
  const attempts = [...new Set(decisions.map(({ attemptId }) => attemptId))];
  const pick = attempts.map((attemptId, index) => {
    const own = decisions.filter((one) => one.attemptId === attemptId);
    return `${attemptId}:${own[index % own.length]?.seq}`;
  });
  const made = await manager.post(`/review/cohorts/${cohort}/calibrations/new`, {
    ...{ title: "Golden", pick, person: [idOf("manager"), idOf("trainee")] },
    others: "Trainer@Example.com",
  });
  set = /\/calibrations\/([\w-]+)$/.exec(made.headers.get("location") ?? "")?.[1] ?? "none";
  expect(made.status).toBe(302);
  addresses = await everyAddress({
    ...{ cohortId: cohort, setId: set, userId: idOf("trainee"), attemptId: attempts[0] ?? "" },
    ...{ slug: FLAGSHIP, assignmentId: assignment, section: "authority-levels" },
  });
}, 120_000);
afterAll(() => house.close());

/** Every page and resource that was built, with these in the places of its parameters. */
async function everyAddress(params: Readonly<Record<string, string>>): Promise<string[]> {
  const page = await (await house.stranger().get("/sign-in")).text();
  const address = /\/assets\/manifest-\w+\.js/.exec(page)?.[0] ?? "no manifest in the page";
  const script = await (await house.stranger().get(address)).text();
  const { routes } = JSON.parse(script.replace(/^[^{]*/, "").replace(/;?\s*$/, "")) as {
    routes: Record<string, { parentId?: string; path?: string; hasLoader: boolean }>;
  };
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ""}` : "";
  };
  const all = Object.keys(routes)
    .filter((id) => routes[id]?.hasLoader)
    .map((id) => pathOf(id).replace(/:(\w+)\??/g, (_, name: string) => params[name] ?? "none"));
  const asked = Array.from({ length: ITEMS }, (_, n) => `/calibrations/${set}?item=${n + 1}`);
  return [...new Set([...all, ...asked, `/review/decisions?cohort=${cohort}`])].filter(
    (path) => !path.startsWith("/sign-out"),
  );
}

/** Which of these words somebody receives at which addresses, as documents and as data. */
async function findAnywhere(client: Client, words: RegExp, within = addresses): Promise<string[]> {
  const found: string[] = [];
  for (const address of within) {
    const { pathname, search } = new URL(address || "/", "http://localhost");
    const data = `${pathname === "/" ? "/_root" : pathname}.data${search}`;
    for (const path of [address || "/", data]) {
      const received = decoded(await (await client.get(path)).text());
      const hits = new Set(received.match(words));
      found.push(...[...hits].sort().map((word) => `${word} at ${path}`));
    }
  }
  return found;
}

async function itemOf(client: Client): Promise<string | null> {
  const page = await (await client.get(`/calibrations/${set}`)).text();
  return /name="item" value="([^"]+)"/.exec(page)?.[1] ?? null;
}

/** Answers up to `most` items, with a note that can be recognised. */
async function answer(client: Client, canary: string, most = ITEMS): Promise<void> {
  for (let n = 0; n < most; n += 1) {
    const item = await itemOf(client);
    if (item === null) return;
    const fields = { item, answer: "escalate:comms", certainty: "3", note: canary };
    const response = await client.post(`/calibrations/${set}`, fields);
    expect(response.headers.get("location")).toBe(`/calibrations/${set}`);
  }
}

test("no answer reaches anybody but its author before it is due, and then the manager alone", async () => {
  expect(addresses.length).toBeGreaterThan(25);
  const empty = lasting(shown(await (await trainee.get(`/calibrations/${set}`)).text()));
  const unanswered = lasting(shown(await setPage()));
  await answer(trainer, "canary-of-the-trainer");
  expect(await itemOf(trainer)).toBeNull();
  for (const client of [manager, trainee])
    expect(await findAnywhere(client, /canary-of-the-\w+/g)).toEqual([]);
  // What others have answered changes nothing for who has not; for managers, that one has finished.
  expect(lasting(shown(await (await trainee.get(`/calibrations/${set}`)).text()))).toBe(empty);
  expect(shown(await setPage())).toMatch(/1(<!-- -->)? of (<!-- -->)?3/);

  const before = lasting(shown(await setPage()));
  expect(before).not.toBe(unanswered);
  await answer(trainee, "canary-of-the-trainee", ITEMS - 1);
  expect(lasting(shown(await setPage()))).toBe(before);
  await answer(manager, "canary-of-the-manager");
  // All but one have finished: they still see nothing but their own.
  expect(await findAnywhere(manager, /canary-of-the-tra\w+/g)).toEqual([]);
  expect(await findAnywhere(trainer, /canary-of-the-(trainee|manager)/g)).toEqual([]);
  expect(await setPage()).not.toContain("Krippendorff");

  await answer(trainee, "canary-of-the-trainee");
  // What is due is there, in the very form in which the scan looks for what is not.
  const report = `/review/cohorts/${cohort}/calibrations/${set}`;
  expect(await findAnywhere(manager, /canary-of-the-\w+|Krippendorff/g, [report])).toHaveLength(8);
  const own = addresses.filter((address) => address.startsWith("/calibrations"));
  expect(own.length).toBeGreaterThan(ITEMS);
  for (const path of await findAnywhere(trainee, /canary-of-the-\w+/g, own))
    expect(path).toMatch(/^canary-of-the-trainee at /);
}, 180_000);

test("a second answer to an item is told and changes nothing; the same one is a success", async () => {
  const row = await house.ask(({ calibrationAnswer }) =>
    calibrationAnswer.findFirstOrThrow({ where: { user: { role: "trainee" } } }),
  );
  const fields = { item: row.itemId, answer: `${row.action}:${row.team}`, certainty: "3" };
  const same = await trainee.post(`/calibrations/${set}`, { ...fields, note: row.note });
  expect(same.status).toBe(302);
  const other = await trainee.post(`/calibrations/${set}`, { ...fields, note: "another" });
  expect(other.status).toBe(409);
  expect(await other.text()).toContain("cannot be changed");
});

async function setPage(): Promise<string> {
  return (await manager.get(`/review/cohorts/${cohort}/calibrations/${set}`)).text();
}
