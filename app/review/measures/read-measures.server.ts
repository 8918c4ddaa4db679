/** What a sample comes to. Measuring takes a hundred times as long as asking whether anything has changed since. */
import { LRUCache } from "lru-cache";

import { readChangeCount, CHANGING } from "#app/attempts/counting/change-count.server.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { expertsKey, type Experts, type ExpertsByPlace } from "./experts.ts";
import { orderOf } from "./place-words.ts";
import { readCounts } from "./read-counts.server.ts";
import type { Sample } from "./sample.ts";
import { measureScenario, type ScenarioMeasures } from "./scenario-measures.ts";

/** By sample; one is some hundred KiB. */
const kept = new LRUCache<string, { readonly mark: string; readonly measures: ScenarioMeasures }>({
  max: 100,
});

/** Measures of a version; measured anew when its tallies, what experts say, or the words of the rule have changed. */
export async function readMeasures(
  sample: Sample,
  compiled: Compiled,
  rule: string,
  experts: ExpertsByPlace,
): Promise<ScenarioMeasures> {
  const own = expertsOf(sample, compiled, experts);
  const changes = await readChangeCount(CHANGING.tallies(sample.versionId));
  const mark = JSON.stringify([changes, rule, [...own]]);
  const key = JSON.stringify(sample);
  const known = kept.get(key);
  if (known?.mark === mark) return known.measures;
  const counts = await readCounts(sample, orderOf(compiled));
  const measures = measureScenario(compiled, counts, rule, own);
  kept.set(key, { mark, measures });
  return measures;
}

function expertsOf(
  { versionId }: Sample,
  compiled: Compiled,
  experts: ExpertsByPlace,
): ReadonlyMap<string, Experts> {
  return new Map(
    orderOf(compiled).flatMap((place) => {
      const found = experts.get(expertsKey(versionId, place));
      return found ? [[place, found] as const] : [];
    }),
  );
}
