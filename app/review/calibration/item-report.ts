/** One item of a finished set: who said what, how the key judges it, and what the item is like in the cohort. */
import type { Verdict } from "#app/language/handbook/judgement.ts";
import { POINTS } from "#app/language/scenario/points.ts";
import { figureOf, type Figure } from "#app/review/figure/figure.ts";
import { correlationInterval } from "#app/review/measures/correlation-interval.ts";
import { DEFINITIONS } from "#app/review/measures/definitions.ts";
import type { ExpertFlag } from "#app/review/measures/experts.ts";
import { discrimination } from "#app/review/statistics/discrimination.ts";
import { facility } from "#app/review/statistics/facility.ts";
import { countOf, type Cell } from "#app/review/statistics/histogram.ts";
import { poolAnswers } from "./pooled-answers.ts";
import type { AnsweredItem } from "./rated-answer.ts";
import { entropyOf, tally } from "./spread.ts";

/** An answer with those who gave it. */
export interface GivenAnswer {
  readonly category: string;
  readonly people: readonly string[];
  readonly verdict: Verdict | null;
  /** Whether the key holds it to be best. */
  readonly best: boolean;
}

/** What is said of an item. */
export interface ItemReport {
  readonly id: string;
  /** The most frequent first. */
  readonly given: readonly GivenAnswer[];
  /** Categories of the answers that the key holds to be best of those that were open, and their verdict; null where it judges none. */
  readonly best: readonly string[];
  readonly bestVerdict: Verdict | null;
  readonly alike: Figure;
  readonly entropy: Figure;
  readonly facility: Figure;
  readonly discrimination: Figure;
  readonly flag: ExpertFlag | null;
}

/** The report of an item; `cells` are the cohort's decisions at its place, which are taken from `sample`. */
export function itemReport(item: AnsweredItem, cells: readonly Cell[], sample: string): ItemReport {
  const given = [...item.answers].map(([userId, { category }]) => ({ userId, category }));
  const counted = tally(given.map(({ category }) => category));
  const counts = counted.map(({ n }) => n);
  const rule = "every answer to this item";
  const pooled = poolAnswers([item], rule);
  const decisions = { n: countOf(cells), of: "decisions", rule: sample };
  const index = discrimination(cells);
  const best = item.key.best.map(({ category }) => category);
  return {
    id: item.id,
    given: counted.map(({ key }) => ({
      category: key,
      people: given.filter(({ category }) => category === key).map(({ userId }) => userId),
      verdict: item.key.answers.find(({ category }) => category === key)?.verdict ?? null,
      best: best.includes(key),
    })),
    best,
    bestVerdict: item.key.best[0]?.verdict ?? null,
    alike: pooled.alike,
    entropy: figureOf({
      ...{ n: given.length, of: "answers", rule },
      value: entropyOf(counts),
      definition:
        "Entropy of the answers in bits (Shannon 1948): 0 when all are alike, 1 for two answers that are equally frequent.",
    }),
    facility: figureOf({
      ...decisions,
      value: facility(cells, POINTS.best),
      definition: DEFINITIONS.facility,
    }),
    discrimination: figureOf({
      ...decisions,
      value: index === null ? null : index / 100,
      interval: index === null ? null : correlationInterval(index / 100, decisions.n),
      definition: DEFINITIONS.discrimination,
    }),
    flag: pooled.flag,
  };
}
