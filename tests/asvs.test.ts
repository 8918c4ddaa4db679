/** Holds docs/asvs.md: what it names is there, and its numbers are right. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FILE = "docs/asvs.md";
const text = readFileSync(FILE, "utf8");
const lines = text.split("\n");

const ROW = /^\| (\d+\.\d+\.\d+) +\| (.+?) +\| (met|not met|not ours) +\| (.+?) +\|$/;
/** Requirements of levels 1 and 2 by chapter, as the standard counts them. */
const ASKED = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
/** The chapters that are one sentence. */
const WHOLE = { 17: "not ours" } as const;

const rows = lines.flatMap((line) => {
  const [, no = "", , is = "", why = ""] = ROW.exec(line) ?? [];
  return no === "" ? [] : [{ no, is, why, chapter: Number(no.split(".")[0]) }];
});

/** The files and tests that a line names. */
function namedIn(line: string): { file: string; titles: string[] }[] {
  const tests = [...line.matchAll(/`([^`\s]+\.(?:test|spec)\.tsx?)`((?:,? "[^"]+")*)/g)];
  const places =
    /`((?:app|tests|docs|scripts|prisma|scenarios)\/[^`\s]+\.\w+|[\w.-]+\.(?:mjs|json|ts))`/g;
  return [
    ...tests.map(([, file = "", all = ""]) => ({
      ...{ file, titles: [...all.matchAll(/"([^"]+)"/g)].map(([, title = ""]) => title) },
    })),
    ...[...line.matchAll(places)].map(([, file = ""]) => ({ file, titles: [] })),
    ...[...line.matchAll(/\]\(([\w/.-]+\.md)\)/g)].map(([, file = ""]) => ({
      ...{ file: join("docs", file), titles: [] },
    })),
  ];
}

test("every requirement of levels 1 and 2 stands in it once", () => {
  expect(new Set(rows.map(({ no }) => no)).size).toBe(rows.length);
  const found = ASKED.map((all, index) => {
    if (index + 1 in WHOLE) return all;
    return rows.filter(({ chapter }) => chapter === index + 1).length;
  });
  expect(found).toEqual(ASKED);
});

test("its summary counts what stands below it", () => {
  const states = ["met", "not met", "not ours"];
  const counted = ASKED.map((all, index) => {
    const own = rows.filter(({ chapter }) => chapter === index + 1);
    const whole = Object.entries(WHOLE).find(([no]) => Number(no) === index + 1)?.[1];
    const of = states.map((state) =>
      whole === undefined ? own.filter(({ is }) => is === state).length : whole === state ? all : 0,
    );
    return [...of, all];
  });
  const sums = states
    .concat("all")
    .map((_, n) => counted.reduce((sum, of) => sum + (of[n] ?? 0), 0));
  const said = lines
    .filter((line) => /^\| (V\d+ |\*\*all\*\*)/.test(line))
    .map((line) => [...line.matchAll(/\| +(\d+)(?= +\|)/g)].map(([, n]) => Number(n)));
  expect(said).toEqual([...counted, sums]);
});

test("every test and every file that it names is there", () => {
  const named = lines.flatMap(namedIn);
  const titles = named.flatMap(({ file, titles }) => titles.map((title) => [file, title] as const));
  expect(titles.length).toBeGreaterThan(150);
  expect(named.map(({ file }) => file).filter((file) => !existsSync(file))).toEqual([]);
  const missing = titles.filter(([file, title]) => {
    const source = readFileSync(file, "utf8");
    return !source.includes(`"${title}"`) && !source.includes(`\`${title}\``);
  });
  expect(missing).toEqual([]);
});

test("what is met says where, what is not says what would do it", () => {
  const bare = rows.filter(({ is, why }) => is === "met" && !/`|\]\(|as \d|TypeScript/.test(why));
  expect(bare).toEqual([]);
  const short = rows.filter(({ is, why }) => is === "not met" && why.length < 20);
  expect(short).toEqual([]);
});

test("every cookie is in it", () => {
  const sources = globSync("app/**/*.{ts,tsx}").filter((file) => !/\.test\.|generated/.test(file));
  const cookies = sources.flatMap((file) => {
    const made = readFileSync(file, "utf8").matchAll(/\bguardedCookie\(("[\w-]+")/g);
    return [...made].flatMap(([, name = ""]) => /"([\w-]+)"$/.exec(name.trim())?.[1] ?? name);
  });
  expect(cookies.length).toBeGreaterThanOrEqual(3);
  expect(cookies.filter((name) => !text.includes(`\n| \`${name}\``))).toEqual([]);
});
