/** A scenario's statistics and the decisions behind them, asked of a running server after ten thousand, a hundred thousand and a million decisions. */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import pg from "pg";

import { CHANGING } from "#app/attempts/counting/change-count.server.ts";
import { openDatabase, type OpenDatabase } from "#app/store/open.server.ts";
import type { DatabaseTarget } from "#app/store/target.ts";
import { startProcess } from "./process.ts";
import { inWords, sized, spreadOf, type Report, type Row, type Spread } from "./report.ts";
import {
  ASSIGNMENT,
  COHORT,
  makeCounter,
  multiply,
  PLACES,
  spotsOf,
  write,
  writeTallies,
} from "./scenario-page-data.ts";
import { compiledIn } from "../compiled-in.ts";

const SIZES = sized([10_000, 100_000, 1_000_000], [200]);
const SLUG = "the-last-report";
const ROUNDS = sized(15, 1);
/** Asked before anything is measured: a server that has been up for a minute. */
const WARMING = sized(10, 1);
const AIM = 200;
const STEP = sized(10_000, 200);
/** Beyond it the rows of attempts are copies of those before, made by the database; the tallies are those of as many different attempts. */
const MOST_WRITTEN = 100_000;
const TOKEN = "the-token-of-the-measuring-manager";

/** What was measured at one size. */
interface Measured {
  readonly provider: string;
  readonly decisions: number;
  readonly tallies: number;
  readonly cold: number;
  readonly page: Spread;
  /** The page when something was counted since the last one. */
  readonly changed: Spread;
  readonly data: Spread;
  readonly behind: Spread;
}

/** SQLite always; PostgreSQL where TEST_POSTGRESQL_URL names a server. `sizes` for trying it out. */
export async function scenarioPage(sizes: readonly number[] = SIZES): Promise<Report> {
  const measured = [...(await onSqlite(sizes)), ...(await onPostgresql(sizes))];
  return {
    tables: [
      {
        title: `scenario page: ms on the server, median (least–greatest) of ${ROUNDS}`,
        head: [
          ...["", "tallies", "first after start", "page", "page after a change", "its data"],
          ...["decisions behind a bar", "aim"],
        ],
        rows: measured.map((one): Row => [
          `${one.provider}, ${one.decisions.toLocaleString("en")} decisions`,
          one.tallies,
          one.cold.toFixed(0),
          inWords(one.page),
          inWords(one.changed),
          inWords(one.data),
          inWords(one.behind),
          `< ${AIM}`,
        ]),
        remarks: [
          `attempts × ${PLACES} places × 5 choices; tallies: rows that the page reads`,
          `rows of attempts beyond ${(MOST_WRITTEN / PLACES).toLocaleString("en")} are copies, made by the database; tallies are of as many different attempts`,
          ...(measured.some(({ provider }) => provider === "PostgreSQL")
            ? []
            : ["PostgreSQL was left out: TEST_POSTGRESQL_URL is not set"]),
        ],
      },
    ],
    figures: { aim: AIM, measured },
    voidBecause: [],
  };
}

