/** Types of error by scene. */
import type { ErrorType } from "#app/language/handbook/judgement.ts";
import { ERROR_WORDS } from "#app/kit/words/words.ts";
import { HeatTable } from "#app/review/charts/heat-table.tsx";
import { sampleBehind } from "./sample-behind.ts";
import type { ScenarioPage } from "./scenario-page.server.ts";

const TYPES = Object.keys(ERROR_WORDS) as ErrorType[];

/** A cell leads to its decisions. */
export function ErrorMatrix({ page }: { page: ScenarioPage }) {
  const { places } = page.measures;
  return (
    <section className="part" aria-labelledby="errors-heading">
      <h2 id="errors-heading">Types of error</h2>
      <div className="panel measure-chart">
        <HeatTable
          title="Types of error by scene"
          axes="Decisions of the scene with this error, of all its decisions. The darker a cell, the greater the share. What was best or acceptable is no error."
          name="Scene"
          columns={TYPES.map((type) => ERROR_WORDS[type].name)}
          rows={places.map(({ words, item }) => ({
            label: `${words.caseTitle}, ${words.scene}`,
            cells: TYPES.map((type) => {
              const found = item.errors.find(({ id }) => id === type);
              const share = found?.share ?? { ...item.right, value: null };
              const filters = { case: item.caseId, scene: item.sceneId, error: type };
              const n = found?.n ?? 0;
              return { count: n, share, behind: sampleBehind(page, n, filters) };
            }),
          }))}
        />
      </div>
    </section>
  );
}
