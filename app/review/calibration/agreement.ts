/** How far the people of a set agree: with one another, in pairs, and each with the key. */
import { figureOf, shareOf, type Figure } from "#app/review/figure/figure.ts";
import { agreementTable, countRatings } from "#app/review/statistics/agreement-table.ts";
import { cohenKappa } from "#app/review/statistics/cohen-kappa.ts";
import { fleissKappa } from "#app/review/statistics/fleiss-kappa.ts";
import {
  krippendorffAlphaOfCounts,
  krippendorffInterval,
} from "#app/review/statistics/krippendorff.ts";
import { wilsonInterval } from "#app/review/statistics/wilson.ts";
import { keyFor, type ItemKey } from "./item-key.ts";
import { BEST_MEANS, poolAnswers } from "./pooled-answers.ts";
import type { AnsweredItem, RatedAnswer } from "./rated-answer.ts";

/** Agreement of all. */
export interface AllAgreement {
  /** Pairs of people who answered alike, and answers that the key holds to be best, over all items. */
  readonly alike: Figure;
  readonly best: Figure;
  readonly nominal: Figure;
  readonly ordinal: Figure;
  readonly fleiss: Figure;
}

/** One person against the key. */
export interface KeyAgreement {
  readonly userId: string;
  /** Share of answers that are among the best that were open. */
  readonly best: Figure;
  readonly kappa: Figure;
  readonly weighted: Figure;
}

/** Two people. */
export interface PairAgreement {
  readonly people: readonly [string, string];
  readonly same: Figure;
  readonly kappa: Figure;
}

const RULE = "every answer of this set, one for each person and item";
const OF = "items";
const BANDS = "Krippendorff's own bands: from 0.80 reliable, from 0.667 for tentative conclusions.";
const RUNGS =
  "by how severe they are (the step of the ladder); answers that enforce nothing, as escalating, have no step and count as missing";

/** Agreement of all, chance taken away. `seed` draws the bootstrap intervals. */
export function agreementOfAll(
  items: readonly AnsweredItem[],
  people: readonly string[],
  seed: number,
): AllAgreement {
  const named = countRatings(ratings(items, people, ({ category }) => category));
  const steps = countRatings(ratings(items, people, ({ rung }) => rung));
  const full = people.length > 1 && named.counts.every((row) => sum(row) === people.length);
  const fleiss = full ? fleissKappa(named.counts) : null;
  const { alike, best } = poolAnswers(items, RULE);
  return {
    ...{ alike, best },
    nominal: figureOf({
      value: krippendorffAlphaOfCounts(named.counts, "nominal"),
      interval: krippendorffInterval(named.counts, "nominal", { seed }),
      ...{ n: pairable(named.counts), of: OF, rule: RULE },
      definition: `Krippendorff's alpha (2011), nominal, over action and addressee: 1 is perfect agreement, 0 is chance. Items with fewer than two answers do not count. ${BANDS}`,
    }),
    ordinal: figureOf({
      value: krippendorffAlphaOfCounts(steps.counts, "ordinal"),
      interval: krippendorffInterval(steps.counts, "ordinal", { seed }),
      ...{ n: pairable(steps.counts), of: OF, rule: RULE },
      definition: `Krippendorff's alpha (2011), ordinal: answers ${RUNGS}. ${BANDS}`,
    }),
    fleiss: figureOf({
      value: fleiss?.kappa ?? null,
      interval: fleiss?.interval ?? null,
      ...{ n: items.length, of: OF, rule: RULE },
      definition:
        "Fleiss' kappa (1971) over action and addressee: 1 is perfect agreement, 0 is chance. Only where everybody answered every item.",
    }),
  };
}

