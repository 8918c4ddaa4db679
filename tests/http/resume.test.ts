import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Game } from "#app/language/scenario/run.ts";
import { Prisma } from "#app/store/generated/sqlite/client.ts";
import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { lasting, shown } from "./page.ts";
import { FLAGSHIP, formFor, pathEvents, readPublished, sendAll, startAttempt } from "./play.ts";

let house: House;
let scenarios: string;
let game: Game;

beforeAll(async () => {
  scenarios = await mkdtemp(path.join(tmpdir(), "eleven-minutes-scenarios-"));
  await cp("scenarios", scenarios, { recursive: true });
  house = await openHouse({ SCENARIOS: scenarios });
  ({ game } = await readPublished(house));
});
afterAll(async () => {
  await house.close();
  await rm(scenarios, { recursive: true });
});

/** What somebody sees of an attempt in every place it is shown, without what differs in every answer. */
async function everythingOf(client: Client, id: string): Promise<string[]> {
  const desk = `/attempts/${id}`;
  const sheet = `${desk}?case=lookalike&do=escalate&panel=handbook&q=lock`;
  return Promise.all(
    ["/", desk, `${desk}.data`, sheet, `${desk}?case=president`, `${desk}/debrief`].map(
      async (address) => {
        const response = await client.get(address);
        const place = response.headers.get("location");
        return lasting(`${response.status} ${place} ${await response.text()}`);
      },
    ),
  );
}

/** One attempt in the middle of the shift, one at its end. */
async function playBoth(client: Client): Promise<{ middle: string; finished: string }> {
  const middle = await startAttempt(client);
  await sendAll(client, middle, pathEvents(game, "Exemplary").slice(0, 12));
  const finished = await startAttempt(client);
  await sendAll(client, finished, pathEvents(game, "Dark"));
  return { middle, finished };
}

/** Everything shown of both, on a machine of its own. */
async function seenBy(client: Client, both: { middle: string; finished: string }) {
  const { middle, finished } = both;
  return [...(await everythingOf(client, middle)), ...(await everythingOf(client, finished))];
}

test("on another machine the desk is exactly the same", async () => {
  const here = await house.visitor("trainee");
  const both = await playBoth(here);
  const before = await seenBy(here, both);
  expect(before[1]).toMatch(/^200 /);
  expect(before.at(-1)).toMatch(/^200 .*/);
  expect((await here.post("/sign-out")).status).toBe(302);
  expect((await here.get(`/attempts/${both.middle}`)).status).toBe(302);
  expect(await seenBy(await house.visitor("trainee"), both)).toEqual(before);
});

test("without any stored snapshot and after a restart everything is the same, from the log alone", async () => {
  const trainer = await house.visitor("trainer");
  const both = await playBoth(trainer);
  const before = await seenBy(trainer, both);
  await house.ask(({ attempt }) => attempt.updateMany({ data: { snapshot: Prisma.DbNull } }));
  await house.restart();
  const again = await house.visitor("trainer");
  expect(await seenBy(again, both)).toEqual(before);
  await sendRest(again, both.middle);
  const { code, output } = await house.verify();
  expect([code, output]).toEqual([0, expect.stringMatching(/, 0 problems\s*$/)]);
});

/** Goes on where `playBoth` stopped. */
async function sendRest(client: Client, id: string): Promise<void> {
  const events = pathEvents(game, "Exemplary");
  for (const [seq, event] of events.entries()) {
    if (seq < 12) continue;
    expect((await client.post(`/attempts/${id}`, formFor(event, seq))).status).toBe(302);
  }
  expect((await client.get(`/attempts/${id}/debrief`)).status).toBe(200);
}

test("a new version disturbs no running attempt, and new attempts get it", async () => {
  const manager = await house.visitor("manager");
  const both = await playBoth(manager);
  const before = (await seenBy(manager, both)).slice(1, 6);
  const file = path.join(scenarios, `${FLAGSHIP}.mdx`);
  const text = await readFile(file, "utf8");
  const changed = text.replace(/(<Briefing>\s*)/, "$1A sentence of version two. ");
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
  await house.restart();
  expect(house.output()).toContain(`published ${FLAGSHIP}, version 2`);

  const again = await house.visitor("manager");
  expect((await seenBy(again, both)).slice(1, 6)).toEqual(before);
  await sendRest(again, both.middle);
  const begun = await startAttempt(again, { mode: "practice" });
  const fresh = await (await again.get(`/attempts/${begun}`)).text();
  expect(shown(fresh)).toContain("A sentence of version two.");
  const versions = await house.ask(({ scenarioVersion }) =>
    scenarioVersion.findMany({
      where: { attempts: { some: {} } },
      orderBy: { number: "asc" },
      select: { number: true, _count: { select: { attempts: true } } },
    }),
  );
  expect(versions).toEqual([
    { number: 1, _count: { attempts: 6 } },
    { number: 2, _count: { attempts: 1 } },
  ]);
  const { code, output } = await house.verify();
  expect([code, output]).toEqual([0, expect.stringMatching(/, 0 problems\s*$/)]);
});

test("a broken file is told of with its problems; the others are served and the server starts", async () => {
  const text = await readFile(path.join(scenarios, `${FLAGSHIP}.mdx`), "utf8");
  await writeFile(path.join(scenarios, "broken.mdx"), text.replace("<Debrief>", "<Debreef>"));
  await writeFile(path.join(scenarios, "nonsense.mdx"), "import fs from 'fs'\n\n<Case {a.b}\n");
  await writeFile(path.join(scenarios, "bytes.mdx"), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  await house.restart();
  const said = house.output();
  expect(said).toMatch(/broken\.mdx is left out\n[^]*broken\.mdx:\d+:\d+/);
  expect(said).toMatch(/Debreef/);
  expect(said).toMatch(/nonsense\.mdx is left out/);
  expect(said).toMatch(/bytes\.mdx is left out\n[^]*UTF-8/);
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  const admin = await house.visitor("admin");
  expect((await admin.get("/health")).status).toBe(200);
  expect((await admin.get(`/scenarios/${FLAGSHIP}`)).status).toBe(200);
  expect((await admin.get("/scenarios/broken")).status).toBe(404);
  await startAttempt(admin);
});

test("a handbook that is broken changes nothing of what was published before", async () => {
  const file = path.join(scenarios, "handbook", "authority-levels.mdx");
  await writeFile(file, `${await readFile(file, "utf8")}\n<Clause id="AU-1" title="Twice">\n`);
  await house.restart();
  expect(house.output()).toMatch(/handbook and desk is left out/);
  const admin = await house.visitor("admin");
  expect((await admin.get("/handbook/authority-levels")).status).toBe(200);
  await startAttempt(admin);
});
