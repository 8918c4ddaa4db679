/** From a figure of a scenario's page to the decisions behind it; nothing for those who may not read names. */
import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";
import { behindFigure, type Behind } from "#app/review/figure/behind.ts";
import type { ScenarioPage } from "./scenario-page.server.ts";

/** A figure, or a number of decisions. */
type Counted = Parameters<typeof behindFigure>[0] | number;

/** Decisions of the sample that is shown, narrowed. */
export function sampleBehind(
  { mayOpen, sample }: Pick<ScenarioPage, "mayOpen" | "sample">,
  counted: Counted,
  narrowed: DecisionFilters = {},
): Behind | undefined {
  if (!mayOpen) return undefined;
  const everybody = sample.scope === "all";
  const found = behindFigure(
    typeof counted === "number" ? { n: counted, of: "decisions" } : counted,
    {
      ...(everybody ? {} : { cohort: sample.scope }),
      ...{ slug: sample.slug, version: sample.versionId, mode: sample.mode },
      ...(sample.first ? { rule: "first" } : {}),
      ...narrowed,
    },
  );
  return found && everybody ? { ...found, partly: "of your cohorts" } : found;
}
