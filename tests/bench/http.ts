/** Decisions per second through the real server, beside an action that does nothing and the bare transaction. */
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { openDatabase } from "#app/store/open.server.ts";
import { Attempts, load, type Length, type Round, type Subject } from "./http-load.ts";
import { prepare } from "./http-prepare.ts";
import { startProcess, type Running } from "./process.ts";
import { inWords, quantile, sized, spreadOf, type Report, type Spread } from "./report.ts";

const CONNECTIONS = sized(50, 2);
const ATTEMPTS_EACH = sized(500, 40);
const ROUNDS = sized(5, 1);
const DURATION = 4;
const LENGTH = sized<Length>({ duration: DURATION }, { amount: 40 });
const WARM_UP = sized<Length>({ duration: 3 }, { amount: 40 });
const AIM = 0.75;

const run = promisify(execFile);

interface Tested extends Subject {
  readonly attempts: Attempts;
  readonly rounds: Round[];
}

interface Figures {
  readonly name: string;
  readonly perSecond: Spread;
  /** Milliseconds of the server's processor for each; less disturbed by other programs than the rate. */
  readonly processor: Spread;
  readonly p50: Spread;
  readonly p99: Spread;
  readonly refused: Readonly<Record<string, number>>;
}

/** Measures all four in turns: first, second, third, fourth, and again. */
export async function http(): Promise<Report> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
  const ours = path.join(folder, "ours.sqlite");
  const bare = path.join(folder, "bare.sqlite");
  const emptyApp = await buildEmptyApp("http");
  const boot = await startProcess({
    script: "server.mjs",
    variables: { DATABASE_URL: `file:${ours}` },
  });
  await boot.stop();
  const prepared = await prepare(ours, CONNECTIONS, ATTEMPTS_EACH);
  await copyFile(ours, bare);

  const app = await startProcess({
    script: "server.mjs",
    variables: { DATABASE_URL: `file:${ours}` },
  });
  const empty = await startProcess({ script: "server.mjs", folder: emptyApp, variables: {} });
  const floor = await startProcess({
    script: "tests/bench/bare-server.mjs",
    variables: { FILE: bare, SNAPSHOT: prepared.snapshot },
  });
  const tested = [
    test("a decision", app, (id) => `/attempts/${id}`),
    test("Remix action that does nothing", empty, (id) => `/nothing/${id}`),
    test("Remix action that reads the form", empty, (id) => `/form/${id}`),
    test("bare node:http, same transaction", floor, (id) => `/attempts/${id}`),
  ];
  const memoryBefore = app.memory();
  for (const one of tested) {
    one.rounds.push(await load(one, prepared, one.attempts, WARM_UP));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of tested) one.rounds.push(await load(one, prepared, one.attempts, LENGTH));
  }
  const memoryAfter = app.memory();
  for (const one of [app, empty, floor]) await one.stop();

  const figures = tested.map(figuresOf);
  const voidBecause = [
    ...figures.flatMap(({ name, refused }) =>
      Object.entries(refused).map(([what, count]) => `${name}: ${count} × ${what}`),
    ),
    ...(await problemsOf(ours, tested[0])),
    ...(await countProblem(bare, tested[3])),
  ];
  await rm(folder, { recursive: true });
  return {
    tables: [tableOf(figures, [memoryBefore, memoryAfter], prepared.decisions.length)],
    figures: { subjects: figures, ratios: ratiosOf(tested), memoryBefore, memoryAfter },
    voidBecause,
  };
}

function test(name: string, running: Running, pathOf: Subject["pathOf"]): Tested {
  return { name, running, pathOf, attempts: new Attempts(), rounds: [] };
}

/** The folder of the app that does nothing: the very same server.mjs, with another build beside it. Each part has its own, for two may run at once. */
export async function buildEmptyApp(part: string): Promise<string> {
  const folder = `.cache/bench/empty-app-${part}`;
  const args = ["vite:build", "-c", "tests/bench/empty-app/vite.config.ts"];
  const env = { ...process.env, NODE_ENV: "production" as const, EMPTY_APP: folder };
  await run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", ...args], { env });
  await mkdir(folder, { recursive: true });
  await copyFile("server.mjs", path.join(folder, "server.mjs"));
  return folder;
}

