import { expect, test } from "vitest";
import { buildScenario } from "#app/language/scenario/build.ts";
import { GROUND } from "#app/language/scenario/make.ts";
import { makeEdited, makeText } from "#app/language/scenario/service/make-cursor.ts";
import { makeWorkbench } from "./workbench.ts";

function makeOpen() {
  const workbench = makeWorkbench();
  workbench.open(GROUND);
  return workbench;
}

test("an answer carries the version that was asked about", () => {
  const workbench = makeOpen();
  expect(workbench.check({ ...makeText(), version: 7 }).version).toBe(7);
  expect(workbench.hover({ ...makeText(), version: 8, offset: 0 }).version).toBe(8);
});

test("a check finds what reading and the rules find, text after text", () => {
  const workbench = makeOpen();
  const broken = { ...makeText(), text: makeText().text.replace('then="again"', 'then="agian"') };
  const codes = (source: { file: string; text: string }, version: number) =>
    workbench.check({ ...source, version }).value.problems.map(({ code }) => code);
  const before = codes(makeText(), 1);
  expect(before).not.toContain("every-target-exists");
  expect(codes(broken, 2)).toContain("every-target-exists");
  expect(codes(makeText(), 3)).toEqual(before);
});

test("a build tells apart what only playing finds", () => {
  const workbench = makeOpen();
  const source = {
    ...makeText(),
    text: makeText().text.replace('title="Good"', 'title="Good" expect="1"'),
  };
  const { played, problems, built } = workbench.build({ ...source, version: 1 }).value;
  expect(problems).toEqual(buildScenario(source, GROUND).problems);
  expect(played.map(({ code }) => code)).toContain("paths-hold");
  expect(built).toBe(false);
  const checked = workbench.check({ ...source, version: 1 }).value.problems;
  expect(checked.map(({ code }) => code)).not.toContain("paths-hold");
});

test("the language service answers through it", () => {
  const workbench = makeOpen();
  const { source, offset } = makeEdited('then="again"', 'then="ag¦ain"');
  const asked = { ...source, offset, version: 1 };
  expect(workbench.complete(asked).value?.items.map(({ label }) => label)).toContain("locked");
  expect(workbench.define(asked).value?.kind).toBe("here");
  expect(workbench.references(asked).value).toHaveLength(2);
  expect(workbench.rename({ ...asked, newName: "later" }).value).toMatchObject({
    edits: [{ text: "later" }, { text: "later" }],
  });
});

test("asked before it is opened, it says so", () => {
  expect(() => makeWorkbench().check({ ...makeText(), version: 1 })).toThrow(
    "before it was opened",
  );
});

test("what it answers can be sent between workers", () => {
  const workbench = makeOpen();
  const asked = { ...makeText(), version: 1, offset: makeText().text.indexOf("lock") };
  const answers = [
    workbench.check(asked),
    workbench.build(asked),
    workbench.complete(asked),
    workbench.hover(asked),
    workbench.define(asked),
    workbench.references(asked),
    workbench.rename({ ...asked, newName: "x" }),
  ];
  expect(structuredClone(answers)).toEqual(answers);
  expect(structuredClone(GROUND)).toEqual(GROUND);
});
