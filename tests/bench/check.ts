/** How long an author waits: each scenario cold (a new process) and warm, stage by stage, beside MDX's own compiler. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

import type { Source } from "#app/language/markup/span.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { STAGES, timeStages, type Stage, type Times } from "./check-stages.ts";
import { inWords, sized, spreadOf, type Report, type Row, type Spread } from "./report.ts";

const COLD_ROUNDS = sized(3, 1);
const WARM_ROUNDS = sized(9, 1);
const TSX = "node_modules/tsx/dist/cli.mjs";
const CHECK = "app/library/check.server.ts";

interface Measured {
  readonly file: string;
  readonly lines: number;
  readonly command: Spread;
  readonly cold: Readonly<Record<Stage, Spread>>;
  readonly warm: Readonly<Record<Stage, Spread>>;
  readonly mdx: Spread | null;
}

const run = promisify(execFile);

/** Measures every scenario of the project, in turns. */
export async function check(): Promise<Report> {
  const { scenarios } = readAuthored("scenarios");
  const compileMdx = await findMdx();
  const runs = scenarios.slice(0, sized(undefined, 1)).map((source) => ({
    source,
    command: [] as number[],
    cold: [] as Times[],
    warm: [] as Times[],
    mdx: [] as number[],
  }));
  for (let round = 0; round < COLD_ROUNDS; round++) {
    for (const one of runs) {
      one.command.push(await timeOf(() => run(process.execPath, [TSX, CHECK, one.source.file])));
      one.cold.push(await timeCold(one.source));
    }
  }
  for (const one of runs) await timeStages(one.source);
  for (let round = 0; round < WARM_ROUNDS; round++) {
    for (const one of runs) {
      one.warm.push(await timeStages(one.source));
      if (compileMdx) one.mdx.push(await timeOf(() => compileMdx(one.source.text)));
    }
  }
  const measured = runs.map((one): Measured => ({
    file: one.source.file,
    lines: one.source.text.split("\n").length,
    command: spreadOf(one.command),
    cold: byStage(one.cold),
    warm: byStage(one.warm),
    mdx: compileMdx ? spreadOf(one.mdx.slice(1)) : null,
  }));
  return { tables: tablesOf(measured), figures: measured, voidBecause: [] };
}

function tablesOf(measured: readonly Measured[]): Report["tables"] {
  const whole = measured.map((one): Row => [
    one.file,
    one.lines,
    inWords(one.command),
    inWords(one.cold.check),
    inWords(one.warm.check, 1),
    one.mdx ? inWords(one.mdx, 1) : "–",
    one.mdx ? (one.warm.parse.median / one.mdx.median).toFixed(2) : "–",
  ]);
  const stages = measured.flatMap((one) => [
    [`${one.file}, cold`, ...STAGES.map((stage) => one.cold[stage].median.toFixed(1))],
    [`${one.file}, warm`, ...STAGES.map((stage) => one.warm[stage].median.toFixed(1))],
  ]);
  return [
    {
      title: `check: ms, median (least–greatest) of ${COLD_ROUNDS} cold and ${WARM_ROUNDS} warm passes`,
      head: ["", "lines", "npm run check", "cold", "warm", "@mdx-js/mdx", "parse ÷ mdx"],
      rows: whole,
      remarks: [
        "npm run check: the whole command for this file, with the start of Node and tsx; cold: the first check in a process",
        "@mdx-js/mdx: compile() of the same text, warm; our parse reads the same text with every position and its schema",
      ],
    },
    {
      title: "check: stages, median ms",
      head: ["", ...STAGES],
      rows: stages,
      remarks: [
        "ground: desk and handbook; check = parse + rules + compile + search + paths in one call; machine and render happen at publishing",
        "each stage after check runs a second time in the same pass, so that cold stages add up to less than cold check",
      ],
    },
  ];
}

async function timeCold({ file }: Source): Promise<Times> {
  const { stdout } = await run(process.execPath, [TSX, "tests/bench/check-stages.ts", file]);
  return JSON.parse(stdout) as Times;
}

function byStage(times: readonly Times[]): Record<Stage, Spread> {
  const entries = STAGES.map((stage) => [stage, spreadOf(times.map((one) => one[stage]))]);
  return Object.fromEntries(entries) as Record<Stage, Spread>;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** MDX's compiler as mdx-bundler brings it along; null when it is not there. */
async function findMdx(): Promise<((text: string) => Promise<unknown>) | null> {
  try {
    const { compile } = await import("@mdx-js/mdx");
    const { default: remarkFrontmatter } = await import("remark-frontmatter");
    return (text) => compile(text, { remarkPlugins: [remarkFrontmatter] });
  } catch {
    return null;
  }
}
