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
  expect(await answer.text()).toContain("1000 can be uploaded at once");
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
