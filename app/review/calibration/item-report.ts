/** One item of a finished set: who said what, how the key judges it, and what the item is like in the cohort. */
import { figureOf, type Figure } from "#app/review/figure.ts";
import { discrimination } from "#app/review/statistics/discrimination.ts";
import { facility } from "#app/review/statistics/facility.ts";
import { countOf, type Cell } from "#app/review/statistics/histogram.ts";
import { POINTS } from "#app/scenario/points.ts";
import type { Verdict } from "#app/scenario/scenario.ts";
import type { ExpertFlag } from "#app/review/measures/experts.ts";
import type { AnsweredItem } from "./agreement.ts";
import { poolAnswers } from "./pooled-answers.ts";
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
  /** Categories of the key's best answers. */
  readonly best: readonly string[];
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
      definition:
        "Facility index as Moodle defines it: mean points over the points of the best decision. High is easy.",
    }),
    discrimination: figureOf({
      ...decisions,
      value: discrimination(cells),
      definition:
        "Discrimination index as Moodle defines it, −100 to 100: correlation of the points here with the points of the attempt's other decisions. Near 0 or below: those who do well elsewhere do not do well here.",
    }),
    flag: pooled.flag,
  };
}
