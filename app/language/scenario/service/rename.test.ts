import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Source } from "#app/language/markup/span.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import { check } from "#app/language/scenario/check.ts";
import { GROUND, makeOwnGround } from "#app/language/scenario/make.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { makeEdited, makeText, type WithCursor } from "./make-cursor.ts";
import { renameAt } from "./rename.ts";
import { readText, type TextEdit } from "./service.ts";

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (done, { from, to, text: by }) => done.slice(0, from) + by + done.slice(to),
    text,
  );
}

function renamed({ source, offset }: WithCursor, name: string): string {
  const renaming = renameAt(source, offset, name);
  if ("refused" in renaming) throw new Error(renaming.refused);
  return apply(source.text, renaming.edits);
}

function refusal({ source, offset }: WithCursor, name: string): string {
  const renaming = renameAt(source, offset, name);
  return "refused" in renaming ? renaming.refused : "";
}

test("a record is renamed wherever it is named", () => {
  const text = renamed(makeEdited(`<Record id="account"`, `<Record id="acc¦ount"`), "profile");
  for (const piece of [
    `<Record id="profile"`,
    `when="profile interest"`,
    `asks="note profile interest"`,
    `unless="profile"`,
    `when="profile" then="locked"`,
    "- open profile",
    "attaching note profile interest, sure",
  ])
    expect(text).toContain(piece);
  expect(text).not.toMatch(/\baccount\b/);
});

test("a scene or ending is renamed in its own case only", () => {
  const text = renamed(makeEdited(`then="locked" sets`, `then="lock¦ed" sets`), "done");
  expect(text).toContain(`ends="one:done two:locked"`);
  expect(text).toContain(`<Ending id="done" outcome="handled">`);
  expect(text).toContain(`<Ending id="locked" outcome="missed">`);
  expect(text.match(/"done"/g)).toHaveLength(4);
  expect(text).toContain(`when="account" then="locked"`);
});

test("a case is renamed in the paths and their endings", () => {
  const text = renamed(makeEdited("- one: lock", "- on¦e: lock"), "first");
  expect(text).toContain(`ends="first:locked two:locked"`);
  expect(text).toContain("- first: worksheet interest");
  expect(text).toContain(`<Case id="first"`);
});

test("a step's words are told apart by where they stand", () => {
  const cursor = makeEdited(
    "- wait 60",
    '- open open\n- close: close, attaching close¦, sure\n\n</Path>\n\n<Path title="x">\n- wait 60',
  );
  expect(renamed(cursor, "record")).toContain("- close: close, attaching record, sure");
});

test.each([
  [
    `do="lo¦ck"`,
    `do="lock"`,
    "new",
    "`lock` is an action of the desk, and cannot be renamed in a scenario",
  ],
  [
    `cites="AU¦-1"`,
    `cites="AU-1"`,
    "new",
    "`AU-1` is a clause of the handbook, and cannot be renamed in a scenario",
  ],
  [`to="l¦2"`, `to="l2"`, "new", "`l2` is a team of the desk, and cannot be renamed in a scenario"],
  [
    `<UseWorksheet id="int¦erest"`,
    `<UseWorksheet id="interest"`,
    "new",
    "`interest` is a worksheet of the handbook, and cannot be renamed in a scenario",
  ],
  [
    `<Scene id="ag¦ain">`,
    `<Scene id="again">`,
    "open",
    "`open` is already the name of another scene or ending",
  ],
  [`<Scene id="ag¦ain">`, `<Scene id="again">`, "Two words", "`Two words` is not an id"],
  [`<Case id="tw¦o"`, `<Case id="two"`, "one", "`one` is already the name of another case"],
  [
    `sets="to¦ld"`,
    `sets="told"`,
    "history",
    "`history` is already the name of another record or fact",
  ],
  [`sets="to¦ld"`, `sets="told"`, "note", "`note` is the name of the note of a decision"],
  [`sets="to¦ld"`, `sets="told"`, "interest", "`interest` is the name of a worksheet"],
  ["Se¦en first.", "Seen first.", "new", "there is no name here"],
])("%s is refused in words", (by, piece, name, words) => {
  expect(refusal(makeEdited(piece, by), name)).toBe(words);
});

const flagship: Source = {
  file: "scenarios/the-last-report.mdx",
  text: readFileSync("scenarios/the-last-report.mdx", "utf8"),
};

test.each([
  ["a small file", makeText()],
  ["a small file with Windows line ends", makeText("", { crlf: true })],
  ["the published scenario", flagship],
])("renaming and renaming back gives the same text, and no other problem: %s", (_, source) => {
  const ground = source === flagship ? GROUND_OF_FLAGSHIP : GROUND;
  const told = codesOf(source, ground);
  const { names } = readText(source);
  const distinct = new Map(names.map((name) => [`${name.kind} ${name.scope} ${name.id}`, name]));
  // Each try reads the file twice: of the long one, some names of every kind are enough.
  const step = source === flagship ? 13 : 1;
  for (const { kind, id, from } of [...distinct.values()].filter((_name, i) => i % step === 0)) {
    const there = renameAt(source, from, `${id}-z`);
    if ("refused" in there) {
      expect(["clause", "action", "team", "worksheet", "answer"]).toContain(kind);
      continue;
    }
    expect(
      there.edits.every(({ from: start }, i) => i === 0 || start >= (there.edits[i - 1]?.to ?? 0)),
    ).toBe(true);
    const changed = { ...source, text: apply(source.text, there.edits) };
    expect(codesOf(changed, ground)).toEqual(told);
    const moved = from + there.edits.filter((edit) => edit.from < from).length * 2;
    const back = renameAt(changed, moved, id);
    if ("refused" in back) throw new Error(back.refused);
    expect(apply(changed.text, back.edits)).toBe(source.text);
  }
});

test("a scenario whose names are all changed plays as before", () => {
  let source: Source = makeText();
  for (const id of ["account", "history", "told", "one", "two", "open", "again", "locked"]) {
    const at = source.text.search(new RegExp(`(?:id|sets)="${id}"`));
    source = {
      ...source,
      text: renamed({ source, offset: source.text.indexOf('"', at) + 1 }, `${id}-2`),
    };
  }
  const [before, after] = [makeText(), source].map((each) => buildScenario(each, GROUND));
  expect(after?.problems.map(({ code }) => code)).toEqual(before?.problems.map(({ code }) => code));
  expect(after?.compiled?.model.points).toBe(before?.compiled?.model.points);
});

const GROUND_OF_FLAGSHIP = makeOwnGround();

function codesOf(source: Source, ground: typeof GROUND): readonly string[] {
  const { value: scenario, problems } = parseScenario(source);
  return [...problems, ...check({ scenario, source, ...ground })].map(({ code }) => code);
}
