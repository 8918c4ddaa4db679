// Completes package-lock.json: a registry that lacks packages for other platforms makes npm leave
// them out, and then `npm ci` refuses the lock file. Run after `npm install`.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ROOT } from "./steps.mjs";

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string> }} Entry */

const file = path.join(ROOT, "package-lock.json");
/** @type {{ packages: Record<string, Entry> }} */
const lock = JSON.parse(readFileSync(file, "utf8"));

let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(place, name)) continue;
    const stub = stubFor(name, version);
    if (stub === null) {
      console.error(`cannot tell the platform of ${name} ${version}, wanted by ${place}`);
      process.exitCode = 1;
      continue;
    }
    lock.packages[`node_modules/${name}`] = stub;
    added++;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} packages of other platforms added`);

/** Whether a package asked for at `place` is found there or in a folder above.
 * @param {string} place
 * @param {string} name
 */
function isLocked(place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (`${at === "" ? "" : `${at}/`}node_modules/${name}` in lock.packages) return true;
    if (at === "") return false;
  }
}

/** What npm would have written, as far as the name tells; null when it does not, or would install here.
 * @param {string} name
 * @param {string} version
 */
function stubFor(name, version) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (os.length === 0 || !/^\d+\.\d+\.\d+/.test(version)) return null;
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.some((word) => word.startsWith("gnu"))
      ? ["glibc"]
      : [];
  const here = os.includes(process.platform) && cpu.includes(process.arch);
  if (here && !libc.includes("musl")) return null;
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.includes("linux") && libc.length > 0 ? { libc } : {}),
    optional: true,
    os,
  };
}
