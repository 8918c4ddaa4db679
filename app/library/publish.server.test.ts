import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { findHandbook } from "./handbook.server.ts";
import { publishFolder } from "./publish.server.ts";
import { findNewest } from "./versions.server.ts";

const LANGUAGE = path.resolve("tests/language");
const BRIEFING = /<Briefing>[^]*?<\/Briefing>/;

let folder = "";
let scenario = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-"));
  mkdirSync(path.join(folder, "handbook"));
  cpSync(path.join(LANGUAGE, "fixtures"), folder, { recursive: true });
  scenario = readFileSync(path.join(LANGUAGE, "rules/url-safe/ok.mdx"), "utf8");
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

function withBriefing(words: string): string {
  return scenario.replace(BRIEFING, `<Briefing>\n${words}\n</Briefing>`);
}

test("a text is published once", async () => {
  write("once.mdx", scenario);
  expect(await publishFolder(folder)).toMatchObject({
    published: ["once, version 1"],
    refused: [],
  });
  expect(await publishFolder(folder)).toMatchObject({ published: [], unchanged: 1 });
});

test("a text is the same wherever its folder lies", async () => {
  write("moved.mdx", scenario);
  expect(await publishFolder(folder)).toMatchObject({ published: ["moved, version 1"] });
  const elsewhere = mkdtempSync(path.join(tmpdir(), "eleven-minutes-moved-"));
  cpSync(folder, elsewhere, { recursive: true });
  expect(await publishFolder(elsewhere)).toMatchObject({ published: [], unchanged: 1 });
  rmSync(elsewhere, { recursive: true });
});

test("of two processes that publish at once one says so, and the other finds it done", async () => {
  write("twice.mdx", scenario);
  const both = await Promise.all([publishFolder(folder), publishFolder(folder)]);
  expect(both.flatMap(({ published }) => published)).toEqual(["twice, version 1"]);
  expect(both.flatMap(({ refused }) => refused)).toEqual([]);
});

test("going back to an older text is a new version: trainees get what the file says", async () => {
  for (const words of ["The old words.", "The new words.", "The old words."]) {
    write("back.mdx", withBriefing(words));
    await publishFolder(folder);
  }
  const newest = await findNewest("back");
  expect(newest?.html["briefing"]).toBe("<p>The old words.</p>");
  expect(newest?.number).toBe(3);
  expect(await publishFolder(folder)).toMatchObject({ published: [], unchanged: 1 });
});

test("a handbook that cannot be rendered is left out, and the one before stays in force", async () => {
  write("kept.mdx", scenario);
  await publishFolder(folder);
  const before = await findHandbook();
  const section = "handbook/review.mdx";
  const text = readFileSync(path.join(folder, section), "utf8");
  write(section, `${text}\n\`\`\`\nA fence that is never closed.\n`);
  const { published, refused } = await publishFolder(folder);
  expect(published).toEqual([]);
  expect(refused[0]?.problems).toMatch(/our mistake/);
  expect((await findHandbook())?.hash).toBe(before?.hash);
});
