import { expect, test } from "vitest";

import { makeChance } from "#app/language/scenario/make.ts";
import { countPaths, type Step } from "./count-paths.ts";

const steps = (...pairs: readonly string[]): Step[] =>
  pairs.map((pair) => {
    const [from = "", to = ""] = pair.split(">");
    return { from, to };
  });
const count = (all: readonly Step[], ...ends: readonly string[]) =>
  countPaths(all, "a", new Set(ends));

test("every way counts once, also two steps between the same places", () => {
  expect(count(steps("a>b", "a>c", "b>z", "c>z", "c>z"), "z")).toBe(3);
  expect(count(steps("a>b"), "z")).toBe(0);
});

test("a way that would come by twice is none", () => {
  expect(count(steps("a>b", "b>a", "b>b", "b>z"), "z")).toBe(1);
  expect(count(steps("a>b", "a>c", "b>c", "c>b", "b>z", "c>z"), "z")).toBe(4);
});

test("two ends of which one comes before the other both count", () => {
  expect(count(steps("a>y", "y>z", "a>z"), "y", "z")).toBe(3);
});

test("a graph without circles is counted whatever the number", () => {
  const ladder = (rungs: number) =>
    Array.from({ length: rungs }, (_, n) => steps(`${n}>${n + 1}`, `${n}>${n + 1}`)).flat();
  const on = [...steps("a>0"), ...ladder(50)];
  expect(count(on, "50")).toBe(2 ** 50);
  expect(count([...steps("a>0"), ...ladder(60)], "60")).toBe(null);
});

test("a long row of places is no problem, and too many circles are given up", () => {
  const row = Array.from({ length: 20_000 }, (_, n) => ({ from: `${n}`, to: `${n + 1}` }));
  expect(countPaths(row, "0", new Set(["20000"]))).toBe(1);
  const all = Array.from({ length: 14 }, (_, n) => `${n}`);
  const mesh = all.flatMap((from) => all.map((to) => ({ from, to })));
  expect(countPaths(mesh, "0", new Set(["13"]))).toBe(null);
});

test("counting is the same as walking every way", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const chance = makeChance(seed);
    const places = ["a", "b", "c", "d", "e", "f", "g"];
    const pick = () => places[chance(places.length)] ?? "a";
    const all = Array.from({ length: 4 + chance(12) }, () => ({ from: pick(), to: pick() }));
    const ends = new Set([pick(), pick()]);
    const walk = (place: string, visited: readonly string[]): number =>
      all
        .filter(({ from, to }) => from === place && !visited.includes(to))
        .reduce((sum, { to }) => sum + walk(to, [...visited, to]), ends.has(place) ? 1 : 0);
    expect(countPaths(all, "a", ends)).toBe(walk("a", ["a"]));
  }
});
