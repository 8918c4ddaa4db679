/** What is measured of a scenario as a whole: how totals are spread, whether it measures one thing, how far people agree. */
import type { Response } from "#app/attempts/results/result.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import { FEWEST, type Figure, type Interval } from "#app/review/figure/figure.ts";
import { internalConsistency } from "#app/review/statistics/alpha.ts";
import { cohenKappa } from "#app/review/statistics/cohen-kappa.ts";
import { fleissKappa } from "#app/review/statistics/fleiss-kappa.ts";
import {
  krippendorffAlphaOfCounts,
  krippendorffInterval,
} from "#app/review/statistics/krippendorff.ts";
import { variance } from "#app/review/statistics/moments.ts";
import { CLAIMS } from "#app/review/statistics/reliability.ts";
import { sensitivity, type Answers } from "#app/review/statistics/sensitivity.ts";
import { spreadOf } from "#app/review/statistics/spread.ts";
import { figuresOf } from "./figures.ts";
import { certaintyCounts } from "./item-measures.ts";
import { countBy, type Counts, type Place } from "./place.ts";

/** A step of the reliability diagram. */
export interface CertaintyStep {
  readonly certainty: Certainty;
  readonly claims: readonly [number, number];
  readonly right: Figure;
}

/** The whole, measured. */
export interface WholeMeasures {
  readonly attempts: number;
  readonly passed: Figure;
  readonly percent: Figure;
  readonly mean: Figure;
  readonly sd: Figure;
  readonly skew: Figure;
  readonly kurtosis: Figure;
  readonly alpha: Figure;
  readonly standardError: Figure;
  readonly key: Figure;
  readonly keyWeighted: Figure;
  readonly krippendorff: Figure;
  readonly krippendorffOrdinal: Figure;
  readonly krippendorffPoints: Figure;
  readonly fleiss: Figure;
  readonly dPrime: Figure;
  readonly bias: Figure;
  readonly steps: readonly CertaintyStep[];
  /** Decisions by "need response". */
  readonly responses: Readonly<Record<string, number>>;
  /** Scores in tens; null where there are too few attempts. */
  readonly histogram:
    readonly { readonly from: number; readonly to: number; readonly n: number }[] | null;
}

/** Responses as categories, from stepping in least to most: shared by all places, where choices are not; chance agreement means nothing over choices that no two places share. */
const RESPONSES: readonly Response[] = ["leave", "escalate", "enforce"];
/** The same data give the same range. */
const SEED = 11;

/** Measures the whole of a sample. */
export function measureWhole({ places, whole }: Counts, rule: string): WholeMeasures {
  const [byAttempt, byDecision, byPlace] = [
    figuresOf("attempts", rule),
    figuresOf("decisions", rule),
    figuresOf("places", rule),
  ];
  const percents = binsOf(whole, "percent");
  const totals = binsOf(whole, "total");
  const attempts = percents.reduce((sum, { n }) => sum + n, 0);
  const passed = whole.reduce((sum, { kind, right, n }) => {
    return sum + (kind === "percent" && right ? n : 0);
  }, 0);
  const spread = spreadOf(totals);
  const consistency = internalConsistency(
    places.map((place) => markVariance(place, attempts)),
    variance(totals),
  );
  const { cic } = consistency;
  const units = places.map(responsesOf).filter((unit) => total(unit) > 1);
  const everywhere = units.filter((unit) => total(unit) === attempts);
  const agreed = fleissKappa(everywhere);
  const table = keyTable(places);
  const kappa = cohenKappa(table);
  const weighted = cohenKappa(table, { weighting: "quadratic" });
  const earned = pointsOf(places);
  const answers = answersOf(table);
  const told = sensitivity(answers);
  const decisions = total(table.flat());
  return {
    attempts,
    passed: byAttempt.share("passed", passed, attempts),
    percent: byAttempt("percent", spreadOf(percents).mean, attempts),
    mean: byAttempt("mean", spread.mean, attempts),
    sd: byAttempt("sd", spread.sd, attempts),
    skew: byAttempt("skew", spread.skewness, attempts),
    kurtosis: byAttempt("kurtosis", spread.kurtosis, attempts),
    alpha: byAttempt("alpha", cic === null ? null : cic / 100, attempts),
    standardError: byAttempt("standardError", consistency.standardError, attempts),
    key: byDecision("key", kappa.kappa, decisions, kappa.interval),
    keyWeighted: byDecision("keyWeighted", weighted.kappa, decisions, weighted.interval),
    krippendorff: byPlace(
      "krippendorff",
      krippendorffAlphaOfCounts(units, "nominal"),
      attempts < 2 ? 0 : units.length,
      krippendorffInterval(units, "nominal", { seed: SEED }),
    ),
    krippendorffOrdinal: byPlace(
      "krippendorffOrdinal",
      krippendorffAlphaOfCounts(units, "ordinal"),
      attempts < 2 ? 0 : units.length,
      krippendorffInterval(units, "ordinal", { seed: SEED }),
    ),
    krippendorffPoints: byPlace(
      "krippendorffPoints",
      krippendorffAlphaOfCounts(earned.units, "interval", earned.values),
      attempts < 2 ? 0 : earned.units.length,
      krippendorffInterval(earned.units, "interval", { seed: SEED, values: earned.values }),
    ),
    fleiss: byPlace("fleiss", agreed.kappa, everywhere.length, agreed.interval),
    dPrime: ofBothKinds("dPrime", told.dPrime, told.dPrimeInterval, answers, rule),
    bias: ofBothKinds("bias", told.criterion, told.criterionInterval, answers, rule),
    steps: stepsOf(places, rule),
    responses: Object.fromEntries(responseCounts(places).map(({ value, n }) => [value, n])),
    histogram: attempts < 5 ? null : tensOf(percents),
  };
}