/** Each person against the key, in the order of `people`. */
export function agreementWithKey(
  items: readonly AnsweredItem[],
  people: readonly string[],
): KeyAgreement[] {
  return people.map((userId) => {
    const pairs = items.flatMap(({ answers, key }) => {
      const own = answers.get(userId);
      const best = own ? keyFor(key, own.category) : null;
      return own && best ? [{ own, best, key }] : [];
    });
    const hits = pairs.filter(({ own, best }) => own.category === best.category).length;
    const kappa = nominalKappa(pairs.map(({ own, best }) => [own.category, best.category]));
    const weighted = rungKappa(pairs.map(({ own, key }) => [own.rung, nearestRung(key, own.rung)]));
    return {
      userId,
      best: shareOf(
        { part: hits, whole: pairs.length },
        {
          interval: wilsonInterval(hits, pairs.length),
          ...{ n: pairs.length, of: OF, rule: RULE },
          definition: `Share of this person's answers that are ${BEST_MEANS}.`,
        },
      ),
      kappa: figureOf({
        value: kappa.kappa,
        interval: kappa.interval,
        ...{ n: kappa.n, of: OF, rule: RULE },
        definition:
          "Cohen's kappa (1960) of this person and the key over action and addressee: 1 is perfect agreement, 0 is chance. Where the key has several best answers, one that was given counts as the key's.",
      }),
      weighted: figureOf({
        value: weighted.kappa,
        interval: weighted.interval,
        ...{ n: weighted.n, of: OF, rule: RULE },
        definition: `Cohen's weighted kappa (1968), quadratic weights, of this person and the key: answers compared ${RUNGS}.`,
      }),
    };
  });
}

/** Every two people over the items that both answered; those who agree least first. */
export function agreementInPairs(
  items: readonly AnsweredItem[],
  people: readonly string[],
): PairAgreement[] {
  const all = people.flatMap((first, place) =>
    people.slice(place + 1).map((second): PairAgreement => {
      const pairs = items.flatMap(({ answers }) => {
        const [a, b] = [answers.get(first), answers.get(second)];
        return a && b ? [[a.category, b.category] as const] : [];
      });
      const same = pairs.filter(([a, b]) => a === b).length;
      const kappa = nominalKappa(pairs);
      return {
        people: [first, second],
        same: shareOf(
          { part: same, whole: pairs.length },
          {
            interval: wilsonInterval(same, pairs.length),
            ...{ n: pairs.length, of: OF, rule: RULE },
            definition: "Share of the items that both answered at which both said the same.",
          },
        ),
        kappa: figureOf({
          value: kappa.kappa,
          interval: kappa.interval,
          ...{ n: kappa.n, of: OF, rule: RULE },
          definition:
            "Cohen's kappa (1960) of the two over action and addressee: 1 is perfect agreement, 0 is chance.",
        }),
      };
    }),
  );
  const worth = ({ same: { counted } }: PairAgreement) =>
    counted && counted.whole > 0 ? counted.part / counted.whole : 2;
  return all.sort((a, b) => worth(a) - worth(b));
}

function ratings<Value>(
  items: readonly AnsweredItem[],
  people: readonly string[],
  valueOf: (answer: RatedAnswer) => Value,
): (Value | null)[][] {
  return items.map(({ answers }) =>
    people.map((userId) => {
      const answer = answers.get(userId);
      return answer ? valueOf(answer) : null;
    }),
  );
}

function nominalKappa(pairs: readonly (readonly [string, string])[]) {
  return cohenKappa(agreementTable(pairs, [...new Set(pairs.flat())].sort()));
}

/** Every step between the lowest and the highest is a category, so that the weights know how far two steps are apart. */
function rungKappa(pairs: readonly (readonly [number | null, number | null])[]) {
  const used = pairs.flat().filter((rung) => rung !== null);
  const lowest = used.length > 0 ? Math.min(...used) : 0;
  const size = used.length > 0 ? Math.max(...used) - lowest + 1 : 1;
  const categories = Array.from({ length: size }, (_, step) => lowest + step);
  return cohenKappa(agreementTable(pairs, categories), { weighting: "quadratic" });
}

function nearestRung({ best }: ItemKey, rung: number | null): number | null {
  const rungs = best.flatMap((one) => (one.rung === null ? [] : [one.rung]));
  const apart = (one: number) => Math.abs(one - (rung ?? 0));
  return rungs.sort((a, b) => apart(a) - apart(b))[0] ?? null;
}

function pairable(counts: readonly (readonly number[])[]): number {
  return counts.filter((row) => sum(row) > 1).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}
