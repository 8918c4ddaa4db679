import { expect, test } from "vitest";
import { parseScenario } from "./parse.ts";
import { listProse } from "./prose-of.ts";

const HEAD = `---
title: A title
summary: A summary.
level: foundation
minutes: 15
skills: [identity, authority]
pass: 70
warnings: []
shift: { from: "16:30", to: "17:00", pace: 20s, ends: Over }
based_on:
  case: "01"
  changed: Everything.
  sources:
    - { title: A source, url: "https://example.com/" }
---
`;

const BODY = `
<Briefing>
It begins.
</Briefing>

<Case id="one" title="First" arrives="16:41" when="x" unless="y">
  <Record id="account" title="Account" minutes="2">
    <Account handle="a" created="9 days ago" followers="2" flags="none" />
  </Record>
  <Scene id="open">
    Seen.

    - a
      - b

    <UseWorksheet id="sheet" minutes="3" key="q:a r:b" />
    <Action do="lock" to="l2 l3" when="account" then="done" sets="f" minutes="4" verdict="best" skills="identity authority" cites="AU-1 AU-2" asks="note account">
      Locked.
      <Why>Because of this.</Why>
    </Action>
    <Action do="close" then="done">Closed.</Action>
    <After minutes="2" then="done">It happens.</After>
    <Otherwise minutes="1" verdict="weak" skills="identity" cites="AU-1">
      Nothing.

      <Why>
        - one
        - two
      </Why>
    </Otherwise>
    <ShiftEnd then="done"><Why>Left.</Why></ShiftEnd>
  </Scene>
  <Ending id="done" outcome="near-miss">Done.</Ending>
  <ShiftEnd then="done" />
</Case>

<Otherwise>The queue moves on.</Otherwise>

<Debrief>
The real case.
</Debrief>

<Path title="Best" expect="100" ends="one:done">
  - open account
  - one: lock, citing AU-1,
    sure
  - wait 3
</Path>
`;

const parse = (text: string) => parseScenario({ file: "scenarios/a-title.mdx", text });
const codes = (text: string) =>
  parse(text).problems.map(({ span: { start }, code }) => `${start.line}:${start.column} ${code}`);

test("a whole scenario is read without a problem", () => {
  const { value, problems } = parse(HEAD + BODY);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    slug: "a-title",
    title: "A title",
    skills: ["identity", "authority"],
    shift: { from: 990, to: 1020, paceSeconds: 20, ends: "Over" },
    basedOn: { case: "01", sources: [{ title: "A source", url: "https://example.com/" }] },
    otherwise: { id: "otherwise", minutes: null },
  });
  expect(value.cases[0]).toMatchObject({
    id: "one",
    arrives: 11,
    when: ["x"],
    unless: ["y"],
    records: [{ id: "account", minutes: 2 }],
    endings: [{ id: "done", outcome: "near-miss" }],
    shiftEnd: { id: "one.shift-end", verdict: null },
  });
});

test("choices, effects and fallbacks get their ids and every attribute", () => {
  const scene = parse(HEAD + BODY).value.cases[0]?.scenes[0];
  expect(scene?.choices).toMatchObject([
    {
      id: "one.open.1",
      do: "lock",
      to: ["l2", "l3"],
      then: "done",
      when: ["account"],
      sets: ["f"],
      minutes: 4,
      verdict: "best",
      skills: ["identity", "authority"],
      cites: ["AU-1", "AU-2"],
      asks: ["note", "account"],
      consequence: { fragment: "one.open.1:consequence", text: "Locked." },
      why: { fragment: "one.open.1:why", text: "Because of this." },
    },
    {
      id: "one.open.2",
      to: [],
      minutes: null,
      verdict: null,
      consequence: { text: "Closed." },
      why: { text: "" },
    },
  ]);
  expect(scene).toMatchObject({
    worksheets: [{ worksheet: "sheet", minutes: 3, key: { q: "a", r: "b" } }],
    effects: [{ id: "one.open.after.1", minutes: 2, consequence: { text: "It happens." } }],
    otherwise: { id: "one.open.otherwise", why: { text: "- one\n- two" } },
    shiftEnd: { id: "one.open.shift-end", why: { text: "Left." } },
    prose: { fragment: "scene:one.open", text: "Seen.\n\n- a\n  - b" },
  });
});

