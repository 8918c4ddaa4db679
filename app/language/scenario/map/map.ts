/** From a scenario to its map. It works on a scenario with errors: it is drawn while somebody types. READ scenario-map.ts FIRST. */
import type { Scenario } from "#app/language/scenario/scenario.ts";
import { mapCase } from "./map-case.ts";
import { rememberIds } from "./map-ids.ts";
import type { ScenarioMap } from "./scenario-map.ts";

/** A graph for each case, in order of writing. */
export function mapOf(scenario: Scenario): ScenarioMap {
  const unlike = rememberIds();
  return { cases: scenario.cases.map((one) => mapCase(scenario, one, unlike)) };
}
