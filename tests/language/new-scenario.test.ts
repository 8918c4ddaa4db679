// `npm run new`: what it writes checks clean against the project's own desk and handbook, as a file and as the command says it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { printDiagnostics } from "#app/language/markup/print.ts";
import { analyse } from "#app/language/scenario/analysis/analyse.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import { newScenario } from "#app/language/scenario/template.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "new-scenario-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const done = spawnSync(
    process.execPath,
    ["--import", "tsx", "app/library/new-scenario.server.ts", ...args, "--folder", folder],
    { encoding: "utf8" },
  );
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test("what a new scenario begins with has no problems, not even a warning", () => {
  const source = { file: "scenarios/first-case.mdx", text: newScenario({ slug: "first-case" }) };
  const { problems, compiled } = buildScenario(source, ground);
  expect(printDiagnostics(problems, [source])).toBe("");
  expect(compiled?.model.proved).toBe(true);
  const analysis = compiled && analyse(compiled, source, { plays: 500 });
  expect(printDiagnostics(analysis?.problems ?? [], [source])).toBe("");
  expect(analysis?.reached.every(({ witness }) => witness !== null)).toBe(true);
});

test("it shows every part that a case needs: records, two scenes, an escalation, a benign case, paths", () => {
  const { scenario } = buildScenario(
    { file: "scenarios/first-case.mdx", text: newScenario({ slug: "first-case" }) },
    ground,
  );
  const choices = scenario.cases.flatMap((one) => one.scenes.flatMap((scene) => scene.choices));
  const best = choices.filter(({ verdict }) => verdict === "best").map((choice) => choice.do);
  expect(scenario.cases.map((one) => one.scenes.length)).toEqual([2, 1]);
  expect(scenario.cases.every((one) => one.records.length > 0 && one.shiftEnd)).toBe(true);
  expect(best.toSorted()).toEqual(["close", "escalate", "lock"]);
  expect(scenario.paths.length).toBe(2);
  const explained = choices.filter(({ verdict }) => verdict !== null);
  for (const { why } of explained) expect(why.text.split(/\s+/).length).toBeGreaterThanOrEqual(12);
});

test("the command writes the file once, and never over another", () => {
  const first = run("quiet-desk", "--title", "A quiet desk");
  expect([first.code, first.err]).toEqual([0, ""]);
  expect(first.out).toContain("quiet-desk.mdx is written");
  const text = readFileSync(join(folder, "quiet-desk.mdx"), "utf8");
  expect(text).toBe(newScenario({ slug: "quiet-desk", title: "A quiet desk" }));

  const second = run("quiet-desk", "--title", "Another");
  expect([second.code, second.out]).toEqual([1, ""]);
  expect(second.err).toContain("is there already");
  expect(readFileSync(join(folder, "quiet-desk.mdx"), "utf8")).toBe(text);
});

test("the command refuses names that are none, and asks for one", () => {
  const before = readdirSync(folder);
  const outside = run("../outside");
  expect([outside.code, outside.err]).toEqual([
    1,
    "`../outside` cannot be the name of a scenario; use small letters, digits and single hyphens: `the-last-report`\n",
  ]);
  const none = run();
  expect([none.code, none.err.split("\n")[0]]).toEqual([2, "the name of the scenario is missing"]);
  expect(readdirSync(folder)).toEqual(before);
});
