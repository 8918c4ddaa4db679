// `npm run bench`: figures, not assertions. `npm run bench -- http size` runs only those parts; `--tiny` goes through
// all of a part at its smallest size, to see that it still runs. The last figures are kept in .cache/bench.json.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { obtainPostgresql } from "./postgresql.mjs";
import { prepare, runPackage } from "./steps.mjs";

/** What can be measured. */
export const PARTS =
  "start size check language library analysis map editor http health memory board statistics export".split(
    " ",
  );

/** Runs parts, one after another where they are measured; those that failed, or whose figures do not count, come back.
 * @param {readonly string[]} parts
 * @param {{ tiny: boolean }} how
 * @returns {Promise<string[]>}
 */
export async function bench(parts, { tiny }) {
  const waiting = [...parts];
  // What a part opens by itself is nobody's records, and no other part's.
  const folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-bench-"));
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const env = {
        DATABASE_URL: `file:${folder}/${part}.sqlite`,
        ...(tiny && { BENCH_TINY: "1" }),
      };
      const options = { env, quiet: tiny };
      const { code, output } = await runPackage(
        "tsx/dist/cli.mjs",
        ["tests/bench/run.ts", part],
        options,
      );
      if (code === 0) continue;
      failed.push(part);
      console.error(`${output}the part ${part} of the bench failed`);
    }
  };
  await Promise.all(Array.from({ length: tiny ? 2 : 1 }, work));
  rmSync(folder, { recursive: true });
  return failed;
}

if (process.argv[1]?.endsWith("bench.mjs")) {
  const tiny = process.argv.includes("--tiny");
  const wanted = process.argv.slice(2).filter((word) => word !== "--tiny");
  const unknown = wanted.filter((name) => !PARTS.includes(name));
  if (unknown.length > 0) {
    console.error(`unknown part ${unknown.join(", ")}, expected ${PARTS.join(", ")}`);
    process.exit(2);
  }
  await prepare({ build: true });
  // The parts that measure on both databases leave PostgreSQL out where there is none, and say so.
  const server = await obtainPostgresql();
  if ("url" in server) process.env.TEST_POSTGRESQL_URL = server.url;
  const failed = await bench(wanted.length > 0 ? wanted : PARTS, { tiny });
  if ("url" in server) await server.stop();
  process.exitCode = failed.length > 0 ? 1 : 0;
}
