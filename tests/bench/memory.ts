/** Whether memory in use stays flat: ten minutes of decisions in rounds, beside a Remix app that does nothing, which is the floor. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { buildEmptyApp } from "./http.ts";
import { Attempts, load, type Length, type Subject } from "./http-load.ts";
import { prepare } from "./http-prepare.ts";
import { startProcess, type Running } from "./process.ts";
import { sized, type Report } from "./report.ts";

const CONNECTIONS = sized(50, 2);
const ATTEMPTS_EACH = sized(2000, 40);
/** Of ours; each fourth is followed by one of the floor. */
const ROUNDS = sized(20, 2);
const SECONDS = 30;
const LENGTH = sized<Length>({ duration: SECONDS }, { amount: 40 });

interface Measured {
  readonly name: string;
  readonly taken: number;
  /** MiB before the first round, and after each. */
  readonly resident: readonly number[];
}

/** Loads both in turns and reads their resident memory after each round. */
export async function memory(): Promise<Report> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
  const file = path.join(folder, "records.sqlite");
  const variables = { DATABASE_URL: `file:${file}` };
  const emptyApp = await buildEmptyApp("memory");
  await (await startProcess({ script: "server.mjs", variables })).stop();
  const prepared = await prepare(file, CONNECTIONS, ATTEMPTS_EACH);
  const app = await startProcess({ script: "server.mjs", variables });
  const empty = await startProcess({ script: "server.mjs", folder: emptyApp, variables: {} });
  const ours = subjectOf("decisions", app, (id) => `/attempts/${id}`);
  const floor = subjectOf("Remix action that does nothing", empty, (id) => `/nothing/${id}`);
  const play = async ({ subject, attempts, resident, counted }: Played): Promise<void> => {
    const { taken } = await load(subject, prepared, attempts, LENGTH);
    counted.push(taken);
    resident.push(subject.running.memory());
  };
  for (let round = 0; round < ROUNDS; round++) {
    await play(ours);
    if (round % 4 === 3 || round === 0) await play(floor);
  }
  for (const one of [app, empty]) await one.stop();
  await rm(folder, { recursive: true });
  const measured = [ours, floor].map(measuredOf);
  return {
    tables: [
      {
        title: `memory: resident MiB over ${ROUNDS} rounds of ${SECONDS} s with ${CONNECTIONS} connections`,
        head: ["", "requests", "at rest before", "after the first round", "half way", "at the end"],
        rows: measured.map(({ name, taken, resident }) => [
          name,
          taken,
          ...[0, 1, Math.floor(resident.length / 2), resident.length - 1].map((at) =>
            (resident[at] ?? 0).toFixed(0),
          ),
        ]),
        remarks: measured.map(({ name, resident }) => `${name}: ${inMiB(resident)}`),
      },
    ],
    figures: { measured },
    voidBecause: [],
  };
}

interface Played {
  readonly subject: Subject;
  readonly attempts: Attempts;
  readonly counted: number[];
  readonly resident: number[];
}

function subjectOf(name: string, running: Running, pathOf: Subject["pathOf"]): Played {
  const subject = { name, running, pathOf };
  return { subject, attempts: new Attempts(), counted: [], resident: [running.memory()] };
}

function measuredOf({ subject, counted, resident }: Played): Measured {
  return { name: subject.name, taken: counted.reduce((sum, one) => sum + one, 0), resident };
}

function inMiB(resident: readonly number[]): string {
  return resident.map((one) => one.toFixed(0)).join(" ");
}
