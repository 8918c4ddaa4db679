import { expect, test } from "vitest";
import { GROUND } from "#app/language/scenario/make.ts";
import { completeAt } from "./complete.ts";
import { atCursor, makeEdited, type WithCursor } from "./make-cursor.ts";

function labels({ source, offset }: WithCursor): readonly string[] {
  return (completeAt(source, offset, GROUND)?.items ?? []).map(({ label }) => label);
}

/** The text after the first completion of that label was taken, without its snippet marks. */
function taken({ source, offset }: WithCursor, label: string): string {
  const found = completeAt(source, offset, GROUND);
  const item = found?.items.find((candidate) => candidate.label === label);
  if (!found || !item) throw new Error(`${label} is not offered`);
  return source.text.slice(0, found.from) + item.insert + source.text.slice(found.to);
}

const FIRST = `<Action do="lock" when="account interest"`;

test("after `<` stand the elements that may stand there", () => {
  const inCase = labels(makeEdited('  <Scene id="again">', '  <¦\n  <Scene id="again">'));
  expect(inCase).toEqual(["Record", "Scene", "Ending", "Otherwise", "In", "/Case"]);
  const inScene = labels(makeEdited("Seen again.", "<¦ Seen again."));
  expect(inScene).toContain("Action");
  expect(inScene).toContain("Post");
  expect(inScene).not.toContain("Record");
});

test("at the top stand the elements of the top that are not there yet", () => {
  const top = labels(atCursor({ file: "a.mdx", text: "---\ntitle: A\n---\n\n<¦" }));
  expect(top).toEqual(["Briefing", "Case", "Debrief", "Otherwise", "Path", "In"]);
  const later = labels(makeEdited("<Path title", "<¦\n\n<Path title"));
  expect(later).toEqual(["Case", "Path", "In"]);
});

test("an element comes with what it needs", () => {
  const cursor = makeEdited("Seen again.", "<¦");
  expect(taken(cursor, "Action")).toContain(`<Action do="\${}">\n\t\${}\n</Action>`);
  expect(taken(cursor, "UseWorksheet")).toContain(`<UseWorksheet id="\${}" key="\${}" />`);
});

test("the name of a finished tag is exchanged alone", () => {
  const cursor = makeEdited(
    `<Ending id="locked" outcome="handled">`,
    `<End¦ing id="locked" outcome="handled">`,
  );
  expect(taken(cursor, "Scene")).toContain(`<Scene id="locked" outcome="handled">`);
});

test("text in a scene is not disturbed, but asking offers elements", () => {
  const { source, offset } = makeEdited("Seen again.", "Seen ag¦");
  const found = completeAt(source, offset, GROUND);
  expect(found?.quiet).toBe(true);
  expect(found?.items.find(({ label }) => label === "<Action>")?.insert).toMatch(/^<Action do=/);
});

test("after `</` stands what is open, innermost first", () => {
  expect(labels(makeEdited("Because.</Why>", "Because.</¦"))).toEqual([
    "Why",
    "Action",
    "Scene",
    "Case",
  ]);
});

test("in a tag stand the attributes it does not have, the needed ones first", () => {
  const names = labels(makeEdited(FIRST, `<Action ¦ when="account"`));
  expect(names[0]).toBe("do");
  expect(names).toContain("unless");
  expect(names).not.toContain("when");
  expect(labels(makeEdited(FIRST, `<Action do="lock" mi¦ when="account"`))).toContain("minutes");
});

test("an attribute with a value keeps it when its name is exchanged", () => {
  expect(
    taken(makeEdited(FIRST, `<Action do="lock" wh¦en="account interest"`), "unless"),
  ).toContain(`<Action do="lock" unless="account interest"`);
});

test.each([
  [`<Action do="¦" when="account interest"`, ["close", "label", "remove", "lock"]],
  [`<Action do="lo¦ck" when="account interest"`, ["lock"]],
  [`<Action do="escalate" to="¦" when="account interest"`, ["l2", "l3"]],
  [`<Action do="call" to="¦" when="account interest"`, ["l2"]],
  [`<Action do="lock" when="¦ interest"`, ["account", "history", "told"]],
  [`<Action do="lock" unless="account ¦"`, ["history", "interest", "told"]],
  [`<Action do="lock" cites="AU-1 ¦"`, ["AU-2", "RQ-1", "EV-1", "PN-1"]],
  [`<Action do="lock" verdict="¦"`, ["best", "acceptable", "weak", "harmful", "critical"]],
  [`<Action do="lock" asks="¦"`, ["note", "account", "history", "interest"]],
])("%s offers names", (by, some) => {
  expect(labels(makeEdited(FIRST, by))).toEqual(expect.arrayContaining([...some]));
});

test("a list does not offer what it has", () => {
  expect(labels(makeEdited(FIRST, `<Action do="lock" cites="AU-1 ¦"`))).not.toContain("AU-1");
  expect(labels(makeEdited(FIRST, `<Action do="lock" skills="identity ¦"`))).not.toContain(
    "identity",
  );
});

test("`then` offers the scenes and endings of its own case", () => {
  expect(labels(makeEdited(`then="again"`, `then="¦"`))).toEqual(["locked", "open", "again"]);
});

