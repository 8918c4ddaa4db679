/** A manager's board of many people and assignments, asked of a running server: the loader and the whole page, cold and warm. */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { SKILLS } from "#app/language/handbook/skill.ts";
import { makeChance } from "#app/language/scenario/make.ts";
import { openDatabase, type OpenDatabase } from "#app/store/open.server.ts";
import { startProcess } from "./process.ts";
import { inWords, sized, spreadOf, type Report } from "./report.ts";

const PEOPLE = sized(500, 20);
const ASSIGNMENTS = sized(40, 2);
const DECISIONS = 7;
const ROUNDS = sized(9, 1);
const AT_ONCE = 500;
const TOKEN = "the-token-of-the-measuring-manager";

/** Measures `/review/cohorts/:id` of a cohort in which everybody has finished nine of ten things. */
export async function board(): Promise<Report> {
  const folder = await mkdtemp(path.join(tmpdir(), "eleven-minutes-bench-"));
  const file = path.join(folder, "records.sqlite");
  const start = () =>
    startProcess({ script: "server.mjs", variables: { DATABASE_URL: `file:${file}` } });
  try {
    // Booted once for the tables and the published scenarios.
    await (await start()).stop();
    const rows = await fillBoard(file);
    const server = await start();
    try {
      const headers = { Cookie: await cookie() };
      const page = `${server.baseUrl}/review/cohorts/measured`;
      let shown = 0;
      const ask = async (address: string) => {
        const began = performance.now();
        const response = await fetch(address, { headers });
        const body = await response.text();
        if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
        const took = performance.now() - began;
        if (!body.includes("Person 007")) throw new Error("the board shows nobody");
        shown = Math.max(shown, new Set(body.match(/Person \d{3}/g)).size);
        return took;
      };
      const cold = await ask(page);
      const pages: number[] = [];
      const data: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        pages.push(await ask(`${page}?sort=name`));
        data.push(await ask(`${page}.data?sort=name`));
      }
      return {
        tables: [
          {
            title: `board: ${PEOPLE} people × ${ASSIGNMENTS} assignments (${rows} finished attempts), ms, median (least–greatest) of ${ROUNDS}`,
            head: ["", "ms", "aim"],
            rows: [
              [
                "first page after the start (readiness of everybody worked out)",
                cold.toFixed(0),
                "",
              ],
              ["page", inWords(spreadOf(pages), 0), "< 300"],
              ["its data alone", inWords(spreadOf(data), 0), "< 300"],
            ],
            remarks: [
              `A page shows ${shown} people; filters, sorting and totals are over all of them.`,
            ],
          },
        ],
        figures: { cold, pages, data, rows, shown },
        voidBecause: [],
      };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cookie(): Promise<string> {
  const { createCookie } = await import("@remix-run/node");
  return (await createCookie("session").serialize(TOKEN)).split(";")[0] ?? "";
}

/** Writes the cohort into a file that a server has booted with once. */
async function fillBoard(file: string): Promise<number> {
  const opened = await openDatabase({ provider: "sqlite", file });
  const { database } = opened;
  const manager = await database.user.create({
    data: {
      id: "measurer",
      email: "measurer@example.com",
      name: "M",
      passwordHash: "",
      role: "manager",
    },
  });
  await database.session.create({
    data: {
      id: createHash("sha256").update(TOKEN).digest("hex"),
      userId: manager.id,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  const people = Array.from({ length: PEOPLE }, (_, i) => `p${i}`);
  await inParts(people, (part) =>
    database.user.createMany({
      data: part.map((id) => ({
        ...{ id, email: `${id}@example.com`, passwordHash: "" },
        name: `Person ${id.slice(1).padStart(3, "0")}`,
      })),
    }),
  );
  await database.cohort.create({
    data: {
      id: "measured",
      name: "Measured",
      terms: {},
      managers: { create: { userId: manager.id } },
    },
  });
  await inParts(people, (part) =>
    database.cohortMember.createMany({
      data: part.map((userId) => ({ cohortId: "measured", userId })),
    }),
  );
  const rows = await fillAttempts(opened, people);
  await opened.close();
  return rows;
}

async function fillAttempts({ database }: OpenDatabase, people: readonly string[]) {
  const versions = await database.scenarioVersion.findMany({ select: { id: true, slug: true } });
  const chance = makeChance(4);
  let finished = 0;
  for (let a = 0; a < ASSIGNMENTS; a += 1) {
    const version = versions[a % versions.length];
    if (!version) throw new Error("no scenario was published");
    const mode = a % 2 === 0 ? ("assessment" as const) : ("practice" as const);
    const assignmentId = `a${a}`;
    const opensAt = new Date(Date.UTC(2026, 0, 1 + a));
    await database.assignment.create({
      data: {
        ...{ id: assignmentId, cohortId: "measured", title: `Week ${a + 1}`, mode, opensAt },
        items: { create: { slug: version.slug, position: 0 } },
      },
    });
    const done = people.filter(() => chance(10) > 0);
    finished += done.length;
    await inParts(done, async (part) => {
      const all = part.map((userId) => ({
        id: `${assignmentId}-${userId}`,
        ...{ userId, percent: 40 + chance(60), critical: chance(12) === 0 ? 1 : 0 },
      }));
      await database.attempt.createMany({
        data: all.map(({ id, userId }) => ({
          ...{ id, userId, versionId: version.id, mode, paced: false, counted: true },
          ...{ assignmentId, assignedSlug: version.slug, ordinal: 1, finishedAt: opensAt },
        })),
      });
      await database.result.createMany({
        data: all.map(({ id, userId, percent, critical }) => ({
          ...{ attemptId: id, userId, slug: version.slug, versionId: version.id, mode },
          ...{ assignmentId, cohortId: "measured", ordinal: a + 1, percent, critical },
          ...{ startedAt: opensAt, finishedAt: opensAt, points: percent, of: 100 },
          passed: percent >= 70 && critical === 0,
          skills: SKILLS.map((skill) => ({
            ...{ skill, points: 10, of: 10, n: 2, right: chance(3) },
          })),
        })),
      });
      await database.decision.createMany({
        data: all.flatMap(({ id, userId }) =>
          Array.from({ length: DECISIONS }, (_, line) => ({
            ...{ attemptId: id, line, seq: line, userId, slug: version.slug },
            ...{ versionId: version.id, cohortId: "measured", mode, first: true },
            ...{ finishedAt: opensAt, caseId: "case", sceneId: `scene-${line}` },
            ...{ choice: "choice", action: "escalate", verdict: "best", keyVerdict: "best" },
            ...{ points: 10, rest: 50, certainty: 2, minute: line, spent: 3, note: "" },
            need: ["escalate", "enforce", "leave"][line % 3] ?? "leave",
            response: ["escalate", "enforce", "leave"][chance(3)] ?? "leave",
            ...{ opened: [], cited: [], expected: [], sections: ["AU"] },
          })),
        ),
      });
    });
  }
  return finished;
}

async function inParts<T>(all: readonly T[], write: (part: T[]) => Promise<unknown>) {
  for (let from = 0; from < all.length; from += AT_ONCE)
    await write(all.slice(from, from + AT_ONCE));
}
