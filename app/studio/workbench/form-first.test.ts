import { expect, test } from "vitest";

import { parseScenario } from "#app/language/scenario/parse.ts";
import { formFirst, formsIn } from "./form-first.ts";

const TEXT = `---
title: A shift
forms: { practice: [A], assessment: [B, C] }
---

<Case id="one" title="A B C" arrives="16:00">
  <Scene id="open">
    <In form="C" rule="none" />
    Seen.
  </Scene>
</Case>
`;

test("the form that is put in front is the one that is read, and nothing moves", () => {
  expect(formsIn(TEXT)).toEqual(["A", "B", "C"]);
  const turned = formFirst(TEXT, "C");
  expect(turned).toHaveLength(TEXT.length);
  expect(turned).toContain("forms: { practice: [C], assessment: [B, A] }");
  expect(turned.slice(turned.indexOf("---", 3))).toBe(TEXT.slice(TEXT.indexOf("---", 3)));
  const ruleOf = (text: string) =>
    parseScenario({ file: "a.mdx", text }).value.cases[0]?.scenes[0]?.rule;
  expect([ruleOf(TEXT), ruleOf(turned)]).toEqual([null, "none"]);
});

test("a text of one form, or without a front matter, stays as it is", () => {
  for (const text of ["---\ntitle: A\n---\n", "forms: [A, B]\n", ""]) {
    expect(formsIn(text)).toEqual([]);
    expect(formFirst(text, "B")).toBe(text);
  }
});