/** Of the measured rounds; the first warmed up. */
function figuresOf({ name, rounds }: Tested): Figures {
  const measured = rounds.slice(1);
  const refused: Record<string, number> = {};
  for (const round of rounds) {
    for (const [what, count] of Object.entries(round.refused)) {
      refused[what] = (refused[what] ?? 0) + count;
    }
  }
  return {
    name,
    perSecond: spreadOf(measured.map(perSecond)),
    processor: spreadOf(measured.map(({ processor }) => processor)),
    p50: spreadOf(measured.map(({ times }) => quantile(times, 0.5))),
    p99: spreadOf(measured.map(({ times }) => quantile(times, 0.99))),
    refused,
  };
}

function perSecond({ taken, seconds }: Round): number {
  return taken / seconds;
}

/** Ours over each other's, round by round: what disturbs one round disturbs its neighbours too. */
function ratiosOf([ours, ...others]: readonly Tested[]): readonly Spread[] {
  return others.map((other) =>
    spreadOf(
      other.rounds.slice(1).map((round, index) => {
        const own = ours?.rounds[index + 1];
        return own ? perSecond(own) / perSecond(round) : 0;
      }),
    ),
  );
}

function tableOf(
  figures: readonly Figures[],
  [before, after]: readonly [number, number],
  decisions: number,
): Report["tables"][number] {
  const [ours] = figures;
  const ratio = (other: Figures): string =>
    ours ? (ours.perSecond.median / other.perSecond.median).toFixed(2) : "";
  const aims = ["–", `≥ ${AIM}`, "–", "reported"];
  return {
    title: `http: ${CONNECTIONS} connections, ${ROUNDS} rounds of ${DURATION} s in turns, median (least–greatest)`,
    head: [
      "",
      "per second",
      "processor ms",
      "p50 ms",
      "p99 ms",
      "refused",
      "a decision ÷ this",
      "aim",
    ],
    rows: figures.map((one, index) => [
      one.name,
      inWords(one.perSecond),
      inWords(one.processor, 2),
      inWords(one.p50, 1),
      inWords(one.p99, 1),
      Object.values(one.refused).reduce((sum, count) => sum + count, 0),
      index === 0 ? "" : ratio(one),
      aims[index] ?? "",
    ]),
    remarks: [
      `each connection plays its own attempts along the model path (${decisions} decisions each); SQLite, WAL, synchronous=FULL`,
      `resident memory of the server: ${before.toFixed(0)} MiB before, ${after.toFixed(0)} MiB after`,
    ],
  };
}

/** Answered is not yet recorded: the log must hold every decision, and replay to what is stored. */
async function problemsOf(file: string, subject: Tested | undefined): Promise<string[]> {
  const counted = await countProblem(file, subject);
  const env = { ...process.env, DATABASE_URL: `file:${file}`, NODE_ENV: "production" as const };
  const args = ["node_modules/tsx/dist/cli.mjs", "app/attempts/verify.server.ts"];
  return run(process.execPath, args, { env }).then(
    () => counted,
    (error: { stdout?: string }) => [...counted, `npm run verify: ${error.stdout ?? error}`],
  );
}

async function countProblem(file: string, subject: Tested | undefined): Promise<string[]> {
  const opened = await openDatabase({ provider: "sqlite", file });
  const recorded = await opened.database.logEntry.count();
  await opened.close();
  const answered = subject?.rounds.reduce((sum, round) => sum + round.taken, 0) ?? 0;
  // A round ends with a request in flight on each connection.
  const inFlight = (subject?.rounds.length ?? 0) * CONNECTIONS;
  return recorded < answered || recorded > answered + inFlight
    ? [`${subject?.name}: ${answered} answered, ${recorded} recorded`]
    : [];
}
