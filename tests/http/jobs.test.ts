/** Long work over HTTP: asked for by one person, done in turns, survived by what was done. */
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ DEMO: "1" });
});
afterAll(() => house.close());

const scenario = (title: string) => `---\ntitle: ${title}\n---\n`;

function filesOf(names: readonly string[]): FormData {
  const form = new FormData();
  for (const name of names) form.append("files", new File([scenario(name)], `${name}.mdx`));
  return form;
}

const named = (word: string, n: number) =>
  Array.from({ length: n }, (_, index) => `${word}-${index}`);

/** The page, once the job on it is over. */
async function whenOver(client: Client, address: string): Promise<string> {
  for (;;) {
    const page = await (await client.get(address)).text();
    const state = /data-job="(\w+)"/.exec(page)?.[1];
    if (state !== "waiting") return page;
    expect(page).toContain('http-equiv="refresh"');
  }
}

function addressIn(response: Response): string {
  expect(response.status).toBe(302);
  return response.headers.get("location") ?? "";
}

test("an upload is answered at once, and its page tells how far it is until every file is told of", async () => {
  const trainer = await house.visitor("trainer");
  const address = addressIn(await trainer.post("/studio/upload", filesOf(named("told", 60))));
  const page = await whenOver(trainer, address);
  expect(page).toContain("60 files are drafts now");
  expect(page.match(/is a draft now/g)).toHaveLength(60);
});

test("how far it is, and what came of it, is for who asked alone", async () => {
  const trainer = await house.visitor("trainer");
  const address = addressIn(await trainer.post("/studio/upload", filesOf(["alone"])));
  await whenOver(trainer, address);
  expect((await trainer.get(address)).status).toBe(200);
  const admin = await house.visitor("admin");
  expect((await admin.get(address)).status).toBe(404);
  for (const role of ["trainee", "manager"] as const)
    expect((await (await house.visitor(role)).get(address)).status).toBe(403);
  expect((await house.stranger().get(address)).status).toBe(302);
});

test("too many files are refused as a whole, and the limit is said", async () => {
  const trainer = await house.visitor("trainer");
  const answer = await trainer.post("/studio/upload", filesOf(named("many", 1_001)));
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("Upload at most 1000 files at once");
});

test("a server that is killed in the middle of an upload makes every draft once, and goes on after its start", async () => {
  const trainer = await house.visitor("trainer");
  const names = named("killed", 400);
  const address = addressIn(await trainer.post("/studio/upload", filesOf(names)));
  const made = () =>
    house.ask(({ draft }) => draft.count({ where: { slug: { startsWith: "killed-" } } }));
  while ((await made()) === 0);
  house.kill();
  const before = await made();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(names.length);
  // Who had it is dead: nobody has to wait for its lease.
  await house.ask(({ job }) =>
    job.updateMany({ where: { state: "waiting" }, data: { notBefore: new Date(0) } }),
  );
  await house.restart();
  const again = await house.visitor("trainer");
  expect(await whenOver(again, address)).toContain(`${names.length} files are drafts now`);
  const drafts = await house.ask(({ draft }) =>
    draft.findMany({
      where: { slug: { startsWith: "killed-" } },
      select: { revisions: { select: { id: true } } },
    }),
  );
  expect(drafts.map(({ revisions }) => revisions.length)).toEqual(names.map(() => 1));
});

/** A cohort that is new, and where lists are imported into it. */
async function importAddress(manager: Client): Promise<string> {
  const fields = { name: `Lists ${crypto.randomUUID()}`, timeZone: "UTC" };
  const made = addressIn(await manager.post("/review/cohorts/new", fields));
  const id = /\/review\/cohorts\/([^/?]+)/.exec(made)?.[1] ?? "";
  return `/review/cohorts/${id}/people/import`;
}

function rosterOf(n: number): string {
  const some = crypto.randomUUID().slice(0, 8);
  const rows = named("person", n).map((name) => `${name},${name}.${some}@example.com`);
  return `name,email\n${rows.join("\n")}`;
}

/** Sends the form of the page on which the list was checked. */
async function importList(manager: Client, address: string, text: string): Promise<string> {
  const checked = await (await manager.post(address, { text, intent: "check" })).text();
  const secret = /name="secret" value="([^"]+)"/.exec(checked)?.[1] ?? "";
  return addressIn(await manager.post(address, { text, secret, intent: "import" }));
}

test("a list of 2,000 people is imported in turns, and the links of all are in the file", async () => {
  const manager = await house.visitor("manager");
  const address = await importList(manager, await importAddress(manager), rosterOf(2_000));
  const page = await whenOver(manager, address);
  expect(page).toContain("2000 people were invited.");
  const file = decodeURIComponent(
    /href="data:text\/csv;charset=utf-8,([^"]+)"/.exec(page)?.[1] ?? "",
  );
  const links = [...file.matchAll(/\/join\/([\w-]{32})\r/g)].map(([, token]) => token ?? "");
  expect(new Set(links).size).toBe(2_000);
  const welcome = await (await house.stranger().get(`/join/${links.at(-1)}`)).text();
  expect(welcome).toContain("person-1999");
  const stored = await house.ask(async ({ job, jobPiece, invitation }) =>
    JSON.stringify([
      await job.findMany(),
      await jobPiece.findMany(),
      await invitation.findMany({ omit: { id: true } }),
    ]),
  );
  for (const token of links) expect(stored).not.toContain(token);
}, 120_000);

test("the links of an import are shown in the browser that asked for it, to who asked", async () => {
  const manager = await house.visitor("manager");
  const address = await importList(manager, await importAddress(manager), rosterOf(2));
  expect((await whenOver(manager, address)).match(/\/join\/[\w-]{32}</g)).toHaveLength(2);
  const elsewhere = await whenOver(await house.visitor("manager"), address);
  expect(elsewhere).toContain("2 people were invited.");
  expect(elsewhere).not.toContain("/join/");
  expect((await (await house.visitor("admin")).get(address)).status).toBe(404);
  const mine = await importAddress(manager);
  const job = new URL(address, house.baseUrl()).search;
  expect((await manager.get(`${mine}${job}`)).status).toBe(404);
  expect((await manager.get(`/studio/upload${job}`)).status).toBe(403);
});

test("a form that asks for an import is sent twice: its people come once, and their links stay", async () => {
  const manager = await house.visitor("manager");
  const at = await importAddress(manager);
  const text = rosterOf(3);
  const checked = await (await manager.post(at, { text, intent: "check" })).text();
  const secret = /name="secret" value="([^"]+)"/.exec(checked)?.[1] ?? "";
  const send = async () => addressIn(await manager.post(at, { text, secret, intent: "import" }));
  const first = await send();
  const page = await whenOver(manager, first);
  expect(await send()).toBe(first);
  expect(await whenOver(manager, first)).toContain(/\/join\/[\w-]{32}/.exec(page)?.[0]);
});
