/** From the filters of a list of decisions to conditions of a query over `"Decision" d`, for both databases. */
import type { ScoredSkill } from "#app/language/scenario/score.ts";
import { decisionsShowing } from "#app/language/scenario/skills-shown.ts";
import { readVersion } from "#app/library/versions.server.ts";
import { rankedAttempts } from "#app/review/board/counting-attempts.server.ts";
import { database } from "#app/store/client.server.ts";
import { Prisma } from "#app/store/generated/sqlite/client.ts";
import type { DecisionFilters } from "./decision-filters.ts";

const NEVER = Prisma.sql`1 = 0`;

/** Decisions in the manager's cohorts (`cohortIds`) that pass the filters. */
export async function conditionsFor(
  cohortIds: readonly string[],
  filters: DecisionFilters,
): Promise<Prisma.Sql> {
  if (cohortIds.length === 0) return NEVER;
  const all = [
    ownCohorts(cohortIds),
    ...sameAs(filters),
    ...countingOf(cohortIds, filters),
    ...presentOf(filters),
    ...resultOf(filters),
    ...heldIn("sections", filters.section),
    ...heldIn("opened", filters.record),
    ...heldIn("cited", filters.clause),
    ...(filters.skill === undefined ? [] : [await showing(filters.skill, cohortIds, filters)]),
  ];
  return Prisma.join(all, " AND ");
}

/** Made for one of these cohorts. */
function ownCohorts(cohortIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`d."cohortId" IN (${Prisma.join([...cohortIds])})`;
}

function sameAs(filters: DecisionFilters): Prisma.Sql[] {
  const { mode, rule, certainty, response, rest } = filters;
  const same = (column: string, value: string | undefined) =>
    value === undefined ? [] : [Prisma.sql`d.${Prisma.raw(`"${column}"`)} = ${value}`];
  const [need, did] = response?.split(" ") ?? [];
  return [
    ...same("cohortId", filters.cohort),
    ...same("slug", filters.slug),
    ...same("versionId", filters.version),
    ...(mode === undefined ? [] : [Prisma.sql`CAST(d."mode" AS TEXT) = ${mode}`]),
    ...(rule === "first" ? [Prisma.sql`d."first" = TRUE`] : []),
    ...same("caseId", filters.case),
    ...same("sceneId", filters.scene),
    ...same("choice", filters.choice),
    ...same("userId", filters.user),
    ...same("verdict", filters.verdict),
    ...same("error", filters.error),
    ...(certainty === undefined ? [] : [certaintyIs(certainty)]),
    ...same("need", need),
    ...same("response", did),
    ...(rest === undefined ? [] : [Prisma.sql`d."rest" >= ${wholeIn(rest)}`]),
  ];
}

function certaintyIs(certainty: string): Prisma.Sql {
  if (certainty === "said") return Prisma.sql`d."certainty" IS NOT NULL`;
  return Prisma.sql`CAST(d."certainty" AS TEXT) = ${certainty}`;
}

/** Ranked among one person's attempts at one scenario of one assignment: narrower than that, another one would come out. */
function countingOf(cohortIds: readonly string[], filters: DecisionFilters): Prisma.Sql[] {
  const { rule, cohort, user: userId, assignment: assignmentId, slug } = filters;
  if (rule !== "counting") return [];
  const ranked = rankedAttempts({
    cohortIds: cohort === undefined ? cohortIds : [cohort],
    ...{ userId, assignmentId, slug },
  });
  return [
    Prisma.sql`d."attemptId" IN (SELECT "attemptId" FROM (${ranked}) ranked WHERE "place" = 1)`,
  ];
}

function presentOf({ people }: DecisionFilters): Prisma.Sql[] {
  if (people !== "present") return [];
  return [
    Prisma.sql`EXISTS (SELECT 1 FROM "CohortMember" p JOIN "User" u ON u."id" = p."userId"
      WHERE p."cohortId" = d."cohortId" AND p."userId" = d."userId" AND p."leftAt" IS NULL AND u."active")`,
  ];
}

/** What only the result says. */
function resultOf({ assignment, score }: DecisionFilters): Prisma.Sql[] {
  const [low, high] = (score?.split("-") ?? []).map(wholeIn);
  const asked = [
    ...(assignment === undefined ? [] : [Prisma.sql`AND r."assignmentId" = ${assignment}`]),
    ...(low === undefined ? [] : [Prisma.sql`AND r."percent" BETWEEN ${low} AND ${high ?? low}`]),
  ];
  if (asked.length === 0) return [];
  return [
    Prisma.sql`EXISTS (SELECT 1 FROM "Result" r WHERE r."attemptId" = d."attemptId"
      ${Prisma.join(asked, " ")})`,
  ];
}

function heldIn(column: "sections" | "opened" | "cited", value: string | undefined): Prisma.Sql[] {
  if (value === undefined) return [];
  const list = Prisma.raw(`d."${column}"`);
  return [Prisma.sql`CAST(${list} AS TEXT) LIKE ${`%${quoted(value)}%`} ESCAPE '!'`];
}

/** A string as it stands in a JSON list, with the signs that LIKE would read as any others made harmless. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(/[!%_]/g, "!$&");
}

/** A decision is a line of the score of its skills: which those are is written in the version that it is judged by. */
async function showing(
  skill: string,
  cohortIds: readonly string[],
  { cohort, user, slug, version }: DecisionFilters,
): Promise<Prisma.Sql> {
  const own = {
    ...(user === undefined ? {} : { userId: user }),
    ...(slug === undefined ? {} : { slug }),
    ...(version === undefined ? {} : { versionId: version }),
  };
  const ids = cohort === undefined ? cohortIds : cohortIds.filter((id) => id === cohort);
  const rows = await database.result.groupBy({
    by: ["versionId"],
    where: { ...own, cohortId: { in: [...ids] } },
  });
  const conditions: Prisma.Sql[] = [];
  for (const { versionId } of rows) {
    const { compiled } = (await readVersion(versionId)).game;
    const { acted, decisions } = decisionsShowing(compiled, skill as ScoredSkill);
    if (decisions.length === 0) continue;
    const places = decisions.map(({ caseId, sceneId, choice }) =>
      choice === null
        ? Prisma.sql`(d."caseId" = ${caseId} AND d."sceneId" = ${sceneId})`
        : Prisma.sql`(d."caseId" = ${caseId} AND d."sceneId" = ${sceneId} AND d."choice" = ${choice})`,
    );
    conditions.push(Prisma.sql`(d."versionId" = ${versionId} AND (${Prisma.join(places, " OR ")})
      ${acted ? Prisma.sql`AND d."seq" IS NOT NULL` : Prisma.empty})`);
  }
  return conditions.length === 0 ? NEVER : Prisma.sql`(${Prisma.join(conditions, " OR ")})`;
}

/** A whole number that a column can hold; 0 for what is none. */
function wholeIn(text: string): number {
  const number = Math.trunc(Number(text)) || 0;
  return Math.max(-1_000_000, Math.min(1_000_000, number));
}
