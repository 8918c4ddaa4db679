import { expect, test } from "vitest";

import { readFilters } from "#app/review/decisions/decision-filters.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import { agreementTable } from "#app/review/statistics/agreement-table.ts";
import { cohenKappa } from "#app/review/statistics/cohen-kappa.ts";
import { krippendorffAlpha } from "#app/review/statistics/krippendorff.ts";
import type { Experts } from "./experts.ts";
import { healthOf } from "./item-health.ts";
import { bestMark, measureItems, type ItemMeasures } from "./item-measures.ts";
import { makeCounts, simulate, type Answers } from "./make.ts";
import { countsOf, type Place } from "./place.ts";
import { readSampleQuery } from "./sample-query.ts";
import { measureWhole } from "./whole-measures.ts";

const RULE = "first attempts";

/** Three places, six people; points 10 for best and 3 for weak. */
const MATRIX: readonly Answers[] = [
  ["best", "best", "best"],
  ["best", "best", "weak"],
  ["best", "weak", "weak"],
  ["best", "weak", "best"],
  ["weak", "weak", "weak"],
  ["weak", "best", null],
];

function measure(answers: readonly Answers[]): ItemMeasures[] {
  const { places } = makeCounts(answers);
  return measureItems(places, RULE, () => 10);
}

test("a matrix worked by hand gives its figures", () => {
  const [first, , third] = measure(MATRIX);
  if (!first || !third) throw new Error("no items");
  // Points 10 10 10 10 3 3: mean 46/6. Their rests 20 13 6 13 6 10, by hand r = 0.373...
  expect(first.facility.value).toBeCloseTo(46 / 6 / 10, 9);
  const [x, r] = [
    [10, 10, 10, 10, 3, 3],
    [20, 13, 6, 13, 6, 10],
  ];
  expect(first.discrimination.value).toBeCloseTo(correlation(x ?? [], r ?? []), 9);
  // Sorted the other way round nothing changes: the largest rests lie with the tens but for 6 and 10.
  const sorted = [20, 13, 13, 10, 6, 6];
  expect(first.efficiency.value).toBeCloseTo(
    covariance(x ?? [], r ?? []) / covariance(x ?? [], sorted),
    9,
  );
  expect(first.right).toMatchObject({ value: 4 / 6, n: 6, rule: RULE, of: "decisions" });
  // Of 15 pairs 6 + 1 chose the same.
  expect(first.same.value).toBeCloseTo(7 / 15, 9);
  expect(third.n).toBe(5);
  expect(first.minutes.value).toBe(1);
  expect(first.quartiles).toEqual([0.25, 1.75]);
  expect(first.errors).toMatchObject([{ id: "process", n: 2 }]);
  // Two chose the weak one: what they have in common with other points is theirs alone.
  expect(first.choices.map(({ n, withRest }) => [n, withRest.missing, withRest.n])).toEqual([
    [4, "too-few", 2],
    [2, "too-few", 2],
  ]);
});

test("effective weights of all places come to 1, and alpha counts a place not reached as nothing", () => {
  const items = measure(MATRIX);
  const weights = items.map(({ weight }) => weight.value ?? 0);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  const { alpha, attempts, mean, fleiss, krippendorff } = measureWhole(makeCounts(MATRIX), RULE);
  expect([attempts, mean.value]).toEqual([6, (46 + 39 + 29) / 6]);
  const columns = [
    [10, 10, 10, 10, 3, 3],
    [10, 10, 3, 3, 3, 10],
    [10, 3, 3, 10, 3, 0],
  ];
  const totals = [30, 23, 16, 23, 9, 13];
  const within = columns.reduce((sum, column) => sum + covariance(column, column), 0);
  expect(alpha.value).toBeCloseTo(1.5 * (1 - within / covariance(totals, totals)), 9);
  // Three places are too few for agreement, which is over places.
  expect([fleiss.missing, krippendorff.missing]).toEqual(["too-few", "too-few"]);
});

test("under five nothing is said as a number", () => {
  const [item] = measure(MATRIX.slice(0, 4));
  const figures = Object.values(item ?? {}).filter(isFigure);
  expect(figures.length).toBeGreaterThan(8);
  expect(figures.map(({ missing }) => missing)).toEqual(figures.map(() => "too-few"));
  expect(item?.choices.map(({ share }) => share.value)).toEqual([null]);
  expect(item?.quartiles).toBeNull();
  expect(measureWhole(makeCounts(MATRIX.slice(0, 4)), RULE).histogram).toBeNull();
});

