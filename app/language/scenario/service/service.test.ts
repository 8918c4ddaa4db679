import { expect, test } from "vitest";
import { spanAt } from "#app/language/markup/span.ts";
import { GROUND, makeSource } from "#app/language/scenario/make.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { parsePathStep } from "#app/language/scenario/path-step.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";
import { defineAt } from "./define.ts";
import { HEAD_NAMES } from "./head-names.ts";
import { hoverAt } from "./hover.ts";
import { CASES, makeEdited, makeText } from "./make-cursor.ts";
import { outlineOf } from "./outline.ts";
import { placerOf } from "./placer.ts";
import { readTags } from "./read-tags.ts";
import { referencesAt } from "./references.ts";
import { roleOf } from "./roles.ts";
import { listSteps } from "./step-words.ts";

const define = (piece: string, by: string) => {
  const { source, offset } = makeEdited(piece, by);
  const found = defineAt(source, offset, GROUND);
  if (found?.kind !== "here") return found;
  const { start, end } = found.span;
  return `${start.line}:${start.column} ${source.text.slice(start.offset, end.offset)}`;
};
const hover = (piece: string, by: string) => {
  const { source, offset } = makeEdited(piece, by);
  const found = hoverAt(source, offset, GROUND);
  return found && [source.text.slice(found.from, found.to), found.title, ...found.lines];
};

test("a name leads to where it is made", () => {
  const { text } = makeText();
  const line = (piece: string) => text.slice(0, text.indexOf(piece)).split("\n").length;
  expect(define(`then="again"`, `then="ag¦ain"`)).toBe(`${line(`<Scene id="again"`)}:14 again`);
  expect(define("- open account", "- open acc¦ount")).toBe(
    `${line(`<Record id="account"`)}:15 account`,
  );
  expect(define(`unless="told"`, `unless="to¦ld"`)).toMatch(
    new RegExp(`^${line(`sets="told"`)}:\\d+ told$`),
  );
  expect(define("- two: close", "- tw¦o: close")).toBe(`${line(`<Case id="two"`)}:11 two`);
});

test("a name of the handbook leads to its page, one of the desk to words", () => {
  expect(define(`cites="AU-1"`, `cites="AU¦-1"`)).toEqual({
    kind: "handbook",
    address: "/handbook/rules#AU-1",
    words: "AU-1: About AU-1",
  });
  expect(define(`do="lock"`, `do="lo¦ck"`)).toMatchObject({
    kind: "handbook",
    words: "Request a lock",
  });
});

test("what nothing makes leads nowhere", () => {
  expect(define(`then="again"`, `then="agi¦an"`)).toBeNull();
  expect(define("Seen first.", "Se¦en first.")).toBeNull();
});

test("hovering tells what a name, an attribute, an element and a clause are", () => {
  expect(hover(`do="lock"`, `do="lo¦ck"`)).toEqual([
    "lock",
    "Request a lock",
    "Rung 6 of the ladder.",
    "L1 or above may take it, alone.",
    "On a protected account: L3 or above.",
    "It costs 1 minute.",
  ]);
  expect(hover(`cites="AU-1"`, `cites="AU¦-1"`)).toEqual([
    "AU-1",
    "AU-1: About AU-1",
    "Text of AU-1.",
  ]);
  expect(hover("Seen again.", "See [it](clause:AU¦-2).")?.[1]).toBe("AU-2: About AU-2");
  expect(hover(`when="account interest"`, `when="acc¦ount interest"`)?.[2]).toBe(
    "A record: Account record",
  );
  expect(hover(`when="account interest"`, `wh¦en="account interest"`)).toEqual([
    `when="account interest"`,
    "when of <Action>",
    "Facts that must all be set.",
  ]);
  expect(hover("<ShiftEnd", "<Shi¦ftEnd")?.[1]).toBe("<ShiftEnd>");
  expect(hover("pass: 70", "pa¦ss: 70")).toEqual([
    "pass",
    "pass",
    "The score needed to pass, in per cent.",
  ]);
  expect(hover("Seen again.", "See¦n again.")).toBeNull();
});

test("every place of a name is listed with its line", () => {
  const { source, offset } = makeEdited(`sets="told"`, `sets="to¦ld"`);
  expect(referencesAt(source, offset).map(({ made, line }) => [made, line.slice(0, 18)])).toEqual([
    [true, '<Action do="lock" '],
    [false, '<Action do="close"'],
    [false, '<Case id="two" tit'],
  ]);
});

test("the outline follows the file, also when it is unfinished", () => {
  const names = (source: Parameters<typeof outlineOf>[0]) =>
    outlineOf(source).map(({ kind, name, children }) => [
      kind,
      name,
      ...children.map((child) => child.name),
    ]);
  const whole = [
    ["briefing", "Briefing"],
    ["case", "one", "account", "history", "open", "again", "locked"],
    ["case", "two", "open", "locked"],
    ["path", "Good"],
    ["debrief", "Debrief"],
  ];
  expect(names(makeText())).toEqual(whole);
  const { source } = makeEdited("</Scene>\n  <Ending", `<Action do="¦\n  <Ending`);
  expect(names(source)).toEqual(whole);
});

