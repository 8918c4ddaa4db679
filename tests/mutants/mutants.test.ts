// The mutation table: small mistakes in every published scenario, and what becomes of each. A mutant that
// changes how the scenario plays or judges must be refused, warned of, or told in the comparison with the
// version before. `<scenario>.txt` is the table; UPDATE_GOLDEN=1 writes it. MUTANTS=full builds and analyses each
// one besides (minutes), so that recorded paths and the search under conditions get their chance first.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { buildScenario, compileDraft } from "#app/language/scenario/build.ts";
import { check } from "#app/language/scenario/check.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { parseScenario, slugOf } from "#app/language/scenario/parse.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { compareMeaning } from "#app/studio/compare/compare-meaning.ts";
import { misspell, mutantsOf, type Mutant } from "./mutants.ts";

/** Mutants of each kind in each scenario. */
const MOST = 3;
const updating = process.env["UPDATE_GOLDEN"] === "1";
const full = process.env["MUTANTS"] === "full";
const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);

/** The scenario before anything was done to it. */
interface Known {
  readonly problems: ReadonlySet<string>;
  readonly compiled: Compiled;
}

/** What a mutant came to, in words; null when nothing noticed it although it plays differently. */
function fateOf(mutant: Mutant, file: string, before: Known): string | null {
  const source = { file, text: mutant.text };
  const { scenario, problems } = full ? buildScenario(source, ground) : readScenario(source);
  const fresh = problems.filter((problem) => !before.problems.has(nameOf(problem)));
  const error = fresh.find(({ severity }) => severity === "error");
  if (error) return `refused  ${error.code}`;
  const warning = fresh[0];
  if (warning) return `warned   ${warning.code}`;
  const after = compileDraft(scenario, ground);
  if (essence(before.compiled) === essence(after)) return "the same";
  const [told] = compareMeaning(before.compiled, after).changes;
  return told ? `told     ${told.text}` : null;
}

/** Read and held against the rules of the language; not played. */
function readScenario(source: Source) {
  const { value: scenario, problems } = parseScenario(source);
  return { scenario, problems: [...problems, ...check({ scenario, source, ...ground })] };
}

function nameOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

/** Everything about a scenario that decides how it plays and what it scores; no places, no prose. */
function essence({ scenario, machine }: Compiled): string {
  const bare = (key: string, value: unknown) =>
    ["span", "at", "text", "paths"].includes(key) ? undefined : value;
  return JSON.stringify([machine, scenario], bare);
}

test.each(authored.scenarios)(
  "every mistake in $file is caught or told",
  { timeout: 600_000 },
  (source) => {
    const read = full ? buildScenario(source, ground) : readScenario(source);
    const before = {
      problems: new Set(read.problems.map(nameOf)),
      compiled: compileDraft(read.scenario, ground),
    };
    const mutants = mutantsOf(read.scenario, source, MOST);
    const fates = mutants.map((mutant) => ({ mutant, fate: fateOf(mutant, source.file, before) }));
    const silent = fates.filter(({ fate }) => fate === null);
    expect(silent.map(({ mutant }) => `${mutant.operator}, line ${mutant.at.start.line}`)).toEqual(
      [],
    );
    const width = Math.max(...mutants.map(({ operator }) => operator.length));
    const table = fates
      .map(({ mutant, fate }) => `${mutant.operator.padEnd(width)}  ${fate ?? "SILENT"}`)
      .join("\n");
    if (full) return console.log(table);
    const path = join("tests/mutants", `${slugOf(source.file)}.txt`);
    if (updating) writeFileSync(path, `${table}\n`);
    expect(`${table}\n`).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
    expect(mutants.length).toBeGreaterThan(15);
  },
);

test("a misspelt word is another word", () => {
  for (const word of ["queued", "aa", "abba", "own-content"]) expect(misspell(word)).not.toBe(word);
});