test("an item that was planted bad is flagged, and good ones are not", () => {
  for (const seed of [1, 2, 3]) {
    const flagged = measure(simulate(400, 8, [3], seed)).map((item) => healthOf(item));
    expect(flagged.map((flags) => flags.some(({ urgency }) => urgency === "fix"))).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((place) => place === 3),
    );
    expect(flagged[3]?.map(({ code }) => code)).toContain("negative-discrimination");
    expect(flagged[3]?.[0]).toMatchObject({ figure: { n: 400, rule: RULE } });
  }
});

test("where the best fail and the sure are wrong, the item is named, and the choice that draws the best", () => {
  const answers: Answers[] = simulate(200, 6, [], 9).map((one, person) => [
    ...one,
    person < 80 ? "best" : "harmful",
  ]);
  const { places } = makeCounts(answers, (verdict) => (verdict === "harmful" ? 3 : 1));
  const item = measureItems(places, RULE, () => 10).at(-1);
  if (!item) throw new Error("no item");
  const flags = healthOf(item, () => "Remove the item");
  expect(flags.map(({ code }) => code)).toEqual([
    ...["negative-discrimination", "best-scorers-fail", "sure-and-wrong", "draws-the-best"],
  ]);
  expect(flags.at(-1)?.words).toContain("“Remove the item”, which the key calls harmful");
});

test("an item that everybody or nobody gets right, and one that experts disagree on", () => {
  const all = (verdict: "best" | "weak") =>
    simulate(100, 5, [], 4).map((one): Answers => [verdict, ...one]);
  const codes = (answers: readonly Answers[], experts: Experts | null = null) => {
    const [item] = measure(answers);
    return item ? healthOf(item, undefined, experts).map(({ code }) => code) : [];
  };
  expect(codes(all("best"))).toEqual(["too-easy"]);
  expect(codes(all("weak"))).toEqual(["best-scorers-fail", "too-hard"]);
  const [item] = measure(simulate(100, 5, [], 4));
  if (!item) throw new Error("no item");
  const { right } = item;
  const said = (flag: Experts["flag"]): Experts => ({ alike: right, best: right, flag });
  expect(codes(simulate(100, 5, [], 4), said("split"))).toEqual(["experts-disagree"]);
  expect(codes(simulate(100, 5, [], 4), said("against-key"))).toEqual(["experts-against-key"]);
  expect(codes(simulate(100, 5, [], 4), said(null))).toEqual([]);
  // However few trainees came here, people who know the rules have said enough.
  const few = measure(simulate(6, 5, [], 4)).map((one) => healthOf(one, undefined, said("split")));
  expect(few[0]?.[0]).toMatchObject({ code: "experts-disagree", urgency: "fix" });
});

test("agreement is over places: all alike is not defined, strong people agree with the key", () => {
  const counts = makeCounts(simulate(60, 6, [], 2));
  const { fleiss, krippendorff, key, bias } = measureWhole(counts, RULE);
  expect([fleiss.n, krippendorff.n]).toEqual([6, 6]);
  expect(krippendorff.value).toBeCloseTo(fleiss.value ?? 9, 1);
  // Everywhere enforcing was called for: no noise to tell signals from.
  expect([bias.value, bias.missing, bias.n, key.n]).toEqual([null, "too-few", 0, 360]);
});

test("of few decisions of one kind nothing is said to be told apart, however many there are of the other", () => {
  const wholeOf = (noise: number) => {
    const { places, whole } = makeCounts(simulate(30, 2, [], 5));
    const at = { caseId: "c", sceneId: "s0", kind: "response", right: true } as const;
    const details = [{ ...at, value: "leave leave", n: noise }];
    const [first, ...others] = places;
    if (!first) throw new Error("no place");
    const wide = { ...first, details: [...first.details, ...details] };
    return measureWhole({ places: [wide, ...others], whole }, RULE);
  };
  for (const name of ["dPrime", "bias"] as const) {
    expect(wholeOf(4)[name]).toMatchObject({ value: null, missing: "too-few", n: 4 });
    expect(wholeOf(5)[name]).toMatchObject({ missing: null, n: 65, of: "decisions" });
    expect(wholeOf(5)[name].definition).toContain(
      "Signals are the 60 decisions that called for enforcing, noise the other 5.",
    );
  }
});

