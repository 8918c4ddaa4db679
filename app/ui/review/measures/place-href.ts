/** From a figure of a scenario's page to the decisions behind it; undefined for those who may not read names. */
import type { DecisionFilters } from "#app/review/measures/decision-filters.ts";
import type { ScenarioPage } from "#app/review/measures/scenario-page.server.ts";
import { decisionsHref } from "#app/ui/review/decisions-href.ts";

/** Decisions of the sample that is shown, narrowed. */
export function sampleHref(
  { mayOpen, sample }: Pick<ScenarioPage, "mayOpen" | "sample">,
  filters: DecisionFilters,
): string | undefined {
  if (!mayOpen) return undefined;
  return decisionsHref({
    ...(sample.scope === "all" ? {} : { cohort: sample.scope }),
    ...{ slug: sample.slug, version: sample.versionId, mode: sample.mode },
    ...(sample.first ? { rule: "first" } : {}),
    ...filters,
  });
}
