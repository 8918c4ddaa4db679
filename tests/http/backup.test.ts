import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, test } from "vitest";

import { run } from "../../scripts/steps.mjs";
import { makeBlank } from "../databases.ts";
import { openHouse } from "./house.ts";
import { askReporter, send, startAttempt } from "./play.ts";

test("a backup of a running server, restored into an empty place, verifies", async () => {
  const [house, place] = [await openHouse(), await makeBlank()];
  const folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-backup-"));
  const file = path.join(folder, "records");
  const npm = (url: string, ...args: string[]) =>
    run("npm", ["run", "--silent", ...args], { quiet: true, env: { DATABASE_URL: url } });

  const client = await house.visitor("trainee");
  const id = await startAttempt(client);
  for (const seq of [0, 1, 2])
    expect((await send(client, id, askReporter(), seq)).status).toBe(302);
  expect(await npm(house.url, "backup", "--", file)).toMatchObject({ code: 0 });
  expect((await send(client, id, askReporter(), 3)).status).toBe(302);

  expect(await npm(place.url, "restore", "--", file)).toMatchObject({ code: 0 });
  const verified = await npm(place.url, "verify");
  expect(verified.output).toMatch(/^1 attempts, 3 log entries replayed, 0 problems/m);
  expect(verified.code).toBe(0);
  const again = await npm(place.url, "restore", "--", file);
  expect([again.code, again.output]).toEqual([1, expect.stringContaining("say --replace")]);

  await house.close();
  await place.drop();
  rmSync(folder, { recursive: true });
}, 120_000);
