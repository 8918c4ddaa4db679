// `npm run check` as a person or a program meets it: a process with arguments, two streams and an exit code.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let dir = "";
const FIXTURES = "tests/language/fixtures";
const BAD = "tests/language/rules/everything-at-once/bad.mdx";
const OK = "tests/language/rules/every-action-exists/ok.mdx";

/** A folder of its own with desk and handbook, so that nothing else in the project matters. */
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "eleven-minutes-"));
  cpSync(FIXTURES, dir, { recursive: true });
  cpSync(BAD, join(dir, "bad.mdx"));
  cpSync(OK, join(dir, "ok.mdx"));
  writeFileSync(join(dir, "README.md"), "# Not a scenario {");
  writeFileSync(join(dir, "malformed.mdx"), "---\ntitle: [\n<Case <Case {`${ </\u0000\n> > - <");
  writeFileSync(join(dir, "binary.mdx"), Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80]));
  writeFileSync(join(dir, "empty.mdx"), "");
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function check(...args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [
      "node_modules/tsx/dist/cli.mjs",
      "app/library/check.server.ts",
      ...args,
    ]);
    let [out, err] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (out += data.toString()));
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    child.on("close", (code) => done({ code, out, err }));
  });
}

const SLOW = 60_000;

test("a file without problems ends with 0 and says so", { timeout: SLOW }, async () => {
  const { code, out, err } = await check(join(dir, "ok.mdx"));
  expect({ code, out, err }).toEqual({ code: 0, out: "1 file checked, no problems\n", err: "" });
});

test("a file with errors ends with 1 and shows every one of them", { timeout: SLOW }, async () => {
  const { code, out, err } = await check(join(dir, "bad.mdx"));
  expect(code).toBe(1);
  expect(err).toBe("");
  expect(out).toContain("bad.mdx:25:60 error times-lie-within-the-shift");
  expect(out).toContain("hint: did you mean `locked`?");
  expect(out).toMatch(/\n1 file checked: \d+ errors, \d+ warnings?\n$/);
});

test("json on standard output is the array alone", { timeout: SLOW }, async () => {
  const { code, out, err } = await check("--format", "json", join(dir, "bad.mdx"));
  expect(code).toBe(1);
  expect(err).toMatch(/^1 file checked: \d+ errors/);
  const problems = JSON.parse(out) as Record<string, unknown>[];
  expect(problems.length).toBeGreaterThanOrEqual(10);
  for (const problem of problems) {
    expect(problem).toMatchObject({
      file: expect.stringMatching(/bad\.mdx$/),
      line: expect.any(Number),
      column: expect.any(Number),
      endLine: expect.any(Number),
      endColumn: expect.any(Number),
      code: expect.stringMatching(/^[a-z-]+$/),
      severity: expect.stringMatching(/^(error|warning)$/),
      message: expect.any(String),
      hint: expect.any(String),
    });
  }
});

test("sarif on standard output can be read, and names every code", { timeout: SLOW }, async () => {
  const { code, out } = await check("--format=sarif", join(dir, "bad.mdx"));
  expect(code).toBe(1);
  const sarif = JSON.parse(out) as {
    version: string;
    runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string }[] }[];
  };
  expect(sarif.version).toBe("2.1.0");
  const [run] = sarif.runs;
  const rules = run?.tool.driver.rules.map(({ id }) => id) ?? [];
  expect(run?.results.length).toBeGreaterThanOrEqual(10);
  for (const { ruleId } of run?.results ?? []) expect(rules).toContain(ruleId);
});

test("a file without problems is an empty list", { timeout: SLOW }, async () => {
  const { code, out, err } = await check("--format", "json", join(dir, "ok.mdx"));
  expect({ code, out: JSON.parse(out) as unknown }).toEqual({ code: 0, out: [] });
  expect(err).toBe("1 file checked, no problems\n");
});

test("every option is listed with its verdict, its explanation and who judges", { timeout: SLOW }, async () => {
  const { code, out } = await check("scenarios/the-same-words.mdx", "--options", "--format", "json");
  expect(code).toBe(0);
  const rows = JSON.parse(out) as readonly Record<string, unknown>[];
  expect(rows.length % 20).toBe(0);
  expect(rows.find(({ scene, button }) => scene === "open" && button === "deactivate")).toMatchObject({
    ...{ scenario: "the-same-words", case: "singer", team: null, verdict: "critical" },
    ...{ error: "beyond-authority", judged: "handbook", judgement: "took-an-account" },
    explanation: expect.stringMatching(/^You told the console to deactivate @sunna_velt\. Only L3/),
  });
  const told = await check("scenarios/the-same-words.mdx", "--options");
  expect(told.out).toMatch(/\n\d+ options: \d+ judged by the author, \d+ by the handbook, 0 by nobody\n$/);
});

test("wrong usage ends with 2 and says what is right", { timeout: SLOW }, async () => {
  const runs = await Promise.all([
    check("--format", "xml"),
    check("--fromat", "json"),
    check("notes.txt"),
  ]);
  for (const { code, out, err } of runs) {
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("usage: npm run check");
    expect(err).not.toMatch(/^\s+at /m);
  }
});

test(
  "a folder is checked as a whole, and no broken file gives a stack trace",
  { timeout: SLOW },
  async () => {
    const { code, out, err } = await check(dir);
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(out).toMatch(/malformed\.mdx:\d+:\d+ error /);
    expect(out).toMatch(
      /binary\.mdx:1:1 error file-can-be-read\n {2}the file is not plain text in UTF-8/,
    );
    expect(out).toMatch(/empty\.mdx:1:1 error /);
    expect(out).not.toContain("README.md");
    expect(out).not.toContain("ok.mdx");
    expect(out).not.toMatch(/^\s+at /m);
    expect(out).toMatch(/\n7 files checked: /);
  },
);

test(
  "a file that is not there is a problem with a place, not a crash",
  { timeout: SLOW },
  async () => {
    const { code, out } = await check(join(dir, "nowhere.mdx"));
    expect(code).toBe(1);
    expect(out).toMatch(/nowhere\.mdx:1:1 error file-can-be-read\n {2}there is no such file/);
  },
);
