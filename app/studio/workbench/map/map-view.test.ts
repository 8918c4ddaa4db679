import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import type { Analysis } from "#app/language/scenario/analysis/analysis.ts";
import { mapOf } from "#app/language/scenario/map/map.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { layoutMaps } from "./layout-map.ts";
import { MapView } from "./map-view.tsx";

const FILE = "scenarios/the-last-report.mdx";
const map = mapOf(parseScenario({ file: FILE, text: readFileSync(FILE, "utf8") }).value);
const layouts = layoutMaps(map);
const nothing = () => undefined;
const PLAIN = { map, layouts, analysis: null, selected: null, onSelect: nothing };

const render = (props: Partial<Parameters<typeof MapView>[0]> = {}): string =>
  renderToStaticMarkup(createElement(MapView, { ...PLAIN, ...props }));
const idsIn = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, id = ""]) =>
    id.replaceAll("&gt;", ">"),
  );

const analysis: Analysis = {
  attainable: { points: 0, proved: true, skills: [] },
  model: [],
  reached: [{ case: "lookalike", state: "closed", witness: null }],
  softLocks: [{ case: "lookalike", scene: "open", witness: { events: [], minute: 0, facts: [] } }],
  coverage: { plays: 200, visits: { "lookalike.locked": 76 }, taken: {} },
  bots: [],
  searched: { situations: 1, complete: true },
  problems: [],
};

test.each(map.cases)("the list of $id has the same boxes and the same ways as its map", (one) => {
  const html = render({ selected: one.nodes[0]?.id ?? null });
  const own = one.nodes.flatMap((node) => [
    node.id,
    ...one.edges.filter((edge) => edge.from === node.id).map((edge) => edge.id),
  ]);
  expect(idsIn(html, "data-list-entry")).toEqual(own);
  expect(own).toHaveLength(one.nodes.length + one.edges.length);
  const drawn = new Set(idsIn(html, "data-entry"));
  expect(one.nodes.filter((node) => !drawn.has(node.id))).toEqual([]);
});

test("it needs no style attribute, which the page's policy would refuse", () => {
  expect(render({ analysis })).not.toMatch(/ style=/);
});

test("the case that the cursor is in is shown, with its box marked in drawing and list", () => {
  const html = render({ selected: "president.arrives" });
  expect(html).toMatch(/data-entry="president\.arrives"[^>]*data-selected="true"/);
  expect(html).toMatch(/data-list-entry="president\.arrives"[^>]*aria-current="true"/);
  expect(html).not.toContain('data-entry="lookalike.open"');
});

test("what analysis found is said in words: shares, dead boxes, soft locks", () => {
  const html = render({ analysis });
  expect(html).toContain("38 %");
  expect(html).toContain("reached in 38 % of random plays");
  expect(html.match(/no run gets here/g)).toHaveLength(2);
  expect(html.match(/can get stuck/g)).toHaveLength(2);
  expect(render()).not.toMatch(/no run gets here|can get stuck|random plays/);
});

test("where Play stands is written on its box", () => {
  expect(render({ here: ["lookalike.open"] }).match(/you are here/g)).toHaveLength(2);
});

test("while there is no map it says so; without a case it says what to write; a problem keeps the last map", () => {
  expect(render({ map: null, layouts: [] })).toContain("Drawing the map…");
  expect(render({ map: { cases: [] }, layouts: [] })).toContain("No case yet");
  const html = render({ problem: "The drawing stopped." });
  expect(html).toContain('role="alert"');
  expect(html).toContain('data-entry="lookalike.open"');
});

test("a case too large to draw keeps its list", () => {
  const html = render({ layouts: [] });
  expect(html).toContain("too large to draw");
  expect(html).toContain('data-list-entry="lookalike.open"');
});
