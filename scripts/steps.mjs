// The steps that start and test share: install, generate, build, each only when something changed.
// Uses nothing but Node: it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Stops with a clear message on a Node that cannot run this.
 * @returns {void}
 */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 ? major < 23 : major === 20 && minor >= 19) return;
  console.error(
    `Eleven Minutes runs on Node 20.19 or newer, up to 22; this is ${process.version}.`,
  );
  process.exit(1);
}

/** Runs a program in the project's folder. With `quiet` its output is kept and only shown when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, CHECKPOINT_DISABLE: "1", ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program that comes with the project's packages.
 * @param {string} file its script below node_modules
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 */
export function runPackage(file, args, options) {
  return run(process.execPath, [path.join(ROOT, "node_modules", file), ...args], options);
}

/** Says what is being done and, afterwards, how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  console.log(`${what} …`);
  const started = performance.now();
  const result = await work();
  console.log(`${what}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** Brings packages, the database client and the build up to date, in that order.
 * @param {{ build: boolean }} wanted
 */
export async function prepare({ build }) {
  requireNode();
  await install();
  await generate();
  if (build) await buildApp();
}

/** Installs the packages when they are missing or no longer those of the lock file. */
export async function install() {
  const stamp = path.join(ROOT, "node_modules", ".installed");
  const mark = `${hashOf(["package-lock.json"])} node ${process.versions.modules} ${process.platform} ${process.arch}`;
  if (readStamp(stamp) === mark) return;
  await step("installing packages (the first time takes a few minutes)", async () => {
    const options = ["--include=dev", "--no-audit", "--no-fund"];
    const exact = await run("npm", ["ci", ...options], { quiet: true });
    if (exact.code === 0) return;
    console.log("npm ci did not accept the lock file; trying npm install");
    const loose = await run("npm", ["install", ...options], { quiet: true });
    if (loose.code !== 0) fail("installing packages", `${exact.output}\n${loose.output}`);
  });
  writeStamp(stamp, mark);
}

/** Generates the database clients when the models or Prisma changed. */
export async function generate() {
  const stamp = path.join(ROOT, "app", "database", "generated", ".generated");
  const mark = hashOf([
    "prisma/models.prisma",
    "prisma/sqlite/schema.prisma",
    "prisma/postgresql/schema.prisma",
    "node_modules/prisma/package.json",
  ]);
  if (readStamp(stamp) === mark) return;
  await step("generating the database clients", async () => {
    // Any address of the right scheme will do: nothing is opened.
    for (const DATABASE_URL of ["file:none.sqlite", "postgresql://localhost/none"]) {
      const options = { quiet: true, env: { DATABASE_URL } };
      const made = await runPackage("prisma/build/index.js", ["generate"], options);
      if (made.code !== 0) fail("generating the database clients", made.output);
    }
  });
  writeStamp(stamp, mark);
}

/** Builds the app when its sources changed. */
export async function buildApp() {
  const stamp = path.join(ROOT, "build", ".built");
  const mark = hashOf([
    ...["app", "public", "package.json", "package-lock.json"],
    ...["vite.config.ts", "remix.config.js", "tsconfig.json"],
  ]);
  if (readStamp(stamp) === mark && existsSync(path.join(ROOT, "build/server/index.js"))) return;
  await step("building the app", async () => {
    const options = { quiet: true, env: { NODE_ENV: "production" } };
    const built = await runPackage("@remix-run/dev/dist/cli.js", ["vite:build"], options);
    if (built.code !== 0) fail("building the app", built.output);
  });
  writeStamp(stamp, mark);
}

/** One hash over files and folders; tests do not count.
 * @param {readonly string[]} names
 */
function hashOf(names) {
  const hash = createHash("sha256");
  for (const name of names.flatMap(filesIn)) {
    if (/\.test\.tsx?$/.test(name)) continue;
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(path.join(ROOT, name)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** The files at or below a name.
 * @param {string} name
 * @returns {string[]}
 */
function filesIn(name) {
  const full = path.join(ROOT, name);
  if (!existsSync(full) || path.basename(name).startsWith(".")) return [];
  if (!statSync(full).isDirectory()) return [name];
  return readdirSync(full)
    .sort()
    .flatMap((child) => filesIn(`${name}/${child}`));
}

/** @param {string} file */
function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** @param {string} file @param {string} mark */
function writeStamp(file, mark) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, mark);
}

/** @param {string} what @param {string} output @returns {never} */
function fail(what, output) {
  console.error(output);
  console.error(`${what} failed: see above`);
  process.exit(1);
}
