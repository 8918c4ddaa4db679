/** From a figure of a place to the decisions that it is taken over. */
import type { Behind } from "#app/review/figure/behind.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import type { Flag } from "#app/review/measures/item-health.ts";
import type { ItemMeasures } from "#app/review/measures/item-measures.ts";
import { sampleBehind } from "./sample-behind.ts";
import type { ScenarioPage } from "./scenario-page.server.ts";

/** `name` as it is called in the measures. Most are taken over all decisions of the place, some over a part of them. */
export function itemBehind(
  page: ScenarioPage,
  item: ItemMeasures,
  name: string,
  figure: Figure,
): Behind | undefined {
  const at = { case: item.caseId, scene: item.sceneId };
  switch (name) {
    case "best":
      return sampleBehind(page, figure, { ...at, rest: String(item.bestFrom) });
    case "marks":
      return sampleBehind(page, figure, { ...at, certainty: "said" });
    case "sure":
      return sampleBehind(page, figure, { ...at, certainty: "3" });
    default:
      return figure.n === item.n ? sampleBehind(page, figure, at) : undefined;
  }
}

/** The same of the figure that gave a sign. */
export function flagBehind(
  page: ScenarioPage,
  item: ItemMeasures,
  { code, figure }: Flag,
): Behind | undefined {
  const names: Partial<Record<Flag["code"], string>> = {
    "best-scorers-fail": "best",
    "sure-and-wrong": "sure",
  };
  return itemBehind(page, item, names[code] ?? code, figure);
}
