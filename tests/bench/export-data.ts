/** A cohort with many finished attempts: a thousand are written, and the database copies them itself. */
import { buildScenario, storedOf } from "#app/language/scenario/build.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import type { PrismaClient } from "#app/store/generated/sqlite/client.ts";

/** The cohort. */
export const MEASURED = "measured-export";
const EACH = 10;
const PEOPLE = 500;
/** Attempts that are copied. */
const PATTERN = 1000;
const AT_ONCE = 200;

/** Writes `rows` decisions (a multiple of ten thousand), ten to an attempt, of the flagship's first scene. */
export async function fillExport(database: PrismaClient, rows: number): Promise<void> {
  const at = new Date(Date.UTC(2026, 9, 1));
  const { compiled, title } = flagship();
  await database.handbookVersion.create({ data: { hash: MEASURED, content: {} } });
  await database.scenarioVersion.create({
    data: {
      ...{ id: MEASURED, slug: MEASURED, number: 1, hash: MEASURED, handbookHash: MEASURED },
      ...{ title, summary: "", level: "foundation", minutes: 11, source: "", html: {} },
      compiled: JSON.parse(JSON.stringify(storedOf(compiled))) as object,
    },
  });
  await database.user.createMany({
    data: Array.from({ length: PEOPLE }, (_, i) => ({
      ...{ id: `x${i}`, email: `x${i}@example.com`, name: `Person ${i}`, passwordHash: "" },
    })),
  });
  await database.cohort.create({ data: { id: MEASURED, name: "Measured", terms: {} } });
  await database.cohortMember.createMany({
    data: Array.from({ length: PEOPLE }, (_, i) => ({ cohortId: MEASURED, userId: `x${i}` })),
  });
  await database.assignment.create({
    data: {
      ...{ id: MEASURED, cohortId: MEASURED, title: "Measured", mode: "assessment", opensAt: at },
      items: { create: { slug: MEASURED, position: 0 } },
    },
  });
  const [one] = compiled.scenario.cases;
  const [scene] = one?.scenes ?? [];
  const choices = scene?.choices ?? [];
  for (let from = 0; from < PATTERN; from += AT_ONCE) {
    const part = Array.from({ length: AT_ONCE }, (_, i) => from + i);
    const head = (i: number) => ({
      ...{ userId: `x${i % PEOPLE}`, slug: MEASURED, versionId: MEASURED },
      ...{ mode: "assessment" as const, cohortId: MEASURED, finishedAt: at },
    });
    await database.attempt.createMany({
      data: part.map((i) => ({
        ...{ id: `x${i}`, userId: `x${i % PEOPLE}`, versionId: MEASURED, mode: "assessment" },
        ...{ paced: false, counted: true, finishedAt: at, startedAt: at },
        ...{ assignmentId: MEASURED, assignedSlug: MEASURED, ordinal: Math.floor(i / PEOPLE) + 1 },
      })),
    });
    await database.result.createMany({
      data: part.map((i) => ({
        ...{ ...head(i), attemptId: `x${i}`, assignmentId: MEASURED, startedAt: at },
        ...{ ordinal: Math.floor(i / PEOPLE) + 1, points: 50, of: 100, percent: 50 },
        ...{ passed: false, critical: 0, skills: [] },
      })),
    });
    await database.decision.createMany({
      data: part.flatMap((i) =>
        Array.from({ length: EACH }, (_, line) => {
          const choice = choices[(i + line) % Math.max(1, choices.length)];
          return {
            ...{ ...head(i), attemptId: `x${i}`, line, seq: line, first: i < PEOPLE },
            ...{ caseId: one?.id ?? "", sceneId: scene?.id ?? "", choice: choice?.id ?? "" },
            ...{ action: choice?.do ?? null, team: null, verdict: "weak", keyVerdict: "weak" },
            ...{ points: 3, rest: 27, error: "process", certainty: 1 + (line % 3) },
            ...{ need: "leave", response: "enforce", minute: line, spent: 2 },
            ...{ opened: ["history", "account"], cited: ["AU-1", "NW-2"], expected: ["AU-1"] },
            ...{ sections: ["authority-levels"], note: `I looked, then decided (${i}, ${line}).` },
          };
        }),
      ),
    });
  }
  await copy(database, rows / EACH / PATTERN - 1);
}

