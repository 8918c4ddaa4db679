import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { ReportPane } from "./report-pane.tsx";
import type { BotView, ReportView, RunView } from "./report.ts";

const at = { line: 3, column: 1, offset: 20 };
const span = { start: at, end: at };
const run: RunView = {
  at: "16:41",
  minute: 11,
  steps: ["Open “Account record”", "Escalate to Shift lead (L2)"],
  facts: ["Account record"],
  events: [{ type: "wait", minutes: null }],
};
const bot: BotView = {
  bot: "random",
  title: "Random clicker",
  result: "passes 5 of 1,000 plays",
  plays: 1000,
  mean: 21,
  tenths: Array.from({ length: 10 }, (_, i) => ({
    label: `${i * 10}–${i === 9 ? 100 : i * 10 + 9} %`,
    plays: i === 2 ? 995 : i === 7 ? 5 : 0,
  })),
  passed: 5,
  critical: 40,
  passedShare: "1 %",
  criticalShare: "4 %",
};
const view: ReportView = {
  title: "A case",
  pass: 70,
  shift: "16:30–17:00",
  attainable: {
    points: 38,
    proved: true,
    skills: [{ skill: "rule-fidelity", attainable: 9, model: 7 }],
    model: run,
  },
  bots: [bot],
  cases: [
    {
      id: "one",
      title: "A copied account",
      reached: 1,
      places: [
        { id: "open", kind: "scene", span, run, visits: 1000 },
        { id: "lost", kind: "ending", span, run: null, visits: 0 },
      ],
    },
  ],
  softLocks: [{ case: "A copied account", scene: "stuck", span, run }],
  coverage: {
    plays: 1000,
    taken: 3,
    of: 4,
    untaken: [{ id: "x", words: "Add a label", where: "A copied account, open", span }],
  },
  searched: { situations: 12345, complete: true },
  seed: 7,
  problems: [
    {
      code: "no-soft-lock",
      severity: "warning",
      problems: [
        {
          file: "f",
          span,
          code: "no-soft-lock",
          severity: "warning",
          message: "`stuck` <is> stuck",
        },
      ],
    },
  ],
};

function show(parts: Partial<Parameters<typeof ReportPane>[0]> = {}): string {
  const nothing = () => undefined;
  const props = { view, busy: null, stale: false, onReveal: nothing, onPlay: nothing, ...parts };
  return renderToStaticMarkup(createElement(ReportPane, props));
}

test("without an analysis it says what would be here, and while one is made how far it is", () => {
  expect(show({ view: null })).toContain("There is no report yet");
  const busy = { words: "Playing 1,000 runs", done: 250, of: 1000 };
  const html = show({ view: null, busy });
  expect(html).not.toContain("There is no report yet");
  expect(html).toMatch(/role="status">Playing 1,000 runs…/);
  expect(html).toMatch(/<progress aria-label="Playing 1,000 runs" max="1000" value="250"/);
});

test("a progress without a known end has no value", () => {
  const busy = { words: "Searching", done: 5, of: 0 };
  expect(show({ view: null, busy })).toMatch(/<progress aria-label="Searching"><\/progress>/);
});

test("a report of an older text stays and says so", () => {
  expect(show({ view: view, stale: true })).toContain("as it was a moment ago");
  expect(show({ view: view })).not.toContain("as it was a moment ago");
});

test("every figure stands as text beside its chart", () => {
  const html = show({ view: view });
  expect(html).toContain("Random clicker</strong> <span>passes 5 of 1,000 plays.");
  expect(html).toContain(">995<");
  expect(html).toContain("5 (1 %)");
  expect(html).toContain("40 (4 %)");
  expect(html).toContain("the seed 7");
  expect(html).toContain("12,345 situations were searched");
  expect(html).toContain("Rule fidelity");
  expect(html).toContain("7 (2 less)");
});

test("the bars of the chart are as high as the shares, and those from the pass mark on are marked", () => {
  const html = show({ view: view });
  const bars = [...html.matchAll(/data-passes="(\w+)"[^>]*height="([\d.]+)"/g)];
  expect(bars.map(([, passes]) => passes)).toEqual([
    ...Array.from({ length: 7 }, () => "false"),
    ...Array.from({ length: 3 }, () => "true"),
  ]);
  const heights = bars.map(([, , height]) => Number(height));
  expect(heights[2]).toBeCloseTo(55.72);
  expect([heights[0], heights[7]]).toEqual([0, 2]);
});

test("what is not reached is said in words, and what is reached can be played from", () => {
  const html = show({ view: view });
  expect(html).toContain("Not reached");
  expect(html).toContain("1 of 2 reached");
  expect(html).toContain(": the scene open of A copied account");
  expect(html).toContain("<li>Escalate to Shift lead (L2)</li>");
  const limited = { ...view, searched: { situations: 5, complete: false } };
  expect(show({ view: limited })).toContain("Not found");
});

test("a habit that passes is said at the top", () => {
  const habit = { ...bot, bot: "always-close", title: "Always closes", plays: 1 };
  const passing = { ...habit, passed: 1, result: "scores 75 % and passes" };
  expect(show({ view: { ...view, bots: [bot, habit] } })).toContain("Always closes: passes 5");
  expect(show({ view: { ...view, bots: [bot, passing] } })).toContain(
    "Always closes: scores 75 % and passes.",
  );
  const fine = { ...habit, passed: 0, result: "scores 5 % and does not pass" };
  expect(show({ view: { ...view, bots: [bot, fine] } })).toContain("No single habit passes.");
});

test("problems lead to their place and to the guide, with names as code and nothing as markup", () => {
  const html = show();
  expect(html).toContain('href="/studio/guide#no-soft-lock"');
  expect(html).toContain("<code>stuck</code> &lt;is&gt; stuck");
  expect(html).toContain("Line 3");
});

test("nothing in it carries a style of its own, which the content security policy would refuse", () => {
  expect(show({ view: view })).not.toContain("style=");
});
