import { expect, test } from "vitest";
import { parseDesk } from "./parse-desk.ts";

const head = "---\nplatform: Quillrow\nyou: an L1 reviewer\n---\n\n";
const lines = [
  '<Action id="close" label="Close" key="c" rung="0" />',
  '<Action id="escalate" label="Escalate" key="e" to="l2 l3" asks="note packet" minutes="2" />',
  '<Team id="l2" label="Lead" answers="10m" />',
  '<Team id="l3" label="Duty officer" by="voice" />',
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
  });
  expect(value.actions[1]).toMatchObject({
    rung: null,
    to: ["l2", "l3"],
    asks: ["note", "packet"],
    minutes: 2,
  });
  expect(value.teams).toMatchObject([
    { answers: 10, by: "ticket" },
    { answers: null, by: "voice" },
  ]);
});

test.each([
  ["an id used twice", '<Action id="close" label="x" key="x" />', "12:13 ids-are-unique"],
  ["a team id used twice", '<Team id="l2" label="x" />', "12:11 ids-are-unique"],
  ["a key used twice", '<Action id="shut" label="x" key="c" />', "12:34 keys-are-unique"],
  [
    "an unknown team",
    '<Action id="call" label="x" key="v" to="l2 l4" />',
    "12:44 every-team-exists",
  ],
  [
    "a level that is none",
    '<Action id="call" label="x" key="v" level="L9" />',
    "12:44 attribute-value",
  ],
])("%s is a problem with its place", (_, line, expected) => {
  expect(
    desk(line).problems.map(({ span: { start }, code }) => `${start.line}:${start.column} ${code}`),
  ).toEqual([expected]);
});

test("an empty desk file is a problem, not a crash", () => {
  const { value, problems } = parseDesk({ file: "desk.mdx", text: "" });
  expect(value.actions).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(["front-matter", "element-required"]);
});
