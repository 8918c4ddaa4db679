// `npm test`: every suite, also after one has failed, and one line at the end that counts them all.
// `node scripts/test.mjs unit http` runs only those.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { bench, PARTS } from "./bench.mjs";
import { obtainPostgresql } from "./postgresql.mjs";
import { prepare, ROOT, runPackage } from "./steps.mjs";

const REPORTS = path.join(ROOT, ".cache", "reports");

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/** @type {Record<string, () => Promise<Count>>} */
const SUITES = {
  types: () => check("typescript/bin/tsc", ["--noEmit"]),
  lint: async () => {
    const lint = await runPackage("eslint/bin/eslint.js", [".", "--max-warnings=0"]);
    const format = await runPackage("prettier/bin/prettier.cjs", [
      "--check",
      ".",
      "--log-level=warn",
    ]);
    return asOne(lint.code === 0 && format.code === 0);
  },
  unit: () => vitest("unit", ["unit", "server"]),
  language: () => vitest("language"),
  hostile: () => vitest("hostile"),
  http: () => vitest("http"),
  postgresql,
  e2e: playwright,
  bench: async () => {
    const failed = await bench(PARTS, { tiny: true });
    return { passed: PARTS.length - failed.length, failed: failed.length };
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`unknown suite ${unknown.join(", ")}, expected ${Object.keys(SUITES).join(", ")}`);
  process.exit(2);
}
const chosen = Object.entries(SUITES).filter(
  ([name]) => wanted.length === 0 || wanted.includes(name),
);

await prepare({
  build: chosen.some(([name]) => ["http", "postgresql", "e2e", "bench"].includes(name)),
});
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const lines = [];
for (const [name, suite] of chosen) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const count = await suite().catch((error) => {
    console.error(error);
    return asOne(false);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  lines.push(`${name.padEnd(10)} ${inWords(count)}, ${seconds} s`);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped ?? 0;
}
console.log(`\n${lines.join("\n")}`);
console.log(inWords(total));
process.exit(total.failed === 0 ? 0 : 1);

/** A program that only says yes or no counts as one test.
 * @param {string} file
 * @param {string[]} args
 */
async function check(file, args) {
  return asOne((await runPackage(file, args)).code === 0);
}

/** Runs vitest's projects; on SQLite, unless a PostgreSQL server is named.
 * @param {string} suite
 * @param {string[]} projects
 * @param {string} server
 * @returns {Promise<Count>}
 */
async function vitest(suite, projects = [suite], server = "") {
  const report = freshReport(suite);
  const { code } = await runPackage(
    "vitest/vitest.mjs",
    [
      ...["run", ...projects.flatMap((name) => ["--project", name])],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
    { env: { TEST_POSTGRESQL_URL: server } },
  );
  const found = readReport(report);
  return count(code, found?.numPassedTests, found?.numFailedTests);
}

/** What has a database, again on PostgreSQL.
 * @returns {Promise<Count>}
 */
async function postgresql() {
  const server = await obtainPostgresql();
  if ("missing" in server) {
    console.log(`skipped: ${server.missing}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return vitest("postgresql", ["server", "http"], server.url).finally(server.stop);
}

/** @returns {Promise<Count>} */
async function playwright() {
  const { obtainChromium } = await import("./browsers.mjs");
  if (!(await obtainChromium())) {
    console.error("no Chromium: install one and name it in CHROMIUM_PATH");
    return asOne(false);
  }
  const report = freshReport("e2e");
  const { code } = await runPackage("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const stats = readReport(report)?.stats;
  return count(code, stats?.expected, stats?.unexpected + stats?.flaky);
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
