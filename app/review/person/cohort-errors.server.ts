/** Where a cohort goes wrong: errors by type and section of the handbook, over the attempts that count of those who are in it now. */
import type { ErrorType } from "#app/language/handbook/judgement.ts";
import { rankedAttempts } from "#app/review/board/counting-attempts.server.ts";
import { database } from "#app/store/client.server.ts";
import { COUNTING_RULE } from "./describe-person.ts";
import { errorMatrixOf, type ErrorMatrix } from "./error-matrix.ts";

interface Row {
  error: string | null;
  /** JSON, or what the database read from it. */
  sections: unknown;
  times: bigint | number;
}

/** Counted in the database: as many rows come back as there are kinds of decisions. */
export async function readCohortErrors(cohortId: string): Promise<ErrorMatrix> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT d."error", d."sections", COUNT(*) AS "times"
    FROM "Decision" d JOIN (${rankedAttempts({ cohortIds: [cohortId] })}) ranked ON ranked."attemptId" = d."attemptId"
    WHERE ranked."place" = 1 AND EXISTS (SELECT 1 FROM "CohortMember" m
      JOIN "User" u ON u."id" = m."userId"
      WHERE m."cohortId" = ${cohortId} AND m."userId" = d."userId" AND m."leftAt" IS NULL AND u."active")
    GROUP BY d."error", d."sections"`;
  const counts = rows.map(({ error, sections, times }) => ({
    error: error as ErrorType | null,
    sections: (typeof sections === "string" ? JSON.parse(sections) : sections) as string[],
    times: Number(times),
  }));
  return errorMatrixOf(
    counts,
    `${COUNTING_RULE}, everybody who is in the cohort now and not deactivated`,
  );
}
