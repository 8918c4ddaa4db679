import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { mapOf } from "#app/language/scenario/map/map.ts";
import type { CaseMap } from "#app/language/scenario/map/scenario-map.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { layoutMap } from "./layout-map.ts";
import { makeLargeMap, SHAPES } from "./make-large-map.ts";
import type { Rect } from "./map-lines.ts";

const FILE = "scenarios/the-last-report.mdx";
const flagship = mapOf(parseScenario({ file: FILE, text: readFileSync(FILE, "utf8") }).value).cases;
const large = SHAPES.map((shape) => makeLargeMap(shape, 40));
const every = [...flagship, ...large];

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const pairs = (rects: readonly Rect[]) =>
  rects.flatMap((a, i) => rects.slice(i + 1).map((b) => [a, b] as const));

test.each(every)("no box of $id covers another, and all lie within the drawing", (map) => {
  const { nodes, width, height } = layoutMap(map);
  expect(nodes.map(({ id }) => id)).toEqual(map.nodes.map(({ id }) => id));
  expect(pairs(nodes).filter(([a, b]) => overlap(a, b))).toEqual([]);
  const outside = ({ x, y, width: w, height: h }: Rect): boolean =>
    x < 0 || y < 0 || x + w > width || y + h > height;
  expect(nodes.filter(outside)).toEqual([]);
});

test.each(flagship)("no writing on a line of $id covers a box or other writing", (map) => {
  const { nodes, edges } = layoutMap(map);
  const labels = edges
    .filter(({ rows }) => rows.length > 0)
    .map(({ labelX, labelY, labelWidth: width, labelHeight: height }) => ({
      ...{ x: labelX - width / 2, y: labelY - height / 2, width, height },
    }));
  expect(pairs(labels).filter(([a, b]) => overlap(a, b))).toEqual([]);
  expect(labels.filter((label) => nodes.some((node) => overlap(label, node)))).toEqual([]);
});

test.each(every)(
  "every way of $id is written on its line or in its box, or counted there",
  (map) => {
    const { nodes, edges } = layoutMap(map);
    const rows = [...nodes, ...edges].flatMap((one) => one.rows);
    const counted = rows.reduce(
      (sum, { edge, text }) => sum + (edge === null ? Number(/\d+/.exec(text)?.[0]) : 1),
      0,
    );
    expect(counted).toBe(map.edges.filter(({ kind }) => kind !== "arrival").length);
  },
);

test.each(every)("a line of $id begins and ends at the sides of its boxes", (map) => {
  const { nodes, edges } = layoutMap(map);
  const sides = (id: string | undefined): number[] =>
    nodes.filter((node) => node.id === id).flatMap(({ x, width }) => [x, x + width]);
  const loose = edges.filter(({ id, points }) => {
    const link = map.links.find((one) => one.id === id);
    const near = (x: number | undefined, of: string | undefined): boolean =>
      sides(of).some((side) => Math.abs(side - (x ?? NaN)) < 0.2);
    return !near(points[0]?.x, link?.from) || !near(points.at(-1)?.x, link?.to);
  });
  expect(loose.map(({ id }) => id)).toEqual([]);
});

test("the same map gets the same places, whatever was placed before", () => {
  const [first, second] = flagship;
  if (!first || !second) throw new Error("the flagship has more cases");
  const before = layoutMap(first);
  layoutMap(second);
  expect(layoutMap(first)).toEqual(before);
});

test("a long chain stays as wide as its scenes are many: endings draw no line across it", () => {
  const heights = [20, 40].map((n) => layoutMap(makeLargeMap("chain", n)).height);
  expect(Math.max(...heights)).toBeLessThan(1500);
});

test("a case without anything has a drawing", () => {
  const none: CaseMap = { ...(flagship[0] as CaseMap), nodes: [], edges: [], links: [] };
  expect(layoutMap(none)).toMatchObject({ nodes: [], edges: [] });
});
