import { expect, test } from "vitest";
import { readFields } from "#app/kit/form/form.ts";
import { LONGEST_NOTE, MOST_CLAUSES } from "#app/kit/form/limits.ts";
import { makeCompiled } from "#app/language/scenario/make.ts";
import { DESK_FIELDS, parseCommand } from "./command.ts";

const compiled = makeCompiled(`
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account">A.</Record>
  <Scene id="open">
    <UseWorksheet id="interest" key="broken:no never:yes" />
    <Action do="lock" then="done">L.</Action>
  </Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <ShiftEnd then="done" />
</Case>`);

type Fields = Readonly<Record<string, string | readonly string[]>>;
const KEY = "page-0001";
const HEAD = { key: KEY, seq: "3", case: "one" };
const ACT = { ...HEAD, intent: "act", do: "lock", certainty: "2" };

function parse(fields: Fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  return parseCommand(readFields(form, DESK_FIELDS), compiled, new Set(compiledClauses()));
}

function compiledClauses(): string[] {
  return ["AU-1", "AU-2", ...Array.from({ length: 20 }, (_, i) => `XX-${i}`)];
}

function commandOf(fields: Fields) {
  const parsed = parse(fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem.errors));
  return parsed.command;
}

function errorsOf(fields: Fields): Readonly<Record<string, string>> {
  const parsed = parse(fields);
  return parsed.ok ? {} : parsed.problem.errors;
}

test("a decision is read with everything that goes with it", () => {
  const fields = {
    ...ACT,
    do: "escalate",
    to: "l3",
    certainty: "3",
    cites: ["AU-1", "AU-2", "AU-1"],
    note: "One.\r\nTwo.",
    attaches: ["account", "interest", "account"],
  };
  expect(commandOf(fields)).toEqual({
    key: `${KEY}.act.one.escalate`,
    seq: 3,
    event: {
      type: "act",
      case: "one",
      do: "escalate",
      to: "l3",
      cites: ["AU-1", "AU-2"],
      certainty: 3,
      note: "One.\nTwo.",
      attaches: ["account", "interest"],
    },
  });
});

test("what is said with a report that is passed on is read: by a ticket all of it, by a call the line alone", () => {
  const said = { line: "none", urgency: "now", proposes: "remove" };
  const ticket = { ...ACT, do: "escalate", to: "l3", ...said };
  expect(commandOf(ticket).event).toMatchObject(said);
  const call = commandOf({ ...ticket, do: "call", to: "l2" }).event;
  expect(call).toMatchObject({ line: "none" });
  expect(Object.keys(call)).not.toContain("urgency");
  expect(Object.keys(commandOf({ ...ACT, ...said }).event)).not.toContain("line");
  expect(commandOf({ ...ticket, line: "", urgency: "", proposes: "" }).event).not.toHaveProperty(
    "line",
  );
});

test("a line that the matrix does not have, and a button that cannot be asked for, are refused", () => {
  const ticket = { ...ACT, do: "escalate", to: "l3" };
  expect(errorsOf({ ...ticket, line: "nowhere" })).toHaveProperty("line");
  expect(errorsOf({ ...ticket, proposes: "escalate" })).toHaveProperty("proposes");
});

test("a team where none belongs is left out", () => {
  expect(commandOf({ ...ACT, to: "l2" }).event).toMatchObject({ to: null });
});

test("looking, waiting and pausing are read", () => {
  expect(commandOf({ ...HEAD, intent: "open", record: "account" }).event).toEqual({
    type: "open",
    case: "one",
    record: "account",
  });
  const sheet = { ...HEAD, intent: "worksheet", worksheet: "interest" };
  expect(
    commandOf({ ...sheet, "answer:broken": "no", "answer:never": "no", "answer:other": "x" }).event,
  ).toEqual({
    type: "worksheet",
    case: "one",
    worksheet: "interest",
    answers: { broken: "no", never: "no" },
  });
  for (const intent of ["pause", "resume"] as const)
    expect(commandOf({ key: KEY, seq: "0", intent }).event).toEqual({ type: intent });
  expect(commandOf({ key: KEY, seq: "0", intent: "wait", minutes: "500" }).event).toEqual({
    type: "wait",
    minutes: null,
  });
});

test("each form of a page has a key of its own, and the same form always the same", () => {
  const forms: Fields[] = [
    ACT,
    { ...ACT, do: "close" },
    { ...ACT, case: "two" },
    { ...HEAD, intent: "open", record: "account" },
    { ...HEAD, intent: "open", record: "history" },
    { ...HEAD, intent: "wait" },
    { ...HEAD, intent: "pause" },
  ];
  const keys = forms.map((fields) => commandOf(fields).key);
  expect(new Set(keys).size).toBe(forms.length);
  expect(forms.map((fields) => commandOf(fields).key)).toEqual(keys);
  expect(commandOf({ ...ACT, note: "Changed my mind." }).key).toBe(keys[0]);
});

