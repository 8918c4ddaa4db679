/** The page of a cohort's readiness: who is ready and why, who falls short in what, and where the cohort goes wrong. */
import { pageIn, pageOf } from "#app/kit/table/paging.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { readCohortErrors } from "#app/review/person/cohort-errors.server.ts";
import { readSectionTitles } from "#app/review/person/section-titles.server.ts";
import { helpOf } from "./help.ts";
import type { ReadinessVerdict } from "./readiness.ts";
import { ASKABLE } from "./terms.ts";

/** In the order in which they are told. */
const VERDICTS: readonly ReadinessVerdict[] = ["not-yet", "not-enough-evidence", "ready"];
/** People of one verdict on a page. */
const ON_A_PAGE = 25;

/** As of `now`; the address says which page of each verdict. */
export async function readinessPage(cohort: CohortHead, now: Date, url: string) {
  const { terms, rows, readiness, decided } = await readCohortState(cohort.id, now);
  const people = rows.map(({ userId, name, active }) => ({
    ...{ userId, name, active, reasons: readiness.get(userId)?.reasons ?? [] },
  }));
  const groups = VERDICTS.map((verdict) => {
    const all = rows.filter((row) => row.readiness === verdict);
    const { page, pages, from } = pageOf(all.length, ON_A_PAGE, pageIn(url, verdict));
    return {
      ...{ verdict, n: all.length, page, pages },
      people: all.slice(from, from + ON_A_PAGE).map(({ userId, name, active, ...row }) => ({
        ...{ userId, name, active, inForce: row.readiness, decided: row.decided },
        overtaken: row.overtaken,
        reasons: readiness.get(userId)?.reasons ?? [],
        remarks: readiness.get(userId)?.remarks ?? [],
        own: decided.get(userId) ?? null,
      })),
    };
  });
  const [errors, titles] = await Promise.all([readCohortErrors(cohort.id), readSectionTitles()]);
  return { cohort, terms, groups, help: helpOf(terms, people), errors, titles, askable: ASKABLE };
}
