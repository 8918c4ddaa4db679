/** Streaming every decision of a large cohort as CSV and JSON: rows a second, and how far memory grows while it runs, in a process of its own. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { migrate } from "#app/store/migrate.server.ts";
import { openDatabase } from "#app/store/open.server.ts";
import { databaseTargetFor } from "#app/store/target.ts";
import { fillExport, leaveExport } from "./export-data.ts";
import { sized, type Report, type Row } from "./report.ts";

const ROWS = Number(process.env["BENCH_EXPORT_ROWS"] ?? sized(1_000_000, 10_000));
const AIM = 64;

/** What the child process says at its end. */
export interface Exported {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** MiB of resident memory before, and at most. */
  readonly before: number;
  readonly most: number;
}

/** SQLite always; PostgreSQL where TEST_POSTGRESQL_URL names a server. */
export async function exported(): Promise<Report> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
  const postgresql = process.env["TEST_POSTGRESQL_URL"];
  const addresses = [
    `file:${path.join(folder, "records.sqlite")}`,
    ...(postgresql ? [postgresql] : []),
  ];
  const rows: Row[] = [];
  const figures: unknown[] = [];
  const voidBecause: string[] = [];
  try {
    for (const address of addresses) {
      const target = databaseTargetFor(address);
      await migrate(target);
      const opened = await openDatabase(target);
      try {
        await fillExport(opened.database, ROWS);
        for (const file of ["decisions.csv", "decisions.json"]) {
          const found = await runChild(address, file);
          const growth = found.most - found.before;
          figures.push({ provider: target.provider, file, growth, ...found });
          if (found.rows !== ROWS) voidBecause.push(`${file} has ${found.rows} of ${ROWS} rows`);
          rows.push([
            `${file}, ${target.provider}`,
            (found.bytes / 2 ** 20).toFixed(0),
            found.seconds.toFixed(1),
            Math.round(found.rows / found.seconds),
            growth.toFixed(0),
            `< ${AIM}`,
          ]);
        }
        await leaveExport(opened.database);
      } finally {
        await opened.close();
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    tables: [
      {
        title: `export: ${ROWS} decisions streamed, read by whoever asks as fast as they come`,
        head: ["", "MiB", "s", "rows/s", "memory growth, MiB", "aim"],
        rows,
        remarks: ["memory growth: the most resident memory after the first rows, over that then"],
      },
    ],
    figures,
    voidBecause,
  };
}

async function runChild(address: string, file: string): Promise<Exported> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "tests/bench/export-child.ts", file],
    { env: { ...process.env, DATABASE_URL: address, DEMO: "0" }, maxBuffer: 2 ** 20 },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Exported;
}
