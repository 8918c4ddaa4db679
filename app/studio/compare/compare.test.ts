import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { makeCompiled } from "#app/language/scenario/make.ts";
import { compareMeaning } from "./compare-meaning.ts";
import { compareText } from "./compare-text.ts";
import { MeaningDiff } from "./meaning-diff.tsx";
import { TextDiff } from "./text-diff.tsx";

const names = { before: "Version 1", after: "Version 2" };

function drawText(before: string, after: string): string {
  return renderToStaticMarkup(
    createElement(TextDiff, { change: compareText(before, after), ...names }),
  );
}

test("what became of a line is told in words, and what is the same can be opened without a script", () => {
  const same = Array.from({ length: 9 }, (_, n) => `line ${n}\n`).join("");
  const html = drawText(`${same}the old words\n`, `${same}the new words\n`);
  expect(html).toContain("1 line added, 1 line removed");
  expect(html).toContain("<summary>Show 6 unchanged lines</summary>");
  expect(html).toMatch(/<span class="visually-hidden">removed<\/span>.*<del>old<\/del>/);
  expect(html).toMatch(/<span class="visually-hidden">added<\/span>.*<ins>new<\/ins>/);
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html).not.toContain("style=");
});

test("authored text is text, whatever it looks like", () => {
  expect(drawText("<b>one</b>\n", "<script>two</script>\n")).not.toMatch(/<b>one|<script>/);
});

test("equal texts are said to be equal", () => {
  expect(drawText("a\n", "a\n")).toContain("Version 1 and Version 2 have the same text.");
});

test("the sentence comes first, then the figures, then the changes with their places", () => {
  const made = (verdict: string, then: string) =>
    makeCompiled(`
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="lock" then="${then}" verdict="${verdict}" skills="identity" cites="AU-1">Locked. <Why>So.</Why></Action>
  </Scene>
  <Ending id="locked" outcome="handled">Locked.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" />
</Case>`);
  const change = compareMeaning(made("best", "locked"), made("acceptable", "left"));
  const html = renderToStaticMarkup(createElement(MeaningDiff, { change }));
  const places = ["1 path gained, 1 lost; best score 11 → 8", "Points needed", "What can happen"];
  const at = [...places, "How it is judged"].map((words) => html.indexOf(words));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(at[0]).toBeGreaterThan(0);
  expect(html).toContain("one › open");
  expect(html).toContain("leads to <code>locked</code> → <code>left</code>");
});
