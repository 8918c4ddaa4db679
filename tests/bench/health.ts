/** How long /health is silent while the worst request of every action is answered (tests/http/worst.ts). */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { PrismaClient } from "#app/store/generated/sqlite/client.ts";
import { openDatabase } from "#app/store/open.server.ts";
import { findAccountThings } from "../http/account-access.ts";
import { makeClient, type Client } from "../http/client.ts";
import { findReviewThings } from "../http/review-access.ts";
import { makeStudioThings } from "../http/studio-access.ts";
import { FLAGSHIP } from "../http/play.ts";
import type { Worst, WorstThings } from "../http/worst-form.ts";
import { crowd, LARGE_TEXT, makeLargeThings, SMALL_TEXT } from "../http/worst-large.ts";
import { WORST } from "../http/worst.ts";
import { nowhere } from "../oidc-provider.ts";
import { startProcess } from "./process.ts";
import { sized, type Report } from "./report.ts";

/** Milliseconds. */
const AIM = 250;
const ROLES = ["trainee", "trainer", "manager", "admin"] as const;

interface Figure {
  readonly route: string;
  readonly about: string;
  readonly status: number;
  readonly took: number;
  readonly silence: number;
}

/** Sends each of them once, and asks /health all the while. */
export async function health(): Promise<Report> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
  const file = path.join(folder, "records.sqlite");
  const limits = { SIGN_IN_LIMIT: "100000", WORK_LIMIT: "1000000" };
  const variables = { DATABASE_URL: `file:${file}`, DEMO: "1", ...limits, ...nowhere() };
  const running = await startProcess({ script: "server.mjs", variables });
  const clients = new Map<Worst["role"], Client>([["nobody", makeClient(running.baseUrl)]]);
  for (const role of ROLES) {
    const client = makeClient(running.baseUrl);
    await client.signIn(role);
    clients.set(role, client);
  }
  const things = await findThings(file, clients);
  const watch = new Worker(new URL("./health-watch.mjs", import.meta.url), {
    workerData: running.baseUrl,
  });
  const figures: Figure[] = [];
  for (const worst of WORST.slice(0, sized(WORST.length, 12)))
    figures.push(await measure(worst, clients, things, watch));
  await watch.terminate();
  await running.stop();
  await rm(folder, { recursive: true });
  const slow = figures.toSorted((a, b) => b.silence - a.silence);
  const above = slow.filter(({ silence }) => silence > AIM).length;
  return {
    tables: [
      {
        title: `health: the longest silence of /health during the worst request of each action (aim ${AIM} ms)`,
        head: ["", "status", "took ms", "silence ms", "aim"],
        rows: slow.map(({ route, about, status, took, silence }) => [
          `${route}: ${about}`,
          ...[status, took.toFixed(0), silence.toFixed(0), silence > AIM ? "above" : "kept"],
        ]),
        remarks: [`${figures.length} requests, ${above} above`],
      },
    ],
    figures: slow,
    voidBecause: figures.filter(unexpected).map(({ route, status }) => `${route}: ${status}`),
  };
}

function unexpected({ route, about, status }: Figure): boolean {
  const worst = WORST.find((one) => one.route === route && one.about === about);
  return !worst?.statuses.includes(status);
}

async function measure(
  { route, about, role, at, body, json, statuses: _ }: Worst,
  clients: ReadonlyMap<Worst["role"], Client>,
  things: WorstThings,
  watch: Worker,
): Promise<Figure> {
  const client = clients.get(role);
  if (!client) throw new Error(`nobody is signed in as ${role}`);
  const content = body?.(things);
  const headers: Record<string, string> = json ? { "Content-Type": "application/json" } : {};
  await silenceOf(watch);
  const began = performance.now();
  const asked = content ? client.send(at(things), content, headers) : client.get(at(things));
  const { status } = await asked.then(async (answer) => {
    await answer.arrayBuffer();
    return answer;
  });
  const took = performance.now() - began;
  return { route, about, status, took, silence: await silenceOf(watch) };
}

async function silenceOf(watch: Worker): Promise<number> {
  watch.postMessage("how long?");
  const [longest] = (await once(watch, "message")) as [number];
  return longest;
}

async function findThings(
  file: string,
  clients: ReadonlyMap<Worst["role"], Client>,
): Promise<WorstThings> {
  const house = {
    ask: async <T>(work: (database: PrismaClient) => Promise<T>): Promise<T> => {
      const opened = await openDatabase({ provider: "sqlite", file });
      return work(opened.database).finally(() => opened.close());
    },
  };
  const [trainee, trainer, admin] = (["trainee", "trainer", "admin"] as const).map((role) =>
    clients.get(role),
  );
  if (!trainee || !trainer || !admin) throw new Error("nobody is signed in");
  const begun = await trainee.post(`/scenarios/${FLAGSHIP}`, { mode: "assessment" });
  const things = {
    ...(await makeStudioThings(house, trainer)),
    ...(await makeLargeThings(house, trainer, admin, sized(LARGE_TEXT, SMALL_TEXT))),
    ...(await findReviewThings(house)),
    ...(await findAccountThings(house)),
    attempt: (begun.headers.get("location") ?? "").split("/").at(-1) ?? "",
  };
  await crowd(house, things.cohort);
  return things;
}
