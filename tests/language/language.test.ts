// Walks `rules/<name>/`: `bad.mdx` gives exactly `bad.txt`, `ok.mdx` gives nothing of that code.
// A name is a code, or a code and what is special about it (`syntax-unclosed`). Files called
// `*.desk.mdx` and `*.handbook.mdx` are read as desk and as handbook. UPDATE_GOLDEN=1 writes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { parseDeskCase } from "#app/language/scenario/parse-desk-case.ts";
import { parseDesk } from "#app/language/scenario/parse-desk.ts";
import { parseHandbook } from "#app/language/handbook/parse.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { countInWords, printDiagnostics } from "#app/language/markup/print.ts";
import type { Source } from "#app/language/markup/span.ts";
import { ANALYSIS_RULES } from "#app/language/scenario/analysis/analyse.ts";
import { buildAndAnalyse } from "#app/language/scenario/analysis/build-and-analyse.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import { NO_ANSWERS } from "#app/language/scenario/scenario.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { CODES, WITHOUT_FOLDER } from "./codes.ts";

const HERE = "tests/language";
const updating = process.env["UPDATE_GOLDEN"] === "1";
const authored = readAuthored(join(HERE, "fixtures"));
const desk = parseDesk(authored.desk ?? { file: "", text: "" });
const handbook = parseHandbook(authored.handbook, desk.value);
const ground = { desk: desk.value, deskCase: NO_ANSWERS, handbook: handbook.value };
/** Of what becomes of a button only these are told: the others are about buttons and teams. */
const ABOUT_ANSWERS = new Set(["every-button-is-answered", "desk-comes-to-an-end"]);
const folders = readdirSync(join(HERE, "rules")).sort();

interface CheckedFile {
  readonly source: Source;
  readonly problems: readonly Diagnostic[];
}

const checked = new Map<string, CheckedFile>();

function check(folder: string, name: string): CheckedFile {
  const path = join(HERE, "rules", folder, name);
  const known = checked.get(path);
  if (known) return known;
  const source = { file: name, text: readFileSync(path, "utf8") };
  const fresh = { source, problems: checkSource(source, folder) };
  checked.set(path, fresh);
  return fresh;
}

/** Folders of what only the analysis finds; in the others a case too small for it would tell of itself. */
function isAnalysed(folder: string): boolean {
  const codes = ["memory-does-not-pass", ...ANALYSIS_RULES.map(({ code }) => code)];
  return codes.some((code) => folder === code || folder.startsWith(`${code}-`));
}

function checkSource(source: Source, folder = ""): readonly Diagnostic[] {
  if (source.file.endsWith(".desk.mdx")) {
    const { value, problems } = parseDesk(source);
    return ABOUT_ANSWERS.has(folder) ? [...problems, ...parseDeskCase(source, value).problems] : problems;
  }
  if (source.file.endsWith(".handbook.mdx")) return parseHandbook([source], desk.value).problems;
  return isAnalysed(folder)
    ? buildAndAnalyse(source, ground, { plays: 200 }).problems
    : buildScenario(source, ground).problems;
}

function listFiles(start: string) {
  return folders.flatMap((folder) =>
    readdirSync(join(HERE, "rules", folder))
      .filter((name) => name.startsWith(start) && name.endsWith(".mdx"))
      .map((name) => ({ folder, name })),
  );
}

function expectGolden(path: string, text: string): void {
  if (updating) writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
}

test("the desk and the handbook that the golden files stand on have no problems", () => {
  expect([...authored.problems, ...desk.problems, ...handbook.problems]).toEqual([]);
});

test.each(listFiles("bad"))(
  "$folder/$name gives exactly its golden problems",
  ({ folder, name }) => {
    const { source, problems } = check(folder, name);
    const printed = `${printDiagnostics(problems, [source])}\n${countInWords(problems)}\n`;
    expectGolden(join(HERE, "rules", folder, name.replace(/\.mdx$/, ".txt")), printed);
    const codes = problems.map(({ code }) => code);
    const known =
      CODES.find((code) => folder === code) ?? CODES.find((code) => folder.startsWith(`${code}-`));
    if (known) expect(codes).toContain(known);
    else expect(new Set(codes).size).toBeGreaterThanOrEqual(10);
  },
);

test.each(listFiles("ok"))("$folder/$name has nothing of it", ({ folder, name }) => {
  const { problems } = check(folder, name);
  expect(problems.filter(({ code, severity }) => code === folder || severity === "error")).toEqual(
    [],
  );
});

test("every replacement that is offered takes its problem away", () => {
  for (const { folder, name } of listFiles("bad")) {
    const { source, problems } = check(folder, name);
    for (const problem of problems) {
      const { replacement, alternatives = [] } = problem;
      const count = (all: readonly Diagnostic[]) =>
        all.filter((one) => one.code === problem.code && one.message === problem.message).length;
      for (const change of [...(replacement ? [replacement] : []), ...alternatives]) {
        const { start, end } = change.span;
        const text =
          source.text.slice(0, start.offset) + change.text + source.text.slice(end.offset);
        const left = count(checkSource({ file: name, text }, folder));
        // A scene that is put in takes away every problem that missed it.
        const fewer = change === replacement ? left === count(problems) - 1 : left < count(problems);
        expect([folder, problem.message, change.title, fewer]).toEqual([
          ...[folder, problem.message, change.title, true],
        ]);
      }
    }
  }
});

test("a file that is too large is refused as a whole, with one problem", () => {
  const problems = checkSource({ file: "bad.mdx", text: "word ".repeat(120_000) });
  expect(problems.map(({ code }) => code)).toEqual(["document-not-too-large"]);
});

test("every code has a golden folder", () => {
  const missing = CODES.filter(
    (code) =>
      !WITHOUT_FOLDER.has(code) &&
      !folders.some((folder) => folder === code || folder.startsWith(`${code}-`)),
  );
  expect(missing).toEqual([]);
});

test("messages keep the house style: no capital, no full stop, a hint for each", () => {
  const problems = listFiles("bad").flatMap(({ folder, name }) => check(folder, name).problems);
  const ofOther = problems.filter(
    ({ message, hint }) =>
      /^[A-Z]/.test(message) || /\.$/.test(message) || !hint || /\.$/.test(hint),
  );
  expect(ofOther.map(({ code, message, hint }) => ({ code, message, hint }))).toEqual([]);
});
