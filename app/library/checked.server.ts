/** Checks authored files where they stand: a whole scenarios folder, or some of its files against its handbook and desk. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

import { parseHandbook } from "#app/language/handbook/parse.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { buildAndAnalyse } from "#app/language/scenario/analysis/build-and-analyse.ts";
import { buildForms, joinProblems, type Ground } from "#app/language/scenario/build.ts";
import { clausesCitedNowhere } from "#app/language/scenario/clauses-cited.ts";
import { listOptions, type OptionRow } from "#app/language/scenario/options.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import {
  findHome,
  isFolder,
  kindOf,
  listMdx,
  nameOf,
  readAuthored,
  readSource,
} from "./authored.server.ts";
import { NO_DESK, parseGround } from "./ground.ts";
import { hashOf } from "./hash.server.ts";
import { type KnownProblems, openEmptyMemory } from "./known-problems.server.ts";

/** What was checked and what was found, in the order of the files and of the places in them. */
export interface Checked {
  /** Every file that was read, for printing. */
  readonly sources: readonly Source[];
  /** The names of the files that were asked about. */
  readonly files: readonly string[];
  readonly problems: readonly Diagnostic[];
  /** The scenarios that had to be checked: nothing was known of them as they are now. */
  readonly fresh: readonly string[];
}

/** Where problems are remembered, and what the checker is made of: what it found is true only for itself. */
export interface Memory {
  readonly known: KnownProblems;
  readonly checker: string;
  /** Whether the analysis is left out. */
  readonly quick?: boolean;
}

/** Checks files and folders. A file belongs to the nearest folder above it with a `desk.mdx`, else to the project's. */
export function checkPaths(
  paths: readonly string[],
  project: string,
  memory: Memory = { known: openEmptyMemory(), checker: "" },
): Checked {
  const homes = new Map<string, Set<string>>();
  for (const path of paths.map((given) => resolve(given)).flatMap(filesOf)) {
    const home = findHome(path) ?? resolve(project);
    homes.set(home, (homes.get(home) ?? new Set()).add(path));
  }
  const all = [...homes].map(([home, wanted]) => checkHome(home, wanted, memory));
  memory.known.save();
  return {
    sources: all.flatMap((checked) => checked.sources),
    files: all.flatMap((checked) => checked.files),
    problems: all.flatMap((checked) => checked.problems),
    fresh: all.flatMap((checked) => checked.fresh),
  };
}

/** Every problem of one scenario, without those of the analysis if it is to be quick. */
function checkOne(source: Source, ground: Ground | null, quick: boolean): readonly Diagnostic[] {
  // Without a desk every button would be called unknown; the file that is missing is told instead.
  if (!ground) return parseScenario(source).problems;
  if (quick) return joinProblems(buildForms(source, ground));
  return buildAndAnalyse(source, ground).problems;
}

/** The clauses of a scenarios folder's handbook that none of its scenarios cites. */
export function listUncited(home: string): readonly Diagnostic[] {
  const { handbook, scenarios } = readAuthored(home);
  const read = scenarios.map((source) => parseScenario(source).value);
  return clausesCitedNowhere(parseHandbook(handbook).value, read);
}

/** Every option of the scenarios among these files, by the name of the file; those with errors are left out. */
export function listOptionsOf(
  paths: readonly string[],
  project: string,
): readonly (Omit<OptionRow, "span"> & { readonly scenario: string; readonly form: string })[] {
  return paths.flatMap(filesOf).flatMap((path) => {
    const home = findHome(resolve(path)) ?? resolve(project);
    const read = readSource(resolve(path));
    if (!("text" in read) || kindOf(resolve(path), home) !== "scenario") return [];
    const { desk, handbook } = readAuthored(home);
    if (!desk) return [];
    const ground = parseGround(desk, handbook);
    return buildForms(read, ground).flatMap(({ scenario, compiled }) =>
      compiled
        ? listOptions(compiled).map(({ span: _span, ...row }) => ({
            ...{ scenario: scenario.slug, form: scenario.form },
            ...row,
          }))
        : [],
    );
  });
}

/** The authored files of a folder and of the folders in it; a path that is no folder stands for itself. */
function filesOf(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  const folders = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "media" && !entry.name.startsWith("."))
    .map((entry) => join(path, entry.name))
    .sort();
  return [...listMdx(path), ...folders.flatMap(filesOf)];
}

/**
 * Checks the wanted files of one scenarios folder. Errors in its desk and handbook are told even if
 * those were not asked about: without them nothing else holds.
 */
function checkHome(home: string, wanted: ReadonlySet<string>, memory: Memory): Checked {
  const authored = readAuthored(home);
  const whole = parseGround(authored.desk, authored.handbook);
  const own = whole.problems.filter(({ file }) => authored.desk !== null || file !== NO_DESK);
  const files = [...wanted].map(nameOf);
  const scenarios: Source[] = [];
  const unread = new Map<string, Diagnostic>();
  for (const problem of authored.problems) {
    if (kindOf(resolve(problem.file), home) !== "scenario") unread.set(problem.file, problem);
  }
  for (const path of wanted) {
    const read = readSource(path);
    if (!("text" in read)) unread.set(read.file, read);
    else if (kindOf(path, home) === "scenario") scenarios.push(read);
  }
  const ground = own.filter(
    (problem) => problem.severity === "error" || files.includes(problem.file),
  );
  const read = authored.desk ? whole : null;
  const groundTexts = [authored.desk, ...authored.handbook].map((one) => one?.text ?? "");
  const quick = memory.quick ?? false;
  const groundHash = hashOf(memory.checker, quick ? "quick" : "whole", ...groundTexts);
  const fresh: string[] = [];
  const check = (source: Source): readonly Diagnostic[] => {
    const key = hashOf(groundHash, source.file, source.text);
    const known = memory.known.find(key);
    if (known) return known;
    const problems = checkOne(source, read, quick);
    fresh.push(source.file);
    memory.known.keep(key, problems);
    return problems;
  };
  return {
    sources: [...(authored.desk ? [authored.desk] : []), ...authored.handbook, ...scenarios],
    files,
    problems: [...unread.values(), ...ground, ...scenarios.flatMap(check)],
    fresh,
  };
}
