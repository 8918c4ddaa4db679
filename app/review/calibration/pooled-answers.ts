/** Answers of several people at one item, or at several of the same place, and whether they put the item in doubt. */
import { shareOf, type Figure } from "#app/review/figure/figure.ts";
import type { ExpertFlag } from "#app/review/measures/experts.ts";
import type { AnsweredItem } from "./rated-answer.ts";
import { tally } from "./spread.ts";

/** Fewer answers put no item in doubt: two people are one pair. */
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
  const shared = { of: "answers", rule };
  // Each pair was counted from both sides.
  const counted = { part: alikePairs / 2, whole: pairs / 2 };
  const alike = shareOf(counted, {
    ...{ ...shared, n },
    definition:
      "Share of pairs of people who gave the same answer at the same item (Pᵢ of Fleiss 1971).",
  });
  const best = shareOf(
    { part: hits, whole: judged },
    { ...shared, n: judged, definition: `Share of answers that are ${BEST_MEANS}.` },
  );
  const enough = n >= FEWEST_ANSWERS && pairs > 0;
  return { alike, best, flag: enough ? flagOf(alike, best) : null };
}

/** What an answer is that the key holds to be the best. */
export const BEST_MEANS =
  "the best that was open at that moment by the key, whatever verdict it has, at items where the key judges";

function flagOf({ counted: alike }: Figure, { counted: best, n }: Figure): ExpertFlag | null {
  if (alike && alike.part / alike.whole < LOW) return "split";
  return best && n >= FEWEST_ANSWERS && best.part / best.whole < 0.5 ? "against-key" : null;
}
