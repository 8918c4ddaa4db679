import { expect, test } from "vitest";
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

<Route id="threat" trigger="A threat" to="Emergency desk" how="voice" answer="5 minutes" silent="call again" />
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
    to: "Emergency desk",
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