async function onSqlite(sizes: readonly number[]): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
  const file = path.join(folder, "records.sqlite");
  try {
    return await measureAll("SQLite", { provider: "sqlite", file }, `file:${file}`, sizes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a database of its own, which is taken away again. */
async function onPostgresql(sizes: readonly number[]): Promise<Measured[]> {
  const server = process.env["TEST_POSTGRESQL_URL"];
  if (!server) return [];
  const name = `eleven_minutes_bench_${process.pid}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const url = address.href;
  try {
    return await measureAll("PostgreSQL", { provider: "postgresql", url }, url, sizes);
  } finally {
    await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await client.end();
  }
}

async function measureAll(
  provider: string,
  target: DatabaseTarget,
  url: string,
  sizes: readonly number[],
): Promise<Measured[]> {
  const variables = { DATABASE_URL: url, DEMO: "0" };
  // Booted once for the tables and the published scenarios.
  await (await startProcess({ script: "server.mjs", variables })).stop();
  const opened = await openDatabase(target);
  const measured: Measured[] = [];
  try {
    const counter = await prepare(opened);
    let decisions = 0;
    for (const size of sizes) {
      for (let left = size - decisions; left > 0; left -= STEP) {
        const made = counter.make(STEP / PLACES);
        if (size <= MOST_WRITTEN) await write(opened, made);
      }
      if (size > MOST_WRITTEN) await multiply(opened, Math.round(size / decisions));
      await writeTallies(opened, counter.tallies());
      decisions = size;
      if (provider === "PostgreSQL") await opened.database.$executeRawUnsafe("VACUUM ANALYZE");
      const tallies =
        (await opened.database.decisionTally.count({ where: { scope: "all" } })) +
        (await opened.database.detailTally.count({ where: { scope: "all" } }));
      const times = await measure(opened, variables, await oneChoice(opened));
      measured.push({ provider, decisions, tallies, ...times });
    }
  } finally {
    await opened.close();
  }
  return measured;
}

async function measure(
  { database }: OpenDatabase,
  variables: Readonly<Record<string, string>>,
  behind: string,
) {
  const server = await startProcess({ script: "server.mjs", variables });
  try {
    const { createCookie } = await import("@remix-run/node");
    const cookie = (await createCookie("session").serialize(TOKEN)).split(";")[0] ?? "";
    const ask = async (address: string): Promise<number> => {
      const began = performance.now();
      const response = await fetch(`${server.baseUrl}${address}`, { headers: { Cookie: cookie } });
      const body = await response.text();
      const took = performance.now() - began;
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
      if (!/Krippendorff|Person u/.test(body)) throw new Error(`${address} shows nothing`);
      return took;
    };
    const often = async (address: string, before = async () => {}): Promise<Spread> => {
      for (let round = 0; round < WARMING; round += 1) await ask(address);
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await before();
        times.push(await ask(address));
      }
      return spreadOf(times);
    };
    const change = async () => {
      // Not all of them: with another number of its format the next start counts everything anew.
      const where = { key: { startsWith: CHANGING.tallies("") } };
      await database.changeCount.updateMany({ where, data: { n: { increment: 1 } } });
    };
    const page = `/review/scenarios/${SLUG}`;
    const cold = await ask(page);
    return {
      cold,
      page: await often(page),
      changed: await often(page, change),
      data: await often(`${page}.data`),
      behind: await often(behind),
    };
  } finally {
    await server.stop();
  }
}

async function prepare(opened: OpenDatabase) {
  const { database } = opened;
  const version = await database.scenarioVersion.findFirstOrThrow({ where: { slug: SLUG } });
  const manager = await database.user.create({
    data: { email: "measurer@example.com", name: "M", passwordHash: "", role: "manager" },
  });
  await database.session.create({
    data: {
      id: createHash("sha256").update(TOKEN).digest("hex"),
      userId: manager.id,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  await database.cohort.create({
    data: { id: COHORT, name: "Measured", terms: {}, managers: { create: { userId: manager.id } } },
  });
  await database.assignment.create({
    data: {
      ...{ id: ASSIGNMENT, cohortId: COHORT, title: "Asked", mode: "assessment", rule: "best" },
      opensAt: new Date(0),
    },
  });
  const { scenario } = compiledIn(version);
  await database.changeCount.create({ data: { key: CHANGING.tallies(version.id), n: 1 } });
  return makeCounter(SLUG, version.id, spotsOf(scenario));
}

/** The address of the decisions of one choice. */
async function oneChoice({ database }: OpenDatabase): Promise<string> {
  const { slug, caseId, sceneId, choice } = await database.decision.findFirstOrThrow({
    where: { cohortId: COHORT, verdict: "best" },
  });
  const query = new URLSearchParams({ slug, case: caseId, scene: sceneId, choice });
  return `/review/decisions?${query.toString()}`;
}
