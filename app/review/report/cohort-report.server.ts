/** What the printed page of a cohort says. */
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";
import type { Decided } from "#app/review/board/board.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { readExperts } from "#app/review/calibration/read-experts.server.ts";
import { exportTotals, type ExportTotals } from "#app/review/export/totals.ts";
import { listToFix } from "#app/review/measures/list-to-fix.server.ts";
import type { ReadinessVerdict } from "#app/review/readiness/readiness.ts";
import type { FlaggedPlace } from "#app/review/scenarios/scenario-list.server.ts";
import { scenarioResults, type ScenarioResult } from "./scenario-results.ts";

/** Somebody in the list. */
export interface ReportedPerson {
  readonly userId: string;
  readonly name: string;
  readonly readiness: ReadinessVerdict;
  readonly decided: Decided;
  readonly finished: number;
  readonly mean: number | null;
  readonly critical: number;
}

/** The page. */
export interface CohortReport {
  readonly totals: ExportTotals;
  readonly scenarios: readonly ScenarioResult[];
  /** Places of the assigned scenarios that must be mended before anybody is judged by them. */
  readonly toFix: readonly FlaggedPlace[];
  readonly people: readonly ReportedPerson[];
}

/** Reads it as of `now`. */
export async function readCohortReport(cohortId: string, now: Date): Promise<CohortReport> {
  const state = await readCohortState(cohortId, now);
  const rows = state.rows.filter(({ active }) => active);
  return {
    totals: exportTotals(state.rows),
    scenarios: scenarioResults({ columns: state.columns, rows }),
    toFix: await listToFix([cohortId], await readExperts(EVERYBODY)),
    people: rows.map(({ userId, name, readiness, decided, finished, mean, critical }) => ({
      ...{ userId, name, readiness, decided, finished, mean, critical },
    })),
  };
}
