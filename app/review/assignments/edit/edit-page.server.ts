/** The page on which an assignment is changed. */
import type { AssignmentEdit, ScenarioChoice } from "#app/attempts/assigned/assignment.ts";
import { titlesOf } from "#app/attempts/assigned/titles.server.ts";
import { listVersions } from "#app/library/versions.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { whyHowStays, whyScenarioStays, type Begun } from "#app/review/assignments/begun.ts";
import { requireTerms } from "#app/review/assignments/read-terms.server.ts";
import { typedFor } from "#app/review/assignments/terms.ts";
import { queryCountingAttempts } from "#app/review/board/counting-attempts.server.ts";
import { database } from "#app/store/client.server.ts";

/** The scenarios that can be assigned, by title. */
export async function listChoices(): Promise<ScenarioChoice[]> {
  const versions = await listVersions();
  return versions.map(({ slug, title, level, minutes }) => ({
    ...{ slug, title, about: { level, minutes }, stays: null },
  }));
}

/** Everything on it; 404 for another cohort's. */
export async function readEdit(cohort: CohortHead, id: string): Promise<AssignmentEdit> {
  const { terms, closedAt, begun } = await requireTerms(database, cohort.id, id);
  const [choices, extended, counting] = await Promise.all([
    choicesFor(terms.slugs, begun),
    database.assignmentExtension.count({ where: { assignmentId: id } }),
    queryCountingAttempts(cohort.id, { assignmentId: id }),
  ]);
  const several = counting.filter(({ finished }) => finished > 1);
  return {
    ...{ id, title: terms.title, closed: closedAt !== null, extended },
    typed: typedFor(terms, cohort.timeZone),
    scenarios: choices,
    howStays: whyHowStays(begun),
    several: new Set(several.map(({ userId }) => userId)).size,
  };
}

/** Those of the assignment that are not in service stand in front: otherwise nobody would see that they are asked for. */
async function choicesFor(slugs: readonly string[], begun: Begun): Promise<ScenarioChoice[]> {
  const offered = await listChoices();
  const gone = slugs.filter((slug) => !offered.some((one) => one.slug === slug));
  const titles = await titlesOf(gone);
  const kept = gone.map((slug) => ({
    ...{ slug, title: titles.get(slug)?.title ?? slug, about: null, stays: null },
  }));
  return [...kept, ...offered].map((one) => ({
    ...one,
    stays: whyScenarioStays(begun, one.slug),
  }));
}
