// `npm test`: every suite, also after one has failed, and one line at the end that counts them all.
// `node scripts/test.mjs unit http` runs only those.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";

import { bench, PARTS } from "./bench.mjs";
import { obtainPostgresql } from "./postgresql.mjs";
import { prepare, ROOT, runPackage } from "./steps.mjs";

const REPORTS = path.join(ROOT, ".cache", "reports");

/** @typedef {{ passed: number, failed: number, skipped?: number, failures?: string[] }} Count What failed, each with its place and its first words. */
/** @typedef {typeof runPackage} Run */

/** Prettier reads again only what changed, told by what is in it. */
const KEPT = ["--cache", "--cache-strategy=content", "--cache-location=.cache/prettier"];

/** @type {Record<string, (run: Run) => Promise<Count>>} */
const SUITES = {
  // One checker: each more begins again with the types that all share, and other suites run besides.
  types: (run) => check(run, ["typescript/bin/tsc", "--noEmit", "--checkers", "1"]),
  lint: (run) =>
    check(
      run,
      ["oxlint/bin/oxlint", "."],
      ["prettier/bin/prettier.cjs", "--check", ".", "--log-level=warn", ...KEPT],
    ),
  unit: (run) => vitest(run, "unit", ["unit", "server"]),
  language: (run) => vitest(run, "language"),
  hostile: (run) => vitest(run, "hostile"),
  http: (run) => vitest(run, "http"),
  postgresql,
  e2e: playwright,
  bench: async () => {
    const failed = await bench(PARTS, { tiny: true });
    const failures = failed.map((part) => `the part ${part}; what it said is above`);
    return { passed: PARTS.length - failed.length, failed: failed.length, failures };
  },
};
/** What runs two at a time, the longest first, and after it what takes the whole machine. */
const ROUNDS = [
  ["postgresql", "http", "unit", "bench", "hostile", "language", "lint", "types"],
  ["e2e"],
];
const BUILT = ["http", "postgresql", "e2e", "bench"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`unknown suite ${unknown.join(", ")}, expected ${Object.keys(SUITES).join(", ")}`);
  process.exit(2);
}
const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);

await prepare({ build: BUILT.some(isWanted) });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const lines = [];
/** @type {string[]} */
const failures = [];
for (const round of ROUNDS) {
  const waiting = round.filter(isWanted);
  const besides = waiting.length > 1;
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      await runSuite(name, besides);
  };
  await Promise.all([work(), work()]);
}
console.log(`\n${lines.join("\n")}`);
console.log(inWords(total));
if (failures.length > 0) console.log(`\nwhat failed:\n${failures.join("\n")}`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs one suite; with others beside it, what it prints is shown when it has ended.
 * @param {string} name
 * @param {boolean} besides
 */
async function runSuite(name, besides) {
  console.log(`── ${name}${besides ? " begins" : ""}`);
  const started = performance.now();
  const printed = [`── ${name}`];
  /** @type {Run} */
  const run = async (file, args, options) => {
    const result = await runPackage(file, args, { ...options, quiet: besides });
    printed.push(result.output);
    return result;
  };
  const count = await SUITES[name]?.(run).catch((error) => {
    console.error(error);
    return asOne(false);
  });
  const { passed, failed, skipped = 0 } = count ?? asOne(false);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (besides) console.log(printed.join("\n"));
  lines.push(`${name.padEnd(10)} ${inWords({ passed, failed, skipped })}, ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(...(count?.failures ?? []).map((one) => `${name}: ${one}`));
}

/** Programs that only say yes or no count as one test.
 * @param {Run} run
 * @param {string[][]} commands
 */
async function check(run, ...commands) {
  let good = true;
  for (const [file = "", ...args] of commands) good = (await run(file, args)).code === 0 && good;
  return asOne(good);
}

/** Runs vitest's projects; on SQLite, unless a PostgreSQL server is named.
 * @param {Run} run
 * @param {string} suite
 * @param {string[]} projects
 * @param {string} server
 * @returns {Promise<Count>}
 */
async function vitest(run, suite, projects = [suite], server = "") {
  const report = freshReport(suite);
  const { code } = await run(
    "vitest/vitest.mjs",
    [
      ...["run", ...projects.flatMap((name) => ["--project", name])],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
    { env: { TEST_POSTGRESQL_URL: server } },
  );
  const found = readReport(report);
  /** @type {string[]} */
  const failures = (found?.testResults ?? []).flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults.filter(
      (/** @type {any} */ one) => one.status === "failed",
    );
    const tests = failed.map((/** @type {any} */ one) => [one.fullName, one.failureMessages?.[0]]);
    const all = tests.length > 0 || file.status !== "failed" ? tests : [["", file.message]];
    return all.map((/** @type {[string, string | null]} */ [title, message]) =>
      told(path.relative(ROOT, file.name), title, message),
    );
  });
  return { ...count(code, found?.numPassedTests, found?.numFailedTests), failures };
}

/** What has a database, again on PostgreSQL.
 * @param {Run} run
 * @returns {Promise<Count>}
 */
async function postgresql(run) {
  const server = await obtainPostgresql();
  if ("missing" in server) {
    console.log(`skipped: ${server.missing}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return vitest(run, "postgresql", ["server", "http"], server.url).finally(server.stop);
}

/** @param {Run} run @returns {Promise<Count>} */
async function playwright(run) {
  const { obtainChromium } = await import("./browsers.mjs");
  if (!(await obtainChromium())) {
    console.error("no Chromium: install one and name it in CHROMIUM_PATH");
    return asOne(false);
  }
  const report = freshReport("e2e");
  const { code } = await run("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const found = readReport(report);
  const stats = found?.stats;
  const failures = [];
  const suites = [...(found?.suites ?? [])];
  for (let suite = suites.pop(); suite !== undefined; suite = suites.pop()) {
    suites.push(...(suite.suites ?? []));
    for (const spec of suite.specs ?? []) {
      const results = spec.tests.flatMap((/** @type {any} */ one) => one.results);
      const bad = results.find((/** @type {any} */ one) => one.error);
      if (bad) failures.push(told(spec.file, spec.title, bad.error.message));
    }
  }
  return { ...count(code, stats?.expected, stats?.unexpected + stats?.flaky), failures };
}

/** @param {string} file @param {string} title @param {string | null} [message] */
function told(file, title, message) {
  const plain = stripVTControlCharacters(message ?? "nothing said")
    .trim()
    .split("\n")
    .slice(0, 12)
    .join("\n    ");
  return `${file} › ${title}\n    ${plain}`;
}

/** No test at all, or an error outside of the tests, is a failure too.
 * @param {number} code
 * @param {number} [passed]
 * @param {number} [failed]
 * @returns {Count}
 */
function count(code, passed = 0, failed = 0) {
  const silent = (code !== 0 || passed === 0) && !(failed > 0);
  return { passed, failed: silent ? 1 : failed };
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

/** @param {boolean} good @returns {Count} */
function asOne(good) {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} name */
function freshReport(name) {
  const report = path.join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  return report;
}

/** @param {string} report @returns {any} */
function readReport(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
}