test("skills that the front matter names come first", () => {
  const skills = labels(makeEdited(`skills="identity"`, `skills="¦"`));
  expect(skills.slice(0, 3).toSorted()).toEqual(["authority", "escalation", "identity"]);
});

test("a worksheet's key offers its questions with their answers", () => {
  expect(labels(makeEdited(`key="broken:yes never:no"`, `key="broken:yes ¦"`))).toEqual([
    "never:yes",
    "never:no",
  ]);
  expect(labels(makeEdited(`key="broken:yes never:no"`, `key="¦"`))[0]).toBe("every question");
  expect(labels(makeEdited(`<UseWorksheet id="interest"`, `<UseWorksheet id="¦"`))).toEqual([
    "interest",
  ]);
});

test("`ends` offers the endings of the cases that it does not name", () => {
  expect(labels(makeEdited(`ends="one:locked two:locked"`, `ends="one:locked ¦"`))).toEqual([
    "two:locked",
  ]);
});

test("one word of a list is exchanged", () => {
  expect(
    taken(makeEdited(FIRST, `<Action do="lock" when="acc¦ount interest"`), "history"),
  ).toContain(`when="history interest"`);
});

test.each([
  ["- open account", "- ¦", ["open", "one:", "two:", "wait"]],
  ["- open account", "- open ¦", ["account", "history"]],
  ["- open account", "- open acc¦", ["account", "history"]],
  ["- open account", "- one: ¦", ["lock", "close", "worksheet"]],
  ["- open account", "- one:¦", ["lock"]],
  ["- open account", "- one: worksheet ¦", ["interest"]],
  ["- open account", "- one: worksheet interest ¦", ["as expected", "broken:yes", "never:no"]],
  ["- open account", "- one: worksheet interest broken:yes ¦", ["never:no"]],
  ["- open account", "- one: escalate ¦", ["to"]],
  ["- open account", "- one: escalate to ¦", ["l2", "l3"]],
  ["- open account", "- one: lock, ¦", ["citing as expected", "attaching", "sure", "fairly sure"]],
  ["- open account", "- one: lock, citing ¦", ["as expected", "AU-1"]],
  ["- open account", "- one: lock, citing AU-1 AU¦", ["AU-2"]],
  [
    "- open account",
    "- one: lock, sure, attaching ¦",
    ["as expected", "note", "account", "interest"],
  ],
])("the step `%s` written as `%s` offers what can follow", (piece, by, some) => {
  expect(labels(makeEdited(piece, by))).toEqual(expect.arrayContaining([...some]));
});

test("a second worksheet answer and a clause are not offered twice", () => {
  expect(
    labels(makeEdited("- open account", "- one: worksheet interest broken:yes ¦")),
  ).not.toContain("broken:yes");
  expect(labels(makeEdited("- open account", "- one: lock, sure, ¦"))).not.toContain("sure");
});

test("a link in prose offers the clauses", () => {
  expect(labels(makeEdited("Seen again.", "See [the rule](¦"))).toContain("clause:AU-1");
  expect(
    taken(makeEdited("Seen again.", "See [the rule](clause:A¦U-2)."), "clause:AU-1"),
  ).toContain("[the rule](clause:AU-1).");
});

test.each([
  ["title: A small shift", "title: A small shift\n¦", []],
  ["title: A small shift", "¦", ["title"]],
  ["level: foundation", "level: ¦", ["foundation", "intermediate", "advanced"]],
  ["skills: [identity, authority, escalation]", "skills: [identity, ¦]", ["authority", "care"]],
  ["skills: [identity, authority, escalation]", "skills:\n  - identity\n  - ¦", ["authority"]],
])("the front matter `%s` written as `%s` offers lines and values", (piece, by, some) => {
  expect(labels(makeEdited(piece, by))).toEqual(expect.arrayContaining([...some]));
});

test("lines inside `shift` are offered by their indentation", () => {
  const text = `---\ntitle: A\nshift:\n  from: "09:00"\n  ¦\n---\n`;
  expect(labels(atCursor({ file: "a.mdx", text }))).toEqual(["to", "pace", "ends"]);
});

test.each([
  `<Action do="¦`,
  `<Action do="¦\n    Text.`,
  `<Action do="¦ then="locked">`,
  `<Action do='¦'`,
])("unfinished text offers actions all the same: %s", (by) => {
  for (const crlf of [false, true]) {
    expect(labels(makeEdited("Seen again.", by, { crlf }))).toContain("suspend");
  }
});

test("names are offered while an earlier tag is unfinished", () => {
  const cursor = makeEdited(
    `  <Scene id="again">`,
    `  <Sce\n  <Scene id="again">`.replace("Sce\n", "Sce¦\n"),
  );
  expect(labels(cursor)).toContain("Scene");
  const then = makeEdited(
    `<Action do="close" unless="told" then="open">`,
    `<Action do="close" unless="told" then="¦`,
  );
  expect(labels(then)).toEqual(["locked", "open", "again"]);
});

test("code, comments and plain places offer nothing", () => {
  expect(labels(makeEdited("Seen again.", "`<Act¦`"))).toEqual([]);
  expect(labels(makeEdited("Seen again.", "{/* <Act¦ */}"))).toEqual([]);
  expect(labels(makeEdited(`title="History"`, `title="¦"`))).toEqual([]);
});