test("the outline's places are those of the parser", () => {
  for (const source of [makeText(), makeText("", { crlf: true })]) {
    const cases = outlineOf(source).filter(({ kind }) => kind === "case");
    const { value } = parseScenario(source);
    expect(cases.map(({ span }) => span)).toEqual(value.cases.map(({ span }) => span));
    const parts = value.cases.flatMap((one) => [...one.records, ...one.scenes, ...one.endings]);
    const items = cases.flatMap(({ children }) => children);
    expect(items.map(({ span }) => span)).toEqual(parts.map(({ span }) => span));
  }
});

test("every attribute that names something has a role", () => {
  const without = SCENARIO.elements.flatMap((element) =>
    Object.entries(element.attributes)
      .filter(
        ([name, { kind }]) => /^(?:ids?|clauses?|pairs)$/.test(kind) && !roleOf(element.name, name),
      )
      .map(([name]) => `${element.name}.${name}`),
  );
  expect(without).toEqual([]);
});

test("the lines of the front matter are those that the reader knows, and their snippets can be read", () => {
  const top = HEAD_NAMES.filter(({ path }) => !path.includes("."));
  const line = (insert: string) =>
    insert
      .replace(/\$\{https:\/\/\}/, "https://example.com/")
      .replace(/\$\{(?:\d+:)?([^}]*)\}/g, "$1");
  const fileOf = (names: typeof top) =>
    makeSource(CASES).text.replace(
      /^---[\s\S]*?\n---/,
      `---\n${names.map(({ insert }) => line(insert)).join("\n")}\n---`,
    );
  const problems = (text: string) =>
    parseScenario({ file: "a.mdx", text }).problems.filter(({ code }) => code === "front-matter");
  expect(problems(fileOf(top))).toEqual([]);
  for (const missing of top.filter(({ path }) => path !== "shift" && path !== "based_on")) {
    expect(problems(fileOf(top.filter((name) => name !== missing)))).toHaveLength(1);
  }
  for (const { path, insert } of HEAD_NAMES.filter(({ path: each }) => each.includes("."))) {
    const [parent = ""] = path.split(".");
    const owner = top.find((name) => name.path === parent);
    expect(line(owner?.insert ?? "")).toContain(line(insert).split("\n")[0]);
  }
});

test("steps are read as the grammar reads them", () => {
  const steps = [
    "open account",
    "wait",
    "wait 3",
    "one: lock",
    "one:lock",
    "one: escalate to l2, citing as expected, fairly sure",
    "one: close, citing AU-1 AU-2, attaching note account, unsure",
    "one: worksheet interest as expected",
    "one: worksheet interest broken:yes never:no",
  ];
  const text = steps.map((step) => `- ${step}\n`).join("");
  const read = listSteps(text, 0, text.length);
  expect(read).toHaveLength(steps.length);
  for (const [i, { words }] of read.entries()) {
    const parsed = parsePathStep(steps[i] ?? "");
    if ("error" in parsed) throw new Error(parsed.error);
    const named = (role: string) =>
      words.filter((word) => word.role === role).map(({ word }) => word);
    const { ok } = parsed;
    expect(named("record")).toEqual(ok.kind === "open" ? [ok.record] : []);
    expect(named("case")).toEqual("case" in ok ? [ok.case] : []);
    expect(named("action")).toEqual(ok.kind === "act" ? [ok.do] : []);
    expect(named("team")).toEqual(ok.kind === "act" && ok.to ? [ok.to] : []);
    expect(named("clause")).toEqual(
      ok.kind === "act" && ok.cites !== "as-expected" ? ok.cites : [],
    );
    expect(named("attached")).toEqual(
      ok.kind === "act" && ok.attaches !== "as-expected" ? ok.attaches : [],
    );
    expect(named("worksheet")).toEqual(ok.kind === "worksheet" ? [ok.worksheet] : []);
    for (const { word, from, to } of words) expect(text.slice(from, to)).toBe(word);
  }
});

test("tags are read with their attributes, wherever they break off", () => {
  const read = (text: string) =>
    readTags(text).map(({ kind, name, attributes, finished }) => [
      kind,
      name,
      finished,
      ...attributes.map((one) => `${one.name}=${one.value?.text ?? "?"}`),
    ]);
  expect(read(`<A b="1" c='2' d>x</A><E />`)).toEqual([
    ["open", "A", true, "b=1", "c=2", "d=?"],
    ["close", "A", true],
    ["whole", "E", true],
  ]);
  expect(read(`<A b="\n<C d="1">`)).toEqual([
    ["open", "A", false, "b="],
    ["open", "C", true, "d=1"],
  ]);
  expect(read(`<A b="x c="1">`)).toEqual([["open", "A", true, "b=x", "c=1"]]);
  expect(read("---\ntitle: <A>\n---\n`<B>` {/* <C> */} 1 < 2")).toEqual([["open", "", false]]);
});

test("spans are those of the slow way, with emoji and Windows line ends", () => {
  const text = "a 🙂\r\nb\n\nc";
  const place = placerOf(text);
  for (let from = 0; from <= text.length; from += 1) {
    expect(place(from, text.length)).toEqual(spanAt(text, from, text.length));
  }
});