function binsOf(whole: Counts["whole"], kind: "percent" | "total") {
  return countBy(whole, kind).map(({ value, n }) => ({ value: Number(value), n }));
}

/** Of all attempts; one that never came here earned nothing here. */
function markVariance({ cells, n }: Place, attempts: number): number | null {
  const marks = cells.map(({ points, n: part }) => ({ value: points, n: part }));
  return variance([...marks, { value: 0, n: Math.max(0, attempts - n) }]);
}

/** How often each response was given at a place. */
function responsesOf(place: Place): number[] {
  const counts = countBy(place.details, "response");
  return RESPONSES.map((response) =>
    total(counts.filter(({ value }) => value.endsWith(` ${response}`)).map(({ n }) => n)),
  );
}

/** How often so many points were earned at each place that two people came to, and the points in order. */
function pointsOf(places: readonly Place[]): {
  readonly units: readonly (readonly number[])[];
  readonly values: readonly number[];
} {
  const values = [
    ...new Set(places.flatMap(({ cells }) => cells.map(({ points }) => points))),
  ].toSorted((a, b) => a - b);
  const units = places.map(({ cells }) =>
    values.map((value) => total(cells.flatMap(({ points, n }) => (points === value ? n : [])))),
  );
  return { units: units.filter((unit) => total(unit) > 1), values };
}

function responseCounts(places: readonly Place[]) {
  return countBy(
    places.flatMap(({ details }) => details),
    "response",
  );
}

/** Rows for what the key calls for, columns for what was done. */
function keyTable(places: readonly Place[]): number[][] {
  const counts = responseCounts(places);
  return RESPONSES.map((need) =>
    RESPONSES.map((did) => counts.find(({ value }) => value === `${need} ${did}`)?.n ?? 0),
  );
}

/** Yes is enforcing; the signal is that it is called for. */
function answersOf(table: readonly (readonly number[])[]) {
  const enforce = RESPONSES.indexOf("enforce");
  const row = table[enforce] ?? [];
  const hits = row[enforce] ?? 0;
  const alarms = total(table.map((counts) => counts[enforce] ?? 0)) - hits;
  const misses = total(row) - hits;
  const rejections = total(table.flat()) - hits - alarms - misses;
  return { hits, misses, falseAlarms: alarms, rejections };
}

/** A figure that tells signals from noise: of few of one kind it says nothing, however many there are of the other. */
function ofBothKinds(
  name: "dPrime" | "bias",
  value: number | null,
  interval: Interval | null,
  { hits, misses, falseAlarms, rejections }: Answers,
  rule: string,
): Figure {
  const [signals, noise] = [hits + misses, falseAlarms + rejections];
  const fewer = Math.min(signals, noise);
  const figure =
    fewer < FEWEST
      ? figuresOf("decisions of the kind that there are fewer of", rule)(name, null, fewer)
      : figuresOf("decisions", rule)(name, value, signals + noise, interval);
  const kinds = `Signals are the ${signals} decisions that called for enforcing, noise the other ${noise}.`;
  return { ...figure, definition: `${figure.definition} ${kinds}` };
}

function stepsOf(places: readonly Place[], rule: string): CertaintyStep[] {
  const counts = places.flatMap(certaintyCounts);
  const figures = figuresOf("decisions", rule);
  return ([1, 2, 3] as const).map((certainty) => {
    const own = counts.filter((one) => one.certainty === certainty);
    const right = total(own.filter((one) => one.right).map(({ n }) => n));
    const { low, high } = CLAIMS[certainty];
    return {
      certainty,
      claims: [low, high] as const,
      right: figures.share("claimed", right, total(own.map(({ n }) => n))),
    };
  });
}

/** 0–9, 10–19 … 90–100. */
function tensOf(percents: readonly { readonly value: number; readonly n: number }[]) {
  return Array.from({ length: 10 }, (_, ten) => {
    const [from, to] = [ten * 10, ten * 10 + 10];
    const own = percents.filter(({ value }) => value >= from && (value < to || ten === 9));
    return { from, to, n: total(own.map(({ n }) => n)) };
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
