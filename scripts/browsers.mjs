// Finds a Chromium for the browser tests; run by itself (`npm run browsers`), it also gets one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { run, runPackage } from "./steps.mjs";

/** The one without windows first: the same pages with two thirds of the work. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** Where Chromium is: CHROMIUM_PATH, Playwright's own (then `path` is undefined), one on the PATH; or null.
 * @returns {Promise<{ path: string | undefined } | null>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { path: named };
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  if (existsSync(own) && starts(own)) return { path: undefined };
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (existsSync(file) && starts(file)) return { path: file };
    }
  }
  return null;
}

/** Makes sure that there is a Chromium: tries Playwright's download, then the system's packages.
 * @returns {Promise<boolean>}
 */
export async function obtainChromium() {
  if (await findChromium()) return true;
  console.log("getting Chromium from Playwright …");
  await runPackage("@playwright/test/cli.js", ["install", "chromium"], { quiet: true });
  if (await findChromium()) return true;
  console.log("getting Chromium from the system's packages …");
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const installing = NAMES.slice(0, 2).map((name) => [
    ...["install", "-y", "--no-install-recommends", name],
  ]);
  for (const args of [["update"], ...installing]) {
    if (await findChromium()) return true;
    const [program = "", ...rest] = [...asRoot, "apt-get", ...args];
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const { code, output } = await run(program, rest, { quiet: true, env });
    if (code !== 0) console.error(output);
  }
  return (await findChromium()) !== null;
}

/** Whether it starts: a downloaded one may lack libraries of the system.
 * @param {string} file
 */
function starts(file) {
  return spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const found = (await obtainChromium()) ? await findChromium() : null;
  console.log(
    found === null
      ? "no Chromium: install one and name it in CHROMIUM_PATH"
      : `Chromium: ${found.path ?? "Playwright's own"}`,
  );
  process.exitCode = found === null ? 1 : 0;
}