test("each attribute knows where its value stands, each element its opening tag", () => {
  const text = HEAD + BODY;
  const choice = parse(text).value.cases[0]?.scenes[0]?.choices[0];
  const slice = (span?: { start: { offset: number }; end: { offset: number } }) =>
    span && text.slice(span.start.offset, span.end.offset);
  expect(slice(choice?.at["then"])).toBe("done");
  expect(slice(choice?.at["cites"])).toBe("AU-1 AU-2");
  expect(slice(choice?.span)).toMatch(/^<Action do="lock".*asks="note account">$/);
  expect(choice?.at["do"]?.start).toMatchObject({ line: 32, column: 17 });
});

test("path steps are the items of its list, each on one line", () => {
  const [path] = parse(HEAD + BODY).value.paths;
  expect(path).toMatchObject({ title: "Best", expect: 100, ends: ["one:done"] });
  expect(path?.steps.map(({ text }) => text)).toEqual([
    "open account",
    "one: lock, citing AU-1, sure",
    "wait 3",
  ]);
});

test("every fragment with something to show is listed once", () => {
  const fragments = listProse(parse(HEAD + BODY).value).map(({ fragment }) => fragment);
  expect(fragments).toEqual([
    "briefing",
    "record:account",
    "scene:one.open",
    "one.open.1:consequence",
    "one.open.1:why",
    "one.open.2:consequence",
    "one.open.otherwise:consequence",
    "one.open.otherwise:why",
    "one.open.after.1:consequence",
    "one.open.shift-end:why",
    "ending:one.done",
    "otherwise:consequence",
    "debrief",
  ]);
});

test("an empty file gives an empty scenario and says what is missing", () => {
  const { value, problems } = parse("");
  expect(value).toMatchObject({ slug: "a-title", title: "", cases: [] });
  expect(problems.map(({ code }) => code)).toEqual([
    "front-matter",
    "element-required",
    "element-required",
    "element-required",
  ]);
});

test("what is wrong is told, and the rest is still read", () => {
  const text =
    HEAD +
    BODY.replace('arrives="16:41"', 'arrives="4 pm"')
      .replace('verdict="best"', 'verdict="bets"')
      .replace("<Why>Because of this.</Why>", "<Wyh>If <5</Wyh>");
  const { value } = parse(text);
  expect(codes(text)).toEqual([
    "21:39 attribute-value",
    "32:91 attribute-value",
    "34:8 element-known",
    "34:15 syntax",
  ]);
  expect(value.cases[0]).toMatchObject({
    arrives: 0,
    scenes: [{ choices: [{ verdict: null, why: { text: "If <5" } }, {}] }],
  });
});

test("an unclosed scene swallows neither the next one nor the case", () => {
  const { value, problems } = parse(
    HEAD + BODY.replace("  </Scene>\n", '  <Scene id="two">\n    Next.\n  </Scene>\n'),
  );
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "syntax expected a closing tag for `<Scene>`",
  ]);
  expect(value.cases[0]?.scenes.map(({ id }) => id)).toEqual(["open", "two"]);
});

test.each([
  ["a missing name", /^pass: 70\n/m, "", "1:1 front-matter"],
  ["a level that is none", /^level: .*$/m, "level: easy", "4:8 front-matter"],
  ["a skill that is none", /authority\]/, "auhority]", "6:20 front-matter"],
  ["a number out of range", /^pass: 70/m, "pass: 170", "7:7 front-matter"],
  ["a misspelt name", /^warnings/m, "warnigns", "8:1 front-matter"],
  ["a time that is none", /"17:00"/, '"1700"', "9:29 front-matter"],
  ["an unsafe address", /https:\/\/example.com\//, "javascript:x", "14:31 front-matter"],
  ["a YAML error", /^title: A title/m, 'title: "A title', "2:16 front-matter"],
])("front matter with %s is told at its place", (_, from, to, expected) => {
  expect(codes(HEAD.replace(from, to) + BODY)).toContain(expected);
});

test("a shift may go past midnight, and a time before the shift is negative", () => {
  const night = HEAD.replace('"16:30"', '"23:30"').replace('"17:00"', '"00:30"');
  expect(parse(night + BODY.replace("16:41", "00:10")).value.cases[0]?.arrives).toBe(40);
  expect(parse(HEAD + BODY.replace("16:41", "16:20")).value.cases[0]?.arrives).toBe(-10);
  expect(codes(HEAD.replace('"17:00"', '"16:00"') + BODY)).toEqual(["9:29 front-matter"]);
});
