/** One form out of the text of several. */
import { expect, test } from "vitest";

import { listElements } from "#app/language/markup/element.ts";
import { listOfKind } from "#app/language/markup/read-element.ts";
import { checkForms, formOf, parseWhole } from "./forms.ts";
import { parseCase } from "./parse-case.ts";
import { readerOf } from "./reader.ts";
import { ONE_FORM, type Forms } from "./form-names.ts";
import { SCENARIO } from "./schema.ts";

const FORMS: Forms = { practice: ["A"], assessment: ["B"] };
const TEXT = `---
title: Two forms
---

<Case id="one" title="A report on @halden" arrives="16:00">
  <In form="B" title="A report on @darrow" />

  <Record id="account" title="Account record" minutes="1">
    <Account handle="halden" flags="protected">
      <In form="B" handle="darrow" flags="none" />
      <In form="A">

      Head of state.

      </In>
      <In form="B">

      Quiz-show host.

      </In>
    </Account>
  </Record>

  <Scene id="open" rule="harassment" needs="account">
    <In form="A" trigger="public-interest" />

    Seen in both.

    <In form="A">
      <Action do="escalate" to="l3" then="up" verdict="best">Passed on.</Action>
    </In>
    <In form="B">
      <Action do="remove" then="gone" verdict="best">Removed.</Action>
    </In>
  </Scene>

  <In form="A">
    <Ending id="up" outcome="handled">With policy.</Ending>
  </In>
  <In form="B">
    <Ending id="gone" outcome="handled">Gone.</Ending>
  </In>
</Case>
`;
const source = { file: "two-forms.mdx", text: TEXT };
const NO_SHIFT = { from: 960, to: 990, paceSeconds: 20, ends: "" };

function caseOf(form: string) {
  const document = formOf(parseWhole(source), form);
  const [element] = listOfKind(listElements(document.tree), "Case", SCENARIO);
  if (!element) throw new Error("the case is gone");
  expect(document.problems).toEqual([]);
  return parseCase(readerOf(document, NO_SHIFT), element);
}

test("each form has its own elements and its own prose, and what stands outside is in both", () => {
  const [a, b] = [caseOf("A"), caseOf("B")];
  expect(a.scenes[0]?.choices.map((choice) => choice.do)).toEqual(["escalate"]);
  expect(b.scenes[0]?.choices.map((choice) => choice.do)).toEqual(["remove"]);
  expect(a.endings.map(({ id }) => id)).toEqual(["up"]);
  expect(b.endings.map(({ id }) => id)).toEqual(["gone"]);
  expect(a.records[0]?.prose.text).toContain("Head of state.");
  expect(a.records[0]?.prose.text).not.toContain("Quiz-show");
  expect(b.records[0]?.prose.text).toContain("Quiz-show host.");
  for (const one of [a, b]) expect(one.scenes[0]?.prose.text).toContain("Seen in both.");
});

test("attributes of a form take the place of those around it, and others stay", () => {
  const [a, b] = [caseOf("A"), caseOf("B")];
  expect([a.title, b.title]).toEqual(["A report on @halden", "A report on @darrow"]);
  expect([a.account, b.account]).toEqual([
    { handle: "halden", flags: ["protected"] },
    { handle: "darrow", flags: [] },
  ]);
  expect([a.scenes[0]?.triggers, b.scenes[0]?.triggers]).toEqual([["public-interest"], []]);
  expect(b.scenes[0]).toMatchObject({ rule: "harassment", needs: ["account"] });
});

test("everything keeps its place", () => {
  const [choice] = caseOf("B").scenes[0]?.choices ?? [];
  expect(TEXT.slice(choice?.span.start.offset, choice?.span.end.offset)).toBe(
    '<Action do="remove" then="gone" verdict="best">',
  );
  const { title } = caseOf("B").at;
  expect(TEXT.slice(title?.start.offset, title?.end.offset)).toBe("A report on @darrow");
});

test("an <In> of a form that the scenario does not have is told, with its place", () => {
  expect(checkForms(parseWhole(source), FORMS)).toEqual([]);
  const problems = checkForms(parseWhole(source), ONE_FORM);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["every-form-exists"]));
  expect(problems).toHaveLength(5);
  const [first] = problems;
  expect(TEXT.slice(first?.span.start.offset, first?.span.end.offset)).toBe("B");
  const bare = { ...source, text: '<Case id="one">\n<In>x</In>\n</Case>' };
  expect(checkForms(parseWhole(bare), FORMS)[0]?.message).toBe(
    "this `<In>` does not say for which form",
  );
});

test("an <In> may stand in another: what is of both is of the one form, and nothing moves", () => {
  const inner = '<In form="A B">\n\nBoth. <In form="A">Of A.</In> <In form="B">Of B.</In>\n\n</In>';
  const text = `<Case id="one">\n\n${inner}\n\nAfter.\n\n</Case>`;
  const read = formOf(parseWhole({ ...source, text }), "B").source.text;
  expect(read).toHaveLength(text.length);
  expect(read.replace(/\s+/g, " ")).toBe('<Case id="one"> Both. Of B. After. </Case>');
  expect(read.indexOf("After.")).toBe(text.indexOf("After."));
});

test("a text without forms is the same in the one that it has", () => {
  const text = TEXT.replace(/\s*<In[^>]*\/>/g, "").replace(/\s*<In[^>]*>[\s\S]*?<\/In>/g, "");
  const document = formOf(parseWhole({ ...source, text }), "A");
  expect(document.source.text).toBe(text);
});
