/** Every decision of the scenario in one drawing: which verdicts it got. */
import { VERDICT_WORDS, VERDICTS } from "#app/kit/words/words.ts";
import { BarChart } from "#app/review/charts/bar-chart.tsx";
import type { ItemMeasures } from "#app/review/measures/item-measures.ts";
import { sampleBehind } from "./sample-behind.ts";
import type { ScenarioPage } from "./scenario-page.server.ts";

/** One bar for each place, which leads to its part of the page; the numbers of its table lead to their decisions. */
export function VerdictOverview({ page }: { page: ScenarioPage }) {
  return (
    <section className="part" aria-labelledby="overview-heading">
      <h2 id="overview-heading">All decisions</h2>
      <div className="panel measure-chart">
        <BarChart
          title="Verdicts by decision"
          axes="Each bar is one scene, as long as the others: the share of its decisions with each verdict."
          of="decisions"
          name="Scene"
          series={VERDICTS.map((verdict) => ({
            ...{ id: verdict, label: VERDICT_WORDS[verdict], tone: verdict },
          }))}
          rows={page.measures.places.map(({ key, words, item }) => ({
            label: `${words.caseTitle}, ${words.scene}`,
            href: `#${key}`,
            counts: item.verdicts,
            behind: behindVerdicts(page, item),
          }))}
        />
      </div>
    </section>
  );
}

function behindVerdicts(page: ScenarioPage, { caseId, sceneId, verdicts }: ItemMeasures) {
  const at = { case: caseId, scene: sceneId };
  return Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, sampleBehind(page, verdicts[verdict], { ...at, verdict })]),
  );
}
