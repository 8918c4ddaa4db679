/** Answers of several people at one item, or at several of the same place, and whether they put the item in doubt. */
import { figureOf, type Figure } from "#app/review/figure.ts";
import type { ExpertFlag } from "#app/review/measures/experts.ts";
import type { AnsweredItem } from "./agreement.ts";
import { tally } from "./spread.ts";

/** Fewer answers are no agreement: two people are one pair. */
const FEWEST_ANSWERS = 3;
/** Under half of the pairs of people alike: of three, two against one. */
const LOW = 0.5;

/** What is said of them. */
export interface PooledAnswers {
  readonly alike: Figure;
  readonly best: Figure;
  readonly flag: ExpertFlag | null;
}

/** Pairs are of people who answered the same item. `rule` says which answers these are. */
export function poolAnswers(items: readonly AnsweredItem[], rule: string): PooledAnswers {
  let [n, alikePairs, pairs, judged, hits] = [0, 0, 0, 0, 0];
  for (const { answers, key } of items) {
    const best = new Set(key.best.map(({ category }) => category));
    const counted = tally([...answers.values()].map(({ category }) => category));
    n += answers.size;
    pairs += answers.size * (answers.size - 1);
    for (const { key: category, n: alike } of counted) {
      alikePairs += alike * (alike - 1);
      if (best.size === 0) continue;
      judged += alike;
      if (best.has(category)) hits += alike;
    }
  }
  const shared = { of: "answers", rule, fewest: FEWEST_ANSWERS };
  const alike = figureOf({
    ...{ ...shared, n, value: pairs > 0 ? alikePairs / pairs : null },
    definition:
      "Share of pairs of people who gave the same answer at the same item (Pᵢ of Fleiss 1971).",
  });
  const best = figureOf({
    ...{ ...shared, n: judged, value: judged > 0 ? hits / judged : null },
    definition: "Share of answers that the key holds to be best, at items where the key judges.",
  });
  return { alike, best, flag: flagOf(alike, best) };
}

function flagOf(alike: Figure, best: Figure): ExpertFlag | null {
  if (alike.value === null) return null;
  if (alike.value < LOW) return "split";
  return best.value !== null && best.value < 0.5 ? "against-key" : null;
}
