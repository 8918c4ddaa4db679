// The author's guide cannot drift: its example is checked, its tables are made from the schema, every
// code has a section. UPDATE_GOLDEN=1 writes what is made.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";

import { printDiagnostics } from "#app/language/markup/print.ts";
import { analyse } from "#app/language/scenario/analysis/analyse.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import { frontMatterLines } from "#app/language/scenario/front-matter-schema.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { CODES } from "./codes.ts";
import { elementsTable } from "./elements-table.ts";

const GUIDE = "scenarios/README.md";
const updating = process.env["UPDATE_GOLDEN"] === "1";
const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);

function guide(): string {
  return readFileSync(GUIDE, "utf8");
}

/** What stands between two comments of the guide, without the fence around it. */
function part(name: string): string {
  const found = new RegExp(`<!-- ${name}:begin -->\\n([\\s\\S]*?)<!-- ${name}:end -->`).exec(
    guide(),
  );
  return (found?.[1] ?? "").replace(/^```\w*\n/, "").replace(/```\n$/, "");
}

function expectPart(name: string, made: string): void {
  if (updating) {
    const [begin, end] = [`<!-- ${name}:begin -->\n`, `<!-- ${name}:end -->`];
    const text = guide();
    const from = text.indexOf(begin) + begin.length;
    const fence = /^```\w*\n/.exec(text.slice(from))?.[0] ?? "";
    const block = `${fence}${made}${fence === "" ? "" : "```\n"}`;
    writeFileSync(GUIDE, text.slice(0, from) + block + text.slice(text.indexOf(end)));
  }
  expect(part(name)).toBe(made);
}

test("the first case of the guide has no problems, not even a warning", () => {
  const source = { file: "scenarios/first-case.mdx", text: part("first-case") };
  const { problems, compiled } = buildScenario(source, ground);
  expect(printDiagnostics(problems, [source])).toBe("");
  const analysis = compiled && analyse(compiled, source, { plays: 500 });
  expect(analysis && printDiagnostics(analysis.problems, [source])).toBe("");
});

test("the first problem of the guide is what the checker says", () => {
  const text = part("first-case").replace('then="locked"', 'then="lockd"');
  const source = { file: "scenarios/first-case.mdx", text };
  expectPart("first-problem", printDiagnostics(buildScenario(source, ground).problems, [source]));
});

test("the tables of the guide say what the schema says", () => {
  expectPart("elements", `${elementsTable()}\n`);
});

test("the table of the front matter says what its schema says", () => {
  const rows = frontMatterLines().map(({ path, doc }) => `| \`${path}\` | ${doc} |\n`);
  expectPart("front-matter", `| line | what to write |\n| --- | --- |\n${rows.join("")}`);
});

test("every code has a section with a bad and a good line, and every section a code", () => {
  const sections = [...guide().matchAll(/^#### ([a-z-]+)\n([\s\S]*?)(?=^#|\n$(?![\s\S]))/gm)];
  expect(sections.map(([, code]) => code).toSorted()).toEqual(CODES);
  for (const [, code, text = ""] of sections) {
    expect([code, /^bad {4}\S/m.test(text), /^good {3}\S/m.test(text)]).toEqual([code, true, true]);
  }
});

test("the links inside the guide lead somewhere", () => {
  const heads = [...guide().matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .trim()
      .replace(/ /g, "-"),
  );
  for (const [, anchor] of guide().matchAll(/\]\(#([^)]+)\)/g)) expect(heads).toContain(anchor);
});
