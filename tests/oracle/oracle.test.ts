// Asks a fixed spread sample of the items (158 of 2,743, every tenth play of the project's own scenarios): about 15 s of
// a processor. Everything is asked by `npm run oracle -- --check`, about 3 minutes. In a process of its own, because
// under vitest the Markdown parser asserts what it does not assert in the product.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

import type { Answers } from "./answers.ts";
import { linesOf } from "./canonical.ts";
import { differencesOf, report } from "./compare.ts";
import { hashesOf } from "./kept.ts";

test("the code answers what it answered when the oracle was kept", { timeout: 300_000 }, () => {
  const args = ["--import", "tsx", "tests/oracle/oracle.ts", "--check", "--sample"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stdout + stderr).toMatch(/^\d{3,} items asked, 0 answer otherwise\n$/);
});

const parts = (said: Readonly<Record<string, unknown>>): Answers =>
  new Map(Object.entries(said).map(([part, value]) => [part, linesOf(value).join("\n")]));

/** What is told of an item that was kept in full, or by its hashes alone. */
function told(before: Answers, now: Answers, full = true): string {
  const [kept, present] = [hashesOf(before), hashesOf(now)];
  const keptTexts: Answers = full ? before : new Map();
  return report(differencesOf({ item: "one", kept, present, keptTexts, texts: now }), 3);
}

const line = (id: string, verdict: string) => ({ id, verdict, points: 3 });
const scored = (...lines: readonly object[]) => ({ "score of play 12": { lines } });

test("a score that differs is told by field, line, play and item", () => {
  const before = parts(scored(line("4.decision.a.1", "weak"), line("9.decision.b.2", "best")));
  const now = parts(scored(line("4.decision.a.1", "weak"), line("9.decision.b.2", "weak")));
  expect(told(before, now)).toBe(
    'verdict of line 2 of play 12 of one (decision.b.2, entry 9): "best" → "weak"',
  );
});

test("a line that is new leaves the others alone", () => {
  const before = parts(scored(line("9.decision.b.2", "best")));
  const now = parts(scored(line("4.decision.a.1", "weak"), line("9.decision.b.2", "best")));
  expect(told(before, now)).toBe('line 1 of play 12 of one (decision.a.1, entry 4) is new, "weak"');
});

test("of a play that went another way the first step is told", () => {
  const log = (...steps: readonly string[]) =>
    parts({ "log of play 3": Object.fromEntries(steps.map((step, at) => [`${at}`, step])) });
  expect(told(log("a", "b", "c"), log("a", "x"))).toBe('log of play 3 of one: 1 "b" → "x"');
});

test("the same difference in many plays is told once, with its number", () => {
  const plays = (verdict: string) =>
    parts(
      Object.fromEntries(
        [1, 2, 3].map((play) => [
          `score of play ${play}`,
          { lines: [line(`${play}.decision.a.1`, verdict)] },
        ]),
      ),
    );
  expect(told(plays("best"), plays("weak"))).toBe(
    'verdict of line 1 of play 1 of one (decision.a.1, entry 1): "best" → "weak" … and 2 more like it',
  );
});

test("a problem that moved is told with both places", () => {
  const at = (place: string) => parts({ diagnostics: { [place]: ["error only-data"] } });
  expect(told(at("12:5"), at("12:6"))).toBe(
    [
      'diagnostics of one: 12:5 is gone, was ["error only-data"]',
      'diagnostics of one: 12:6 is new, ["error only-data"]',
    ].join("\n"),
  );
});

test("of what is kept by hashes, part and item are told", () => {
  const [before, now] = [
    parts({ machine: { a: 1 }, log: 1 }),
    parts({ machine: { a: 2 }, log: 1 }),
  ];
  expect(told(before, now, false)).toBe("machine of one");
});

test("another order of the same is a difference", () => {
  const cases = (...ids: readonly string[]) =>
    parts({ scenario: { cases: ids.map((id) => ({ id, title: id })) } });
  expect(told(cases("a", "b"), cases("b", "a"))).toBe("scenario of one: the same in another order");
});

test("what compiles no longer is told as that, and not part by part", () => {
  const before = parts({ diagnostics: 1, machine: 1, model: 1, "log of play 1": 1 });
  expect(told(before, parts({ diagnostics: 2 }), false)).toBe(
    "one compiles no longer\ndiagnostics of one",
  );
});
