import { expect, test } from "vitest";
import { parseDesk } from "#app/language/scenario/parse-desk.ts";
import { parseHandbook } from "./parse.ts";

const head = (title: string, order?: number) =>
  `---\ntitle: ${title}\nsummary: About it.\n${order === undefined ? "" : `order: ${order}\n`}---\n\n`;

const authority = {
  file: "scenarios/handbook/authority.mdx",
  text: `${head("Authority", 2)}What each level may do.\n\n<Clause id="AU-1" title="Ask first">\n  - one\n  - two\n</Clause>\n`,
};
const interest = {
  file: "scenarios/handbook/interest.mdx",
  text: `${head("Interest", 1)}<Clause id="PI-1" title="Is a rule broken?">Then go on.</Clause>

<Worksheet id="test" title="The test" clauses="PI-1 AU-1">
  <Question id="broken" ask="Is it?">
    <Option id="yes" label="Yes" />
    <Option id="no" label="No" />
  </Question>
</Worksheet>

<Route id="threat" trigger="A threat" what="a life at risk" do="call" to="emergency" via="l2 l3" urgent="yes" clauses="PI-1" who="Teodora Quist" how="voice" answer="5 minutes" silent="call again" />
`,
};

test("sections stand in their order, with clauses, worksheets and routes", () => {
  const { value, problems } = parseHandbook([authority, interest]);
  expect(problems).toEqual([]);
  expect(value.sections.map(({ id }) => id)).toEqual(["interest", "authority"]);
  expect(value.clauses.map(({ id, section }) => `${section} ${id}`)).toEqual([
    "interest PI-1",
    "authority AU-1",
  ]);
  expect(value.clauses[1]).toMatchObject({
    title: "Ask first",
    prose: { fragment: "clause:AU-1", text: "- one\n- two" },
  });
  expect(value.sections[1]?.prose).toEqual({
    fragment: "section:authority",
    text: "What each level may do.",
  });
  expect(value.worksheets[0]).toMatchObject({
    id: "test",
    clauses: ["PI-1", "AU-1"],
    questions: [{ id: "broken", options: [{ id: "yes", label: "Yes" }, { id: "no" }] }],
  });
  expect(value.routes[0]).toMatchObject({
    id: "threat",
    what: "a life at risk",
    do: "call",
    to: "emergency",
    via: ["l2", "l3"],
    when: null,
    urgent: true,
    clauses: ["PI-1"],
    who: "Teodora Quist",
    silent: "call again",
  });
});

test("sections without an order follow, by file name", () => {
  const plain = { file: "scenarios/handbook/a.mdx", text: `${head("A")}text\n` };
  expect(parseHandbook([plain, authority]).value.sections.map(({ id }) => id)).toEqual([
    "authority",
    "a",
  ]);
});

test("a clause id used twice is told with the first place, across files", () => {
  const again = {
    file: "scenarios/handbook/z.mdx",
    text: `${head("Z")}<Clause id="AU-1" title="x">y</Clause>\n`,
  };
  const { problems } = parseHandbook([authority, again]);
  expect(problems).toMatchObject([
    {
      code: "ids-are-unique",
      file: again.file,
      span: { start: { line: 6, column: 13 } },
      related: [{ file: authority.file }],
    },
  ]);
});

const rule = (attributes: string) => ({
  file: "scenarios/handbook/rules.mdx",
  text: `${head("Rules")}<Clause id="FR-1" ${attributes} title="No fraud">None.</Clause>\n`,
});
const FRAUD = 'rule="fraud" name="fraud" step="lock"';

test("a clause may be a rule with a name and a step, and says the skills that it takes", () => {
  const { value, problems } = parseHandbook([
    rule(`${FRAUD} skills="classification care"`),
    authority,
  ]);
  expect(problems).toEqual([]);
  const [plain, fraud] = value.clauses;
  expect(plain).toMatchObject({ rule: null, name: null, step: null, skills: [] });
  expect(fraud).toMatchObject({
    rule: "fraud",
    name: "fraud",
    step: "lock",
    skills: ["classification", "care"],
  });
});

