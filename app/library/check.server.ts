/** `npm run check`: prints every problem of authored files; ends with 1 on an error, 2 on wrong usage, 0 otherwise. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { countInWords, printDiagnostics } from "#app/language/markup/print.ts";
import { toJson } from "#app/language/markup/to-json.ts";
import { toSarif } from "#app/language/markup/to-sarif.ts";
import { countOptions } from "#app/language/scenario/options.ts";
import {
  checkPaths,
  listOptionsOf,
  listUncited,
  type Checked,
  type Memory,
} from "./checked.server.ts";
import { hashOfChecker, openEmptyMemory, openKnownProblems } from "./known-problems.server.ts";
import { watch } from "./watch.server.ts";

const PROJECT = "scenarios";
const CACHE = ".cache/check";
const FORMATS = ["text", "json", "sarif"] as const;
type Format = (typeof FORMATS)[number];

const USAGE = `usage: npm run check -- [files or folders] [--format text|json|sarif] [--watch] [--quick] [--no-cache]
       npm run check -- --clauses
       npm run check -- [files or folders] --options [--format text|json]

Without files it checks everything in ${PROJECT}/. Files end in .mdx and are checked
against the desk and the handbook of the folder that they stand in.

--quick     leaves the analysis out: what only plays and searches find
--clauses   lists the clauses of the handbook that no scenario cites
--options   lists every button in every scene: what it is worth, why, and who says so
--watch     goes on, and checks again whatever changes, until you press Ctrl+C
--no-cache  checks every file, also those that have not changed since the last time
`;

/** What was asked for, or what is wrong with the asking. */
type Asked =
  | {
      readonly paths: readonly string[];
      readonly format: Format;
      readonly watch: boolean;
      readonly cache: boolean;
      readonly quick: boolean;
    }
  | { readonly clauses: true }
  | { readonly options: true; readonly paths: readonly string[]; readonly json: boolean }
  | { readonly help: true }
  | { readonly wrong: string };

function parseArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        watch: { type: "boolean", default: false },
        quick: { type: "boolean", default: false },
        clauses: { type: "boolean", default: false },
        options: { type: "boolean", default: false },
        "no-cache": { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return { help: true };
    if (values.clauses) return { clauses: true };
    const format = FORMATS.find((known) => known === values.format);
    if (!format) return { wrong: `unknown format \`${values.format}\`` };
    const other = positionals.find((path) => /\.[a-z]+$/i.test(path) && !path.endsWith(".mdx"));
    if (other) return { wrong: `\`${other}\` is not an .mdx file` };
    if (values.watch && format !== "text")
      return { wrong: "`--watch` tells its problems as text only" };
    const paths = positionals.length > 0 ? positionals : [PROJECT];
    if (values.options) return { options: true, paths, json: format === "json" };
    const { watch, quick } = values;
    return { paths, format, watch, quick, cache: !values["no-cache"] };
  } catch (error) {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    return { wrong: first.charAt(0).toLowerCase() + first.slice(1) };
  }
}

function print({ sources, problems }: Checked, format: Format): string {
  if (format === "json") return `${JSON.stringify(toJson(problems), null, 2)}\n`;
  if (format === "sarif") return `${JSON.stringify(toSarif(problems), null, 2)}\n`;
  return printDiagnostics(problems, sources);
}

function summary({ files, problems }: Checked): string {
  const checked = `${files.length} ${files.length === 1 ? "file" : "files"} checked`;
  return problems.length === 0
    ? `${checked}, no problems`
    : `${checked}: ${countInWords(problems)}`;
}

/** One line for each option, with its explanation below. */
function tellOptions(rows: ReturnType<typeof listOptionsOf>): string {
  const told = rows.map((row) => {
    const what = [row.button, row.team].filter((word) => word !== null).join(" → ");
    const worth = row.verdict ?? "not counted";
    const place = `${row.scenario} ${row.form} ${row.case}.${row.scene}`;
    return `${place}: ${what}: ${worth} (${row.judgement ?? row.judged})\n  ${row.explanation.replace(/\n/g, "\n  ")}\n`;
  });
  const { author, handbook, nobody } = countOptions(rows);
  return `${told.join("")}${rows.length} options: ${author} judged by the author, ${handbook} by the handbook, ${nobody} by nobody\n`;
}

/** Runs the command and returns its exit code. */
function main(args: readonly string[]): number {
  const asked = parseArguments(args);
  if ("help" in asked) {
    process.stdout.write(USAGE);
    return 0;
  }
  if ("wrong" in asked) {
    process.stderr.write(`${asked.wrong}\n\n${USAGE}`);
    return 2;
  }
  if ("clauses" in asked) {
    const uncited = listUncited(PROJECT);
    const told = uncited.map(
      ({ file, span, message }) => `${file}:${span.start.line} ${message}\n`,
    );
    process.stdout.write(told.join(""));
    process.stdout.write(`${uncited.length} clauses are cited by no scenario\n`);
    return 0;
  }
  if ("options" in asked) {
    const rows = listOptionsOf(asked.paths, resolve(PROJECT));
    process.stdout.write(asked.json ? `${JSON.stringify(rows, null, 2)}\n` : tellOptions(rows));
    return 0;
  }
  const { quick } = asked;
  const memory: Memory = asked.cache
    ? { known: openKnownProblems(CACHE), checker: hashOfChecker(), quick }
    : { known: openEmptyMemory(), checker: "", quick };
  if (asked.watch) {
    watch(asked.paths, resolve(PROJECT), memory, (text) => process.stdout.write(text));
    return 0;
  }
  const checked = checkPaths(asked.paths, resolve(PROJECT), memory);
  process.stdout.write(print(checked, asked.format));
  const gap = asked.format === "text" && checked.problems.length > 0 ? "\n" : "";
  const stream = asked.format === "text" ? process.stdout : process.stderr;
  stream.write(`${gap}${summary(checked)}\n`);
  return checked.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
