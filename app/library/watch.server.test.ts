import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { checkPaths, type Memory } from "./checked.server.ts";
import { hashOfChecker, openEmptyMemory, openKnownProblems } from "./known-problems.server.ts";
import { openRounds, type Round } from "./watch.server.ts";

const OK = "tests/hostile/base.mdx";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "eleven-minutes-watch-"));
  cpSync("tests/language/fixtures", folder, { recursive: true });
  cpSync(OK, join(folder, "one.mdx"));
  cpSync(OK, join(folder, "two.mdx"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function change(name: string, from: string | RegExp, to: string): void {
  const path = join(folder, name);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

function memory(): Memory {
  return { known: openEmptyMemory(), checker: "", quick: true };
}

function open(): Round {
  return openRounds([folder], folder, memory(), () => 0);
}

test("a round tells the problems of what has changed, and no others", () => {
  const round = open();
  change("two.mdx", 'then="done" verdict', 'then="doen" verdict');
  expect(round()).toContain("every-target-exists");
  change("one.mdx", "A report.", "Another report.");
  const second = round();
  expect(second).toMatch(/^1 of 4 files checked in 0 ms; in all: 1 error/m);
  expect(second).not.toContain("every-target-exists");
});

test("a change of the handbook or the desk makes everything be checked again", () => {
  const round = open();
  round();
  change("handbook/review.mdx", /RQ-1/g, "RQ-9");
  const told = round();
  expect(told).toContain("one.mdx");
  expect(told).toContain("two.mdx");
  expect(told).toMatch(/^3 of 4 files checked/m);
  change("desk.mdx", 'id="close"', 'id="shut"');
  expect(round()).toContain("every-action-exists");
});

test("a file that cannot be read, and one that goes away, do not end the watch", () => {
  const round = open();
  round();
  writeFileSync(join(folder, "two.mdx"), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
  expect(round()).toContain("file-can-be-read");
  rmSync(join(folder, "two.mdx"));
  expect(round()).toContain("two.mdx is gone");
  rmSync(folder, { recursive: true });
  expect(round()).toMatch(/checked|cannot check now/);
});

test("what is known is kept on disk, and holds only for the same file, ground and checker", () => {
  const cache = join(folder, ".cache");
  const check = (checker: string) =>
    checkPaths([folder], folder, { known: openKnownProblems(cache), checker, quick: true }).fresh
      .length;
  expect([check("a"), check("a"), check("b"), check("a")]).toEqual([2, 0, 2, 0]);
  change("one.mdx", "A report.", "Another report.");
  expect([check("a"), check("a")]).toEqual([1, 0]);
  change("desk.mdx", "Request a 24-hour lock", "Ask for a lock");
  expect(check("a")).toBe(2);
  writeFileSync(join(cache, "problems.json"), "{ not JSON");
  expect(check("a")).toBe(2);
});

test("known problems are told as they were found", () => {
  const cache = join(folder, ".cache");
  change("one.mdx", 'then="done" verdict', 'then="doen" verdict');
  const check = (): readonly Diagnostic[] =>
    checkPaths([folder], folder, { known: openKnownProblems(cache), checker: "" }).problems;
  expect(check()).toEqual(check());
});

test("the checker's hash is that of its sources and packages", () => {
  expect(hashOfChecker()).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOfChecker()).toBe(hashOfChecker());
});
