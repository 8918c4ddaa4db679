import { expect, test } from "vitest";

import { agreementInPairs, agreementOfAll, agreementWithKey } from "./agreement.ts";
import type { ItemKey, KeyedAnswer } from "./item-key.ts";
import type { AnsweredItem } from "./rated-answer.ts";

const RUNGS: Readonly<Record<string, number>> = { close: 0, label: 1, remove: 4, suspend: 7 };

function keyed(category: string): KeyedAnswer {
  const [action = "", team = null] = category.split(":");
  return { category, action, team, rung: RUNGS[category] ?? null, verdict: "best" };
}

/** Items from what each person said, null where one said nothing, and the key's best answers. */
function itemsOf(rows: readonly (readonly [answers: readonly (string | null)[], key: string])[]) {
  return rows.map(([said, key], index): AnsweredItem => {
    const best = key === "" ? [] : key.split(" ").map(keyed);
    const answers = said.flatMap((category, person) =>
      category === null
        ? []
        : [[`p${person}`, { category, rung: RUNGS[category] ?? null }] as const],
    );
    const itemKey: ItemKey = { answers: best, best };
    return { id: `i${index}`, answers: new Map(answers), key: itemKey };
  });
}

const people = ["p0", "p1", "p2"];

test("alpha takes answers that are missing as missing, and Fleiss' kappa then says nothing", () => {
  // Krippendorff (2011), section B, his worked example of two observers and binary data: alpha = 0.095.
  const first = ["0", "1", "0", "0", "0", "0", "0", "0", "1", "0"];
  const second = ["1", "1", "1", "0", "0", "1", "0", "0", "0", "0"];
  const rows = first.map((one, index) => [[one, second[index] ?? null, null], ""] as const);
  const all = agreementOfAll(itemsOf([...rows, [["1", null, null], ""]]), people, 7);
  expect(all.nominal.value).toBeCloseTo(0.0952380952, 9);
  expect(all.nominal.n).toBe(10);
  expect(all.nominal.interval?.level).toBe(0.95);
  expect(all.fleiss).toMatchObject({ value: null, missing: "undefined" });
});

test("where everybody answered everything both kappas are there, and the same seed gives the same interval", () => {
  const rows = ["close", "remove", "escalate:l2", "close", "label", "remove"].map(
    (one, index) => [[one, one, index === 2 ? "escalate:l3" : one], one] as const,
  );
  const [a, b] = [1, 1].map((seed) => agreementOfAll(itemsOf(rows), people, seed));
  expect(a).toEqual(b);
  expect(a?.fleiss.value).toBeGreaterThan(0.7);
  expect(a?.nominal.value).toBeGreaterThan(0.7);
  // To another team is another answer, but has no step of the ladder to differ in.
  expect(a?.ordinal).toMatchObject({ value: 1, n: 5 });
});

test("severity counts: far apart is worse than near, and escalating is no step", () => {
  const near = agreementOfAll(itemsOf(ladder("label")), people, 1).ordinal.value ?? 0;
  const far = agreementOfAll(itemsOf(ladder("suspend")), people, 1).ordinal.value ?? 0;
  expect(near).toBeGreaterThan(far);
  const none = agreementOfAll(itemsOf(ladder("escalate:l2")), people, 1);
  expect(none.ordinal.value).toBe(1);
  expect(none.nominal.value).toBeLessThan(1);
});

function ladder(instead: string) {
  const said = ["close", "close", "remove", "remove", "suspend", "close"];
  return said.map((one, index) => [[one, one, index === 0 ? instead : one], one] as const);
}

test("a person's answer that is one of several best agrees with the key", () => {
  const rows = Array.from({ length: 6 }, (_, index) => {
    const key = index % 2 === 0 ? "close label" : "remove";
    return [[index % 2 === 0 ? "label" : "remove", "remove", null], key] as const;
  });
  const [good, always, absent] = agreementWithKey(itemsOf(rows), people);
  expect(good).toMatchObject({ best: { value: 1, n: 6 }, kappa: { value: 1 } });
  expect(good?.weighted.value).toBe(1);
  expect(always).toMatchObject({ best: { value: 0.5 }, kappa: { value: 0 } });
  expect(absent).toMatchObject({ best: { missing: "too-few", n: 0 } });
});

test("items that the key does not judge are not held against anybody", () => {
  const rows = Array.from({ length: 7 }, (_, n) => [["close"], n < 2 ? "" : "close"] as const);
  expect(agreementWithKey(itemsOf(rows), ["p0"])[0]?.best).toMatchObject({ value: 1, n: 5 });
});

test("pairs compare what both answered, the least agreeing first", () => {
  const rows = Array.from({ length: 6 }, (_, n) => {
    const one = n % 2 === 0 ? "close" : "remove";
    return [[one, one, n === 5 ? null : "label"], one] as const;
  });
  const pairs = agreementInPairs(itemsOf(rows), people);
  expect(pairs.map(({ same }) => [same.value, same.n])).toEqual([
    [0, 5],
    [0, 5],
    [1, 6],
  ]);
  expect(pairs[2]).toMatchObject({ people: ["p0", "p1"], kappa: { value: 1 } });
});

test("under five items there is no coefficient, but counts of pairs alike and of best answers, of all and of each", () => {
  const rows = Array.from({ length: 4 }, () => [["close", "close", "remove"], "close"] as const);
  const all = agreementOfAll(itemsOf(rows), people, 1);
  for (const figure of [all.nominal, all.ordinal, all.fleiss])
    expect(figure.missing).toBe("too-few");
  // Each item: one of three pairs alike, two of three people with the key.
  expect(all.alike.counted).toEqual({ part: 4, whole: 12 });
  expect(all.best.counted).toEqual({ part: 8, whole: 12 });
  const [first, , third] = agreementWithKey(itemsOf(rows), people);
  expect(first?.best).toMatchObject({ value: null, counted: { part: 4, whole: 4 } });
  expect(third?.best.counted).toEqual({ part: 0, whole: 4 });
  const pairs = agreementInPairs(itemsOf(rows), people);
  expect(pairs.map(({ same }) => same.counted?.part)).toEqual([0, 0, 4]);
});
