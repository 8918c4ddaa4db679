/** Questions that should be mended before anybody is judged by them: of the scenarios that cohorts have to take. */
import {
  listScenarioMeasures,
  type FlaggedPlace,
} from "#app/review/scenarios/scenario-list.server.ts";
import { database } from "#app/store/client.server.ts";
import type { ExpertsByPlace } from "./experts.ts";

/** Flagged *fix the item* over everybody's first attempts at assessments; assignments that were taken back do not count. */
export async function listToFix(
  cohortIds: readonly string[],
  experts: ExpertsByPlace,
): Promise<FlaggedPlace[]> {
  const assigned = await database.assignmentItem.findMany({
    where: { assignment: { cohortId: { in: [...cohortIds] }, closedAt: null } },
    distinct: ["slug"],
    select: { slug: true },
  });
  const slugs = assigned.map(({ slug }) => slug);
  const { flagged } = await listScenarioMeasures("assessment", experts, slugs);
  return flagged.filter(({ flags }) => flags.some(({ urgency }) => urgency === "fix"));
}
