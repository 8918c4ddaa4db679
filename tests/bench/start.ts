/** How long a start takes, on an empty folder and again, and what memory it leaves in use. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { startProcess, type Running } from "./process.ts";
import { inWords, sized, spreadOf, type Report } from "./report.ts";

const ROUNDS = sized(5, 1);

/** First start: migrates, publishes and makes the demo accounts and cohorts. Second: finds everything there. */
export async function start(): Promise<Report> {
  const first: number[] = [];
  const second: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
    const file = path.join(folder, "records.sqlite");
    const variables = { DATABASE_URL: `file:${file}`, DEMO: "1" };
    const begin = (): Promise<Running> => startProcess({ script: "server.mjs", variables });
    const one = await begin();
    first.push(one.readyAfter / 1000);
    await one.stop();
    const other = await begin();
    second.push(other.readyAfter / 1000);
    memory.push(other.memory());
    await other.stop();
    await rm(folder, { recursive: true });
  }
  const figures = {
    first: spreadOf(first),
    second: spreadOf(second),
    memory: spreadOf(memory),
  };
  return {
    tables: [
      {
        title: `start: node server.mjs until /ready answers 200, median of ${ROUNDS} (least–greatest)`,
        head: ["", "measured", "aim"],
        rows: [
          ["first start, empty database, s", inWords(figures.first, 2), "–"],
          ["second start, s", inWords(figures.second, 2), "seconds"],
          ["resident memory after the second start, MiB", inWords(figures.memory), "–"],
        ],
      },
    ],
    figures,
    voidBecause: [],
  };
}
