import { expect, test } from "vitest";
import { parseDesk } from "./parse-desk.ts";

const head = "---\nplatform: Quillrow\nyou: an L1 reviewer\n---\n\n";
const WORDS = 'done="did it" step="doing it"';
const lines = [
  '<Button id="close" label="Close" key="c" rung="0" done="closed it" step="closing it" />',
  '<Button id="escalate" label="Escalate" key="e" to="l2 l3" asks="note packet" minutes="2" done="wrote to [team]" step="a ticket to [team]" />',
  '<Team id="l2" label="Lead" answers="10m" name="the lead" who="who leads" />',
  '<Team id="l3" label="Duty officer" by="voice" name="the duty officer" who="who decides" />',
];

function desk(...more: string[]) {
  return parseDesk({
    file: "desk.mdx",
    text: `${head}Prose is fine.\n\n${[...lines, ...more].join("\n")}\n`,
  });
}

test("the desk is read with its defaults", () => {
  const { value, problems } = desk();
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ platform: "Quillrow", you: "an L1 reviewer", level: "L1" });
  expect(value.actions[0]).toMatchObject({
    id: "close",
    rung: 0,
    level: "L1",
    approvers: 1,
    reversible: "yes",
    to: [],
    minutes: 1,
    asks: [],
    onProtected: null,
    done: "closed it",
    step: "closing it",
    leaves: null,
    takes: null,
  });
  expect(value.actions[1]).toMatchObject({
    rung: null,
    to: ["l2", "l3"],
    asks: ["note", "packet"],
    minutes: 2,
  });
  expect(value.teams).toMatchObject([
    { answers: 10, by: "ticket", name: "the lead", who: "who leads" },
    { answers: null, by: "voice" },
  ]);
});

test.each([
  ["an id used twice", `<Button id="close" label="x" key="x" ${WORDS} />`, "12:13 ids-are-unique"],
  ["a team id used twice", `<Team id="l2" label="x" name="x" who="x" />`, "12:11 ids-are-unique"],
  ["a key used twice", `<Button id="shut" label="x" key="c" ${WORDS} />`, "12:34 keys-are-unique"],
  [
    "an unknown team",
    `<Button id="call" label="x" key="v" to="l2 l4" ${WORDS} />`,
    "12:44 every-team-exists",
  ],
  [
    "a level that is none",
    `<Button id="call" label="x" key="v" level="L9" ${WORDS} />`,
    "12:44 attribute-value",
  ],
  [
    "an action that is easier to take on a protected account",
    `<Button id="bar" label="x" key="v" level="L2" on-protected="L1" ${WORDS} />`,
    "12:61 attribute-value",
  ],
])("%s is a problem with its place", (_, line, expected) => {
  expect(
    desk(line).problems.map(({ span: { start }, code }) => `${start.line}:${start.column} ${code}`),
  ).toEqual([expected]);
});

test("what explanations say and who may act on a protected account are read", () => {
  const more = 'rung="6" on-protected="L3" leaves="It ends." takes="It takes all."';
  const { value, problems } = desk(`<Button id="lock" label="Lock" key="k" ${WORDS} ${more} />`);
  expect(problems).toEqual([]);
  expect(value.actions[2]).toMatchObject({
    onProtected: "L3",
    leaves: "It ends.",
    takes: "It takes all.",
  });
});

test("the flags that protect an account are a list of the front matter, empty when absent", () => {
  expect(desk().value.protectingFlags).toEqual([]);
  const text = `${head.replace("you:", "protecting-flags: [protected, public office]\nyou:")}${lines.join("\n")}\n`;
  const { value, problems } = parseDesk({ file: "desk.mdx", text });
  expect([value.protectingFlags, problems]).toEqual([["protected", "public-office"], []]);
  const wrong = parseDesk({ file: "desk.mdx", text: text.replace(/\[protected.*\]/, "[1]") });
  expect(wrong.problems.map(({ code }) => code)).toEqual(["front-matter"]);
});

test("an empty desk file is a problem, not a crash", () => {
  const { value, problems } = parseDesk({ file: "desk.mdx", text: "" });
  expect(value.actions).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(["front-matter", "element-required"]);
});
