// The steps that start and test share: install, generate, build, each only when something changed.
// Uses nothing but Node: it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Commands of the app, run by tsx: they need packages and the database clients. */
export const COMMANDS = {
  check: "app/library/check.server.ts",
  new: "app/library/new-scenario.server.ts",
  oracle: "tests/oracle/oracle.ts",
  verify: "app/attempts/verify.server.ts",
  "verify:results": "app/attempts/counting/verify-results.server.ts",
  backup: "app/store/back-up.server.ts",
  restore: "app/store/restore.server.ts",
  admin: "app/accounts/create-admin.server.ts",
};

/** How a program of ours is made one file for Node.
 * @type {import("esbuild").BuildOptions}
 */
export const BUNDLE = {
  ...{ bundle: true, platform: "node", format: "esm", packages: "external", target: "node22" },
  logLevel: "warning",
};

/** What is being done, for who waits; never among the output of a command.
 * @param {string} what
 */
export function say(what) {
  console.error(what);
}

/** Runs a program, in the project's folder unless another is named. With `quiet` its output is kept and not shown.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { quiet = false, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
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

/** Runs a program in our own place: signals go on to it, and its end is ours. Where we are called from stays its folder.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<never>}
 */
export function runInPlace(program, args, env = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
  }
  // npm passes SIGTERM to a shell that keeps it to itself and dies: then we are left without a parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
  return new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** How often something that takes long shows that it is alive, in milliseconds. */
const SIGN_OF_LIFE = 5_000;

/** Says what is being done, every few seconds that it still is, and how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  say(`${what} …`);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const alive = setInterval(() => say(`  still ${what}, ${seconds().toFixed(0)} s`), SIGN_OF_LIFE);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    say(`${what}: ${seconds().toFixed(1)} s`);
  }
}

/** Brings packages, the database client and the build up to date, in that order.
 * @param {{ build: boolean }} wanted
 */
export async function prepare({ build }) {
  await install();
  await generate();
  if (build) await buildApp();
}

/** Installs the packages unless they are those of the lock file, whoever installed them. */
export async function install() {
  if (isInstalled()) return;
  await step("installing packages", async () => {
    const options = ["--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
    const { code, output } = await run("npm", ["ci", ...options], { quiet: true });
    if (code !== 0) fail("installing packages", output);
  });
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, peer?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked */

/** Whether npm's own list of what is in node_modules says the same as the lock file. */
function isInstalled() {
  const there = readLock("node_modules/.package-lock.json");
  if (there === null) return false;
  return Object.entries(readLock("package-lock.json") ?? {}).every(
    ([place, { version, ...entry }]) => {
      const found = there[place];
      if (place === "" || (found === undefined && entry.optional && !isForHere(entry))) return true;
      return found?.version === version && found?.integrity === entry.integrity;
    },
  );
}

/** @param {string} name @returns {Record<string, Locked> | null} */
function readLock(name) {
  const file = path.join(ROOT, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : null;
}

/** Whether an optional package is wanted on this machine: without a platform of its own it may fail anywhere.
 * @param {Locked} entry
 */
function isForHere({ os, cpu, libc }) {
  if (os === undefined || libc?.includes("musl")) return false;
  return os.includes(process.platform) && (cpu ?? [process.arch]).includes(process.arch);
}

/** Generates the database clients when the models or Prisma changed. */
export async function generate() {
  const stamp = path.join(ROOT, "app", "store", "generated", ".generated");
  const mark = hashOf([
    "prisma/models.prisma",
    "prisma/sqlite/schema.prisma",
    "prisma/postgresql/schema.prisma",
    "node_modules/prisma/package.json",
  ]);
  if (readStamp(stamp) === mark) return;
  await step("generating the database clients", async () => {
    // Any address of the right scheme will do: nothing is opened.
    const addresses = ["file:none.sqlite", "postgresql://localhost/none"];
    const made = await Promise.all(
      addresses.map((DATABASE_URL) =>
        runPackage("prisma/build/index.js", ["generate"], { quiet: true, env: { DATABASE_URL } }),
      ),
    );
    for (const { code, output } of made)
      if (code !== 0) fail("generating the database clients", output);
  });
  writeStamp(stamp, mark);
}

/** Builds the app when its sources changed. */
async function buildApp() {
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
    const { build } = await import("esbuild");
    await build({
      entryPoints: [path.join(ROOT, "app/thread.server.ts")],
      outfile: path.join(ROOT, "build/server/thread.js"),
      ...BUNDLE,
    });
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