test.each([
  ["no intent", { key: KEY, seq: "0" }],
  ["an intent that is none", { ...ACT, intent: "tick" }],
  ["minutes brought by hand", { ...HEAD, intent: "clock", minutes: "5" }],
  ["no key", { ...ACT, key: "" }],
  ["a key with other signs", { ...ACT, key: "page 0001; drop" }],
  ["a key that is too long", { ...ACT, key: "k".repeat(65) }],
  ["no place in the log", { ...ACT, seq: "" }],
  ["a place before the beginning", { ...ACT, seq: "-1" }],
  ["a place that is no whole number", { ...ACT, seq: "1.5" }],
  ["a place in another notation", { ...ACT, seq: "1e3" }],
])("a form with %s is not complete", (_, fields) => {
  expect(errorsOf(fields)).toEqual({
    form: "This form is not complete. Nothing was recorded; please send it again.",
  });
});

test.each([
  ["an action that the desk has not", { do: "dance" }, { form: "The desk has no such action." }],
  ["no addressee", { do: "escalate" }, { to: "Choose whom it goes to." }],
  ["a wrong addressee", { do: "call", to: "l3" }, { to: "Choose whom it goes to." }],
  ["no certainty", { certainty: "" }, { certainty: "Say how sure you are." }],
  ["a certainty off the scale", { certainty: "4" }, { certainty: "Say how sure you are." }],
  [
    "an unknown clause",
    { cites: ["AU-1", "ZZ-9"] },
    { cites: "One of these clauses is not in the handbook." },
  ],
  [
    "too many clauses",
    { cites: Array.from({ length: MOST_CLAUSES + 1 }, (_, i) => `XX-${i}`) },
    { cites: `Cite at most ${MOST_CLAUSES} clauses.` },
  ],
  [
    "a long note",
    { note: "x".repeat(LONGEST_NOTE + 1) },
    { note: `Keep the note under ${LONGEST_NOTE} characters: it has ${LONGEST_NOTE + 1}.` },
  ],
  [
    "something of another case",
    { attaches: ["elsewhere"] },
    { attaches: "One of these does not belong to this case." },
  ],
] satisfies [string, Fields, Record<string, string>][])(
  "%s is told at its field",
  (_, fields, errors) => {
    expect(errorsOf({ ...ACT, ...fields })).toEqual(errors);
  },
);

test("all errors are told at once, and what was typed comes back", () => {
  const parsed = parse({
    ...ACT,
    do: "escalate",
    certainty: "",
    cites: ["AU-1", "ZZ-9"],
    note: "Long work.",
  });
  expect(parsed).toMatchObject({
    ok: false,
    problem: {
      intent: "act",
      case: "one",
      values: { do: ["escalate"], cites: ["AU-1", "ZZ-9"], note: ["Long work."] },
    },
  });
  expect(parsed.ok ? [] : Object.keys(parsed.problem.errors).sort()).toEqual([
    "certainty",
    "cites",
    "to",
  ]);
});

test("a note may be as long as it may be", () => {
  expect(commandOf({ ...ACT, note: "x".repeat(LONGEST_NOTE) }).event).toMatchObject({
    type: "act",
  });
});

test("a worksheet wants an answer to each question, and only answers that it offers", () => {
  const sheet = { ...HEAD, intent: "worksheet", worksheet: "interest" };
  expect(errorsOf({ ...sheet, "answer:broken": "no" })).toEqual({
    "answer:never": "Choose an answer.",
  });
  expect(errorsOf({ ...sheet, "answer:broken": "perhaps", "answer:never": "no" })).toEqual({
    "answer:broken": "Choose an answer.",
  });
  expect(errorsOf({ ...sheet, worksheet: "other" })).toEqual({
    form: "There is no such worksheet here.",
  });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "the forged name `%s` is a name like any other",
  (name) => {
    expect(commandOf({ ...ACT, [name]: "x" }).event).toMatchObject({ do: "lock" });
    expect(errorsOf({ ...ACT, do: name })).toEqual({ form: "The desk has no such action." });
    expect(errorsOf({ ...HEAD, intent: "worksheet", worksheet: name })).toEqual({
      form: "There is no such worksheet here.",
    });
    expect(errorsOf({ ...HEAD, intent: name })).toHaveProperty("form");
    expect(errorsOf({ ...ACT, attaches: [name] })).toHaveProperty("attaches");
    expect(commandOf({ ...HEAD, intent: "open", record: name }).event).toMatchObject({
      record: name,
    });
  },
);

test("a file in a text field is not text", () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(ACT)) form.append(name, value);
  form.append("note", new Blob(["x"]), "note.txt");
  const parsed = parseCommand(readFields(form, DESK_FIELDS), compiled, new Set());
  expect(parsed).toMatchObject({ ok: true, command: { event: { note: "" } } });
});
