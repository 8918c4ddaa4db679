/** What the checker costs at 3, 33 and 330 KiB, beside the compilers of MDX, Markdoc and Ink at the same stories; and what a keystroke costs. */
import Markdoc from "@markdoc/markdoc";
import { compile as compileMdx } from "@mdx-js/mdx";
import { Compiler } from "inkjs/full";
import remarkFrontmatter from "remark-frontmatter";

import { conform } from "#app/language/markup/conform.ts";
import { parseDocument } from "#app/language/markup/document.ts";
import { mayContain } from "#app/language/markup/schema.ts";
import type { Source } from "#app/language/markup/span.ts";
import { openTreeParser, parseWhole, type TreeParser } from "#app/language/markup/tree-parser.ts";
import { check } from "#app/language/scenario/check.ts";
import { compileMachine } from "#app/language/scenario/compile.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { MARKDOC, toInk, toMarkdoc } from "./equivalents.ts";
import { makeScenario, SIZES, type Size } from "./make-scenario.ts";
import {
  inWords,
  quantile,
  sized,
  spreadOf,
  type Report,
  type Row,
  type Spread,
} from "./report.ts";

const ROUNDS = sized(9, 1);
const WARM_UP = sized(3, 0);
const EDITS = sized(200, 2);

const authored = readAuthored("tests/language/fixtures");
const ground = parseGround(authored.desk, authored.handbook);

interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly times: Readonly<Record<string, Spread>>;
}

/** Measures each size in turns, so that what disturbs the machine disturbs all. */
export async function language(): Promise<Report> {
  const measured: Measured[] = [];
  const sizes = Object.entries(SIZES).slice(0, sized(undefined, 1));
  for (const [name, size] of sizes) measured.push(await measure(name, size));
  const keys = measureKeystrokes(makeScenario(SIZES["33 KiB"]));
  return { tables: tablesOf(measured, keys), figures: { measured, keys }, voidBecause: [] };
}

async function measure(name: string, size: Size): Promise<Measured> {
  const source: Source = { file: "scenarios/measured.mdx", text: makeScenario(size) };
  const [markdoc, ink] = [toMarkdoc(size), toInk(size)];
  const document = parseDocument(source, mayContain(SCENARIO));
  const { value: scenario } = parseScenario(source);
  const works: Readonly<Record<string, () => unknown>> = {
    "full check": () => checkWhole(source),
    document: () => parseDocument(source, mayContain(SCENARIO)),
    conform: () => conform(document, SCENARIO),
    parse: () => parseScenario(source),
    rules: () => check({ scenario, source, ...ground }),
    compile: () => compileMachine(scenario, ground.desk),
    "@mdx-js/mdx": () => compileMdx(source.text, { remarkPlugins: [remarkFrontmatter] }),
    markdoc: () => checkMarkdoc(markdoc),
    inkjs: () => compileInk(ink),
  };
  const times: Record<string, number[]> = {};
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [work, run] of Object.entries(works)) {
      const began = performance.now();
      await run();
      if (round >= WARM_UP) (times[work] ??= []).push(performance.now() - began);
    }
  }
  const spreads = Object.entries(times).map(([work, all]) => [work, spreadOf(all)]);
  const bytes = new TextEncoder().encode(source.text).length;
  return { name, bytes, times: Object.fromEntries(spreads) as Record<string, Spread> };
}

/** Parse, rules and compile: what an author waits for; the model path is analysis. */
function checkWhole(source: Source): void {
  const { value: scenario, problems } = parseScenario(source);
  const errors = [...problems, ...check({ scenario, source, ...ground })].filter(
    ({ severity }) => severity === "error",
  );
  if (errors[0]) throw new Error(`the measured scenario has errors: ${errors[0].message}`);
  compileMachine(scenario, ground.desk);
}

function checkMarkdoc(text: string): void {
  const errors = Markdoc.validate(Markdoc.parse(text), MARKDOC);
  if (errors[0]) throw new Error(`Markdoc: ${errors[0].error.message}`);
}

function compileInk(text: string): void {
  const compiler = new Compiler(text);
  if (!compiler.Compile()) throw new Error(`Ink: ${compiler.errors[0] ?? "did not compile"}`);
}

interface Keystrokes {
  readonly kept: readonly number[];
  readonly anew: readonly number[];
}

/** Parse and rules after single-character changes, with a parser that is kept and with one that reads everything. */
function measureKeystrokes(text: string): Keystrokes {
  return { kept: typeInto(text, openTreeParser()), anew: typeInto(text, parseWhole) };
}

function typeInto(text: string, parse: TreeParser): number[] {
  let state = 7;
  const chance = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const look = (now: string): number => {
    const source = { file: "scenarios/measured.mdx", text: now };
    const began = performance.now();
    check({ scenario: parseScenario(source, parse).value, source, ...ground });
    return performance.now() - began;
  };
  for (let i = 0; i < 20; i++) look(text);
  const times = Array.from({ length: EDITS }, () => {
    const [at, kind] = [chance(text.length), chance(3)];
    const typed = kind === 0 ? "" : String.fromCharCode(32 + chance(95));
    return look(text.slice(0, at) + typed + text.slice(kind === 1 ? at : at + 1));
  });
  return times.toSorted((a, b) => a - b);
}

function tablesOf(measured: readonly Measured[], keys: Keystrokes): Report["tables"] {
  const works = Object.keys(measured[0]?.times ?? {});
  const rows = works.map((work): Row => [
    work,
    ...measured.map(({ times }) => (times[work] ? inWords(times[work], 1) : "–")),
  ]);
  const ratio = (other: string): Row => [
    `full check ÷ ${other}`,
    ...measured.map(({ times }) =>
      ((times["full check"]?.median ?? 0) / (times[other]?.median ?? 1)).toFixed(2),
    ),
  ];
  const growth = measured.map(({ bytes, times }) =>
    ((times["full check"]?.median ?? 0) / (bytes / 1024)).toFixed(2),
  );
  const row = (name: string, all: readonly number[]): Row => [
    name,
    ...[0.5, 0.95, 1].map((share) => quantile(all, share).toFixed(1)),
  ];
  return [
    {
      title: `language: ms, median (least–greatest) of ${ROUNDS} warm passes`,
      head: ["", ...measured.map(({ name }) => name)],
      rows: [
        ...rows,
        ...["@mdx-js/mdx", "markdoc", "inkjs"].map(ratio),
        ["full check, ms per KiB", ...growth],
      ],
      remarks: [
        "full check: parse (document, conform, reading) + rules + compile of a clean scenario; the model path and the paths are analysis",
        "Markdoc: parse and validate; Ink: compile; both of the same cases, scenes, texts and choices in their own words",
      ],
    },
    {
      title: `language: keystroke to problems (parse and rules), ms, ${EDITS} single changes in a file of 40 scenes`,
      head: ["", "p50", "p95", "most"],
      rows: [
        row("pieces kept between readings", keys.kept),
        row("the whole file each time", keys.anew),
      ],
    },
  ];
}
