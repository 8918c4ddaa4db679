/** The page of a cohort's readiness: who is ready and why, who falls short in what, and where the cohort goes wrong. */
import type { CohortHead } from "#app/review/access.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { readCohortErrors } from "#app/review/person/cohort-errors.server.ts";
import { readSectionTitles } from "#app/review/person/section-titles.server.ts";
import { helpOf } from "./help.ts";
import { ASKABLE } from "./terms.ts";

/** As of `now`. */
export async function readinessPage(cohort: CohortHead, now: Date) {
  const { terms, rows, readiness, decided } = await readCohortState(cohort.id, now);
  const people = rows.map(({ userId, name, active, ...row }) => ({
    ...{ userId, name, active, inForce: row.readiness, decided: row.decided },
    overtaken: row.overtaken,
    reasons: readiness.get(userId)?.reasons ?? [],
    remarks: readiness.get(userId)?.remarks ?? [],
    own: decided.get(userId) ?? null,
  }));
  const [errors, titles] = await Promise.all([readCohortErrors(cohort.id), readSectionTitles()]);
  return { cohort, terms, people, help: helpOf(terms, people), errors, titles, askable: ASKABLE };
}