/** Copies the pattern so many times; of each person two more attempts with every copy. */
async function copy(database: PrismaClient, times: number): Promise<void> {
  if (times < 1) return;
  await database.$executeRaw`
    INSERT INTO "Attempt" ("id", "userId", "versionId", "mode", "paced", "startedAt", "finishedAt", "assignmentId", "assignedSlug", "ordinal", "counted")
    WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ${times})
    SELECT a."id" || '-' || k.i, a."userId", a."versionId", a."mode", a."paced", a."startedAt", a."finishedAt", a."assignmentId", a."assignedSlug", a."ordinal" + 2 * k.i, a."counted"
    FROM "Attempt" a CROSS JOIN k WHERE a."versionId" = ${MEASURED}`;
  await database.$executeRaw`
    INSERT INTO "Result" ("attemptId", "userId", "slug", "versionId", "mode", "assignmentId", "cohortId", "ordinal", "startedAt", "finishedAt", "points", "of", "percent", "passed", "critical", "adjusted", "skills")
    WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ${times})
    SELECT r."attemptId" || '-' || k.i, r."userId", r."slug", r."versionId", r."mode", r."assignmentId", r."cohortId", r."ordinal" + 2 * k.i, r."startedAt", r."finishedAt", r."points", r."of", r."percent", r."passed", r."critical", r."adjusted", r."skills"
    FROM "Result" r CROSS JOIN k WHERE r."versionId" = ${MEASURED}`;
  await database.$executeRaw`
    INSERT INTO "Decision" ("attemptId", "line", "seq", "userId", "slug", "versionId", "cohortId", "mode", "first", "finishedAt", "caseId", "sceneId", "choice", "action", "team", "verdict", "keyVerdict", "points", "rest", "error", "certainty", "need", "response", "minute", "spent", "opened", "cited", "expected", "sections", "note")
    WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < ${times})
    SELECT d."attemptId" || '-' || k.i, d."line", d."seq", d."userId", d."slug", d."versionId", d."cohortId", d."mode", d."first", d."finishedAt", d."caseId", d."sceneId", d."choice", d."action", d."team", d."verdict", d."keyVerdict", d."points", d."rest", d."error", d."certainty", d."need", d."response", d."minute", d."spent", d."opened", d."cited", d."expected", d."sections", d."note"
    FROM "Decision" d CROSS JOIN k WHERE d."versionId" = ${MEASURED}`;
}

/** Takes it all out again: the server's database may be kept. */
export async function leaveExport(database: PrismaClient): Promise<void> {
  const where = { versionId: MEASURED };
  await database.decision.deleteMany({ where });
  await database.result.deleteMany({ where });
  await database.attempt.deleteMany({ where });
  await database.assignment.deleteMany({ where: { id: MEASURED } });
  await database.cohortMember.deleteMany({ where: { cohortId: MEASURED } });
  await database.cohort.deleteMany({ where: { id: MEASURED } });
  await database.user.deleteMany({
    where: { id: { in: Array.from({ length: PEOPLE }, (_, i) => `x${i}`) } },
  });
  await database.scenarioVersion.deleteMany({ where: { id: MEASURED } });
  await database.handbookVersion.deleteMany({ where: { hash: MEASURED } });
}

function flagship() {
  const authored = readAuthored("scenarios");
  const ground = parseGround(authored.desk, authored.handbook);
  const file = authored.scenarios.find((source) => source.file.includes("the-last-report"));
  if (!file) throw new Error("the flagship is gone");
  const { scenario, compiled } = buildScenario(file, ground);
  if (!compiled) throw new Error("the flagship cannot be built");
  return { compiled, title: scenario.title };
}