test("a rule has one clause in force; a retired one may have had the same name", () => {
  const other = (more: string) => ({
    file: "scenarios/handbook/z.mdx",
    text: `${head("Z")}<Clause id="FR-2" ${FRAUD} ${more} title="The old one">None.</Clause>\n`,
  });
  const problems = (more: string) => parseHandbook([rule(FRAUD), other(more)]).problems;
  expect(problems("")).toMatchObject([
    { code: "ids-are-unique", message: "the rule `fraud` is used twice" },
  ]);
  expect(problems('retired="2026-10-01" replaced-by="FR-1"')).toEqual([]);
});

const desk = parseDesk({
  file: "desk.mdx",
  text: `---
platform: Quillrow
you: an L1 reviewer
---

<Button id="lock" label="Lock" key="k" rung="6" done="locked it" step="a lock" />
<Button id="call" label="Call" key="v" to="emergency" done="called [team]" step="a call" />
<Team id="emergency" label="Emergency desk" name="the emergency desk" who="which helps" />
<Team id="l2" label="Lead" name="the lead" who="who leads" />
<Team id="l3" label="Duty" name="the duty officer" who="who decides" />
`,
}).value;

const seen = (attributes: string, route = "") =>
  parseHandbook(
    [
      rule(attributes),
      { ...interest, text: route === "" ? interest.text : interest.text.replace(...of(route)) },
      authority,
    ],
    desk,
  ).problems.map(({ code, message }) => `${code} ${message}`);

/** `old -> new` of the line of the matrix. */
function of(change: string): [string, string] {
  const [from = "", to = ""] = change.split(" -> ");
  return [from, to];
}

test("with the desk at hand, steps enforce and lines of the matrix pass on to a team that can be reached", () => {
  expect(seen(FRAUD)).toEqual([]);
  expect(seen(FRAUD.replace('"lock"', '"call"'))).toEqual([
    "every-action-exists `call` enforces nothing, so it cannot end a breach",
  ]);
  expect(seen(FRAUD, 'do="call" -> do="lock"')).toEqual([
    "every-action-exists `lock` passes nothing on",
  ]);
  expect(seen(FRAUD, 'to="emergency" -> to="l2"')).toEqual([
    "every-team-exists `call` cannot be addressed to `l2`",
  ]);
  expect(seen(FRAUD, 'via="l2 l3" -> via="l2 l4"')).toEqual([
    "every-team-exists `l4` is not a team of the desk",
  ]);
});

test("the step of a retired rule may be gone from the desk", () => {
  expect(seen(`${FRAUD.replace('"lock"', '"ban"')} retired="2026-10-01"`)).toEqual([]);
});

test("a clause that a worksheet names and nobody wrote is told at its word", () => {
  const { problems } = parseHandbook([interest]);
  expect(problems).toMatchObject([
    {
      code: "every-clause-exists",
      message: "unknown clause `AU-1`",
      span: { start: { line: 9, column: 53 }, end: { line: 9, column: 57 } },
    },
  ]);
});

test("question and option ids are unique where they are asked", () => {
  const text = interest.text.replace('<Option id="no"', '<Option id="yes"');
  expect(parseHandbook([authority, { ...interest, text }]).problems).toMatchObject([
    { code: "ids-are-unique", message: "the option id `yes` is used twice" },
  ]);
});

test("a broken file still gives what can be read, and every problem", () => {
  const text = '---\ntitel: x\n---\n\n<Clause id=AU-9 title="t">\nIf <5\n</Clause>\n';
  const { value, problems } = parseHandbook([{ file: "b.mdx", text }]);
  expect(value.clauses[0]?.id).toBe("AU-9");
  expect(problems.map(({ span, code }) => `${span.start.line} ${code}`)).toEqual([
    "1 front-matter",
    "1 front-matter",
    "2 front-matter",
    "5 syntax",
    "6 syntax",
  ]);
});