test("agreement in steps and in points is that of the people's own answers", () => {
  const steps = ["leave", "escalate", "enforce"];
  const needs = ["enforce", "leave", "escalate", "escalate", "leave", "enforce"];
  /** A row for each place, a column for each person. */
  const did = [
    ["enforce", "enforce", "escalate", "enforce", "leave", "enforce"],
    ["leave", "leave", "enforce", "leave", "leave", "escalate"],
    ["escalate", "enforce", "escalate", "leave", "escalate", "escalate"],
    ["escalate", "escalate", "escalate", "escalate", "enforce", "escalate"],
    ["leave", "escalate", "enforce", "leave", "leave", "leave"],
    ["enforce", "enforce", "enforce", "leave", "enforce", "enforce"],
  ];
  const pointsOf = (need: string, response: string) => (need === response ? 10 : -2);
  const places = did.map((responses, i) => {
    const [need, at] = [needs[i] ?? "", { caseId: "c", sceneId: `s${i}` }];
    const each = steps.map((response) => {
      return { response, n: responses.filter((one) => one === response).length };
    });
    return {
      ...{ ...at, n: responses.length },
      cells: each.map(({ response, n }) => ({
        ...{ choice: response, verdict: need === response ? "best" : "weak", rest: 0, n },
        points: pointsOf(need, response),
      })) satisfies Place["cells"],
      details: each.map(({ response, n }) => ({
        ...{ ...at, kind: "response", value: `${need} ${response}`, right: need === response, n },
      })) satisfies Place["details"],
    };
  });
  const percent = { kind: "percent", value: "50", right: false, n: 6 } as const;
  const whole = [{ ...percent, caseId: "", sceneId: "" }];
  const measured = measureWhole({ places, whole }, RULE);
  const numbers = did.map((row) => row.map((one) => steps.indexOf(one)));
  const pairs = numbers.flatMap((row, i) =>
    row.map((one) => [steps.indexOf(needs[i] ?? ""), one] as const),
  );
  const { kappa } = cohenKappa(agreementTable(pairs, [0, 1, 2]), { weighting: "quadratic" });
  expect(measured.keyWeighted.value).toBeCloseTo(kappa ?? 9, 9);
  expect(measured.keyWeighted.value).not.toBeCloseTo(measured.key.value ?? 9, 2);
  const ordinal = krippendorffAlpha(numbers, "ordinal");
  expect(measured.krippendorffOrdinal.value).toBeCloseTo(ordinal ?? 9, 9);
  expect(ordinal).not.toBeCloseTo(measured.krippendorff.value ?? 9, 2);
  const points = did.map((row, i) => row.map((one) => pointsOf(needs[i] ?? "", one)));
  const interval = krippendorffAlpha(points, "interval");
  expect(measured.krippendorffPoints.value).toBeCloseTo(interval ?? 9, 9);
  expect(measured.krippendorffPoints).toMatchObject({ n: 6, of: "places" });
  expect(measured.krippendorffPoints.interval?.low).toBeLessThan(interval ?? -9);
});

test("places come in the author's order, and the best verdict is the measure", () => {
  const cell = { choice: "x", verdict: "best", points: 10, rest: 0, n: 1 } as const;
  const cells = ["b", "a", "z"].map((sceneId) => ({ ...cell, caseId: "c", sceneId }));
  const { places } = countsOf(cells, [], ["c.a", "c.b"]);
  expect(places.map(({ sceneId }) => sceneId)).toEqual(["a", "b", "z"]);
  expect(bestMark(["weak", "acceptable"], [])).toBe(7);
  expect(bestMark([], [cell])).toBe(10);
});

test("an address that makes no sense asks for the default", () => {
  const read = (query: string) => readSampleQuery(new URLSearchParams(query));
  const normal = { scope: "all", mode: "assessment", first: true, version: null };
  expect(read("mode=x&version=-1&scope=+")).toEqual(normal);
  expect(read("mode=practice&first=0&version=2&scope=k")).toEqual({
    ...{ scope: "k", mode: "practice", first: false, version: "2" },
  });
  const filters = readFilters(new URLSearchParams("verdict=weak&case=&nonsense=1&user=+u+"));
  expect(filters).toEqual({ verdict: "weak", user: "u" });
});

function isFigure(value: unknown): value is Figure {
  return typeof value === "object" && value !== null && "definition" in value;
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, one, i) => sum + (one - mx) * ((y[i] ?? 0) - my), 0) / (x.length - 1);
}

function correlation(x: readonly number[], y: readonly number[]): number {
  return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
}
