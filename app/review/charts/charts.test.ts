import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server.js";
import { expect, test } from "vitest";

import { FEWEST, figureWords } from "#app/review/figure/figure-words.ts";
import { FEWEST as OF_FIGURES, shareOf, type Figure } from "#app/review/figure/figure.ts";
import { FigureValue } from "#app/review/figure/figure.tsx";
import { BarChart } from "./bar-chart.tsx";
import { DotInterval } from "./dot-interval.tsx";
import { HeatTable } from "./heat-table.tsx";
import { Histogram } from "./histogram.tsx";
import { LineChart } from "./line-chart.tsx";
import { ReliabilityDiagram } from "./reliability-diagram.tsx";
import { spread } from "./spread.ts";

function figure(value: number | null, n: number, range: [number, number] | null = null): Figure {
  return {
    ...{ value, n, of: "decisions", definition: "A share.", rule: "first attempts" },
    counted: null,
    missing: value === null ? (n < 5 ? "too-few" : "undefined") : null,
    interval: range && { low: range[0], high: range[1], level: 0.95 },
  };
}

function render(element: ReactElement): string {
  return renderToStaticMarkup(createElement(StaticRouter, { location: "/" }, element));
}

/** What a reader sees, without marks. */
function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|");
}

const BEHIND = { filters: { error: "process" }, n: 3, of: "decisions" } as const;
const named = { title: "A title", axes: "What is drawn.", name: "share", timeZone: "UTC" };
const CHARTS: readonly (readonly [string, ReactElement, readonly string[]])[] = [
  [
    "bars",
    createElement(BarChart, {
      ...{ ...named, of: "decisions" },
      series: [
        { id: "best", label: "Best", tone: "best" },
        { id: "weak", label: "Weak", tone: "weak" },
      ],
      rows: [
        { label: "First", href: "/there", counts: { best: 6, weak: 2 } },
        { label: "Second", counts: { best: 1, weak: 2 } },
      ],
    }),
    ["6 (75 %)", "2 (25 %)", "Best 1, Weak 2"],
  ],
  [
    "lines",
    createElement(LineChart, {
      ...named,
      series: [
        {
          label: "Identity",
          points: [
            { at: new Date("2026-05-01"), label: "One", part: 3, n: 6 },
            { at: new Date("2026-05-02"), label: "Two", part: 3, n: 3 },
            { at: new Date("2026-05-09"), label: "Three", part: 8, n: 10 },
          ],
        },
      ],
      mark: { value: 0.7, label: "needed" },
    }),
    ["50 %", "3 of 3", "80 %", "9 May 2026", "needed"],
  ],
  [
    "reliability",
    createElement(ReliabilityDiagram, {
      ...named,
      steps: [
        { label: "Not sure", claims: [0, 0.67], right: figure(0.4, 20, [0.22, 0.61]) },
        { label: "Sure", claims: [0.8, 1], right: figure(null, 2) },
      ],
    }),
    ["0–67 %", "40 % (22–61 %)", "too few (n = 2)"],
  ],
  [
    "histogram",
    createElement(Histogram, {
      ...{ ...named, of: "attempts" },
      bins: [
        { from: 0, to: 50, n: 3 },
        { from: 50, to: 100, n: 7 },
      ],
      marks: [{ value: 70, label: "pass mark" }],
    }),
    ["0–50", "3", "7", "pass mark"],
  ],
  [
    "dots",
    createElement(DotInterval, {
      ...{ ...named, format: "number" as const, domain: [-1, 1] as const },
      rows: [{ label: "Alpha", figure: figure(0.42, 40, [-0.1, 0.6]) }],
      mark: { value: 0, label: "chance" },
    }),
    ["0.42 (−0.10 to 0.60)", "chance"],
  ],
  [
    "heat",
    createElement(HeatTable, {
      ...{ ...named, columns: ["Over-enforcement"] },
      rows: [
        { label: "Spam", cells: [{ count: 3, share: figure(0.3, 10), behind: BEHIND }] },
        { label: "Threats", cells: [{ count: 1, share: figure(null, 4) }] },
      ],
    }),
    ["3 of 10", "30 %", "1 of 4"],
  ],
];

test.each(CHARTS)("%s: a title, the figures in a table, and no style", (_, element, figures) => {
  const markup = render(element);
  expect(markup).toContain("A title");
  expect(markup).toContain("What is drawn.");
  expect(markup).not.toMatch(/\sstyle=/);
  const table = textOf(/<table[^]*<\/table>/.exec(markup)?.[0] ?? "");
  for (const one of figures.slice(0, 3)) expect(textOf(markup)).toContain(`|${one}|`);
  expect(table).toContain(`|${figures[0] ?? ""}|`);
  for (const [, attributes] of markup.matchAll(/<svg([^>]*)>/g))
    expect(attributes).toMatch(/role="img" aria-label|aria-hidden="true"/);
  const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(markup).not.toContain("NaN");
});

test("a figure says its value, n, definition and rule", () => {
  const text = textOf(
    render(
      createElement(FigureValue, { figure: figure(0.42, 40, [0.31, 0.53]), format: "number" }),
    ),
  );
  for (const words of ["0.42", "(0.31–0.53)", "n = ", "A share.", "first attempts", "95"])
    expect(text).toContain(words);
});

test("a line has no point where there are fewer than five, however right all of them were", () => {
  const point = (day: number, part: number, n: number) => ({
    ...{ at: new Date(Date.UTC(2026, 4, day)), label: "One", part, n },
  });
  const series = [{ label: "Identity", points: [point(1, 1, 1), point(2, 2, 2), point(3, 5, 5)] }];
  const markup = render(createElement(LineChart, { ...named, series }));
  expect(markup.match(/class="chart-point"/g)).toHaveLength(1);
  expect(textOf(markup)).toContain("|2 of 2|too few|");
});

test("a share of too few says its counts, of enough a percentage beside them, on both sides of the same number", () => {
  expect(FEWEST).toBe(OF_FIGURES);
  const share = (part: number, whole: number) =>
    shareOf({ part, whole }, { n: whole, of: "decisions", definition: "A share.", rule: "all" });
  expect(figureWords(share(3, 4), "percent")).toBe("3 of 4");
  expect(figureWords(share(4, 5), "percent")).toBe("80 %");
  expect(figureWords(share(0, 0), "percent")).toBe("none so far");
  const shown = textOf(
    render(createElement(FigureValue, { figure: share(4, 5), format: "percent" })),
  );
  expect(shown).toContain("4 of 5");
});

test("figures in words", () => {
  expect(figureWords(figure(null, 3), "percent")).toBe("too few (n = 3)");
  expect(figureWords(figure(null, 9), "percent")).toBe("not defined");
  expect(figureWords(figure(-0.001, 9), "number")).toBe("0.00");
  expect(figureWords(figure(-0.25, 9), "number")).toBe("−0.25");
  expect(figureWords(figure(62.44, 9), "score")).toBe("62.4 %");
  expect(figureWords(figure(4, 9, [2, 7]), "minutes")).toBe("4 min (2–7 min)");
});

test("labels that would lie on one another are moved apart, within their range", () => {
  expect(spread([10, 11, 50], 10, [0, 100])).toEqual([10, 20, 50]);
  expect(spread([98, 99], 10, [0, 100])).toEqual([90, 100]);
});
