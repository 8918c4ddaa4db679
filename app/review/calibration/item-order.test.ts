import { expect, test } from "vitest";

import { orderFor, seedOf, type Ordered } from "./item-order.ts";

const items: Ordered[] = Array.from({ length: 12 }, (_, index) => ({
  id: `item-${index}`,
  story: `story ${index}`,
  depth: 0,
}));
const ids = (all: readonly Ordered[]) => all.map(({ id }) => id);

test("a person gets the same order every time, whatever order the items were read in", () => {
  const order = ids(orderFor("set", "person", items));
  expect(ids(orderFor("set", "person", items.toReversed()))).toEqual(order);
  expect(order.toSorted()).toEqual(ids(items).toSorted());
});

test("two people, and two sets, have orders of their own", () => {
  const orders = ["a", "b", "c"].map((person) => ids(orderFor("set", person, items)).join());
  expect(new Set([...orders, ids(orderFor("other", "a", items)).join()]).size).toBe(4);
});

test("every item stands first for somebody", () => {
  const first = Array.from({ length: 300 }, (_, n) => orderFor("set", `person ${n}`, items)[0]?.id);
  expect(new Set(first).size).toBe(items.length);
});

test("of one case the moment that tells less comes first, and the places of others stay", () => {
  const told = items.map((item, index) => ({ ...item, story: `s${index % 3}`, depth: index % 4 }));
  for (const person of ["a", "b", "c", "d"]) {
    const order = orderFor("set", person, told);
    expect(ids(order).toSorted()).toEqual(ids(items).toSorted());
    for (const story of ["s0", "s1", "s2"]) {
      const depths = order.filter((item) => item.story === story).map(({ depth }) => depth);
      expect(depths).toEqual(depths.toSorted((a, b) => a - b));
    }
  }
});

test("the seed is FNV-1a", () => {
  // http://www.isthe.com/chongo/tech/comp/fnv: the hash of nothing, of "a" and of "foobar".
  expect([seedOf(""), seedOf("a"), seedOf("foobar")]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});
