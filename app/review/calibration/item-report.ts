/** One item of a finished set: who said what, how the key judges it, and what the item is like in the cohort. */
import { figureOf, type Figure } from "#app/review/figure.ts";
import { discrimination } from "#app/review/statistics/discrimination.ts";
import { facility } from "#app/review/statistics/facility.ts";
import { countOf, type Cell } from "#app/review/statistics/histogram.ts";
import { POINTS } from "#app/scenario/points.ts";
import type { Verdict } from "#app/scenario/scenario.ts";
import type { AnsweredItem } from "./agreement.ts";
import { entropyOf, pairAgreement, tally } from "./spread.ts";

/** An answer with those who gave it. */
export interface GivenAnswer {
  readonly category: string;
  readonly people: readonly string[];
  readonly verdict: Verdict | null;
  /** Whether the key holds it to be best. */
  readonly best: boolean;
}

/** `split`: people disagree. `against-key`: most agree on what the key does not hold to be best. */
export type ItemFlag = "split" | "against-key";

/** What is said of an item. */
export interface ItemReport {
  readonly id: string;
  /** The most frequent first. */
  readonly given: readonly GivenAnswer[];
  /** Categories of the key's best answers. */
  readonly best: readonly string[];
  readonly agreement: Figure;
  readonly entropy: Figure;
  readonly facility: Figure;
  readonly discrimination: Figure;
  readonly flag: ItemFlag | null;
}

/** Below so many answers no item is flagged. */
const FEWEST_ANSWERS = 3;
/** Under half of the pairs of people alike: of three, two against one. */
const LOW = 0.5;

/** The report of an item; `cells` are the cohort's decisions at its place, which are taken from `rule`. */
export function itemReport(item: AnsweredItem, cells: readonly Cell[], rule: string): ItemReport {
  const given = [...item.answers].map(([userId, { category }]) => ({ userId, category }));
  const counted = tally(given.map(({ category }) => category));
  const counts = counted.map(({ n }) => n);
  const answers = { n: given.length, of: "answers", rule: "every answer to this item" };
  const decisions = { n: countOf(cells), of: "decisions", rule };
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
    agreement: figureOf({
      ...answers,
      value: pairAgreement(counts),
      definition: "Share of pairs of people who gave the same answer (Pᵢ of Fleiss 1971).",
    }),
    entropy: figureOf({
      ...answers,
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
    flag: flagOf(counted, best),
  };
}

function flagOf(
  counted: readonly { readonly key: string; readonly n: number }[],
  best: readonly string[],
): ItemFlag | null {
  const counts = counted.map(({ n }) => n);
  const alike = pairAgreement(counts);
  const [most] = counted;
  if (alike === null || !most || counts.reduce((sum, n) => sum + n, 0) < FEWEST_ANSWERS)
    return null;
  if (alike < LOW) return "split";
  return best.length > 0 && !best.includes(most.key) ? "against-key" : null;
}
