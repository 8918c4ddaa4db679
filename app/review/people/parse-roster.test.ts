import { expect, test } from "vitest";

import { checkRoster, type KnownAccount } from "./check-roster.ts";
import { decodeRoster, MOST_ROWS, parseRoster } from "./parse-roster.ts";

/** "2 Ada ada@example.com 1: problems". */
function read(text: string): string[] | string {
  const found = parseRoster(text);
  if (!found.ok) return found.problem;
  return found.rows.map(({ number, name, email, pace, problems }) =>
    [`${number} ${name} ${email} ${pace}`, ...problems].join(": "),
  );
}

const ADA = ["2 Ada ada@example.com 1"];

test.each([
  ["commas", "name,email\nAda,ada@example.com"],
  ["semicolons", "name;email\nAda;ada@example.com"],
  ["tabs", "name\temail\nAda\tada@example.com"],
  ["a header in any order and case", "EMAIL,Name\nada@example.com,Ada"],
  ["a byte order mark", "\uFEFFname,email\nAda,ada@example.com\n"],
  ["Windows line ends", "name,email\r\nAda,ada@example.com\r\n"],
  ["quotation marks", '"name","email"\n"Ada","ada@example.com"'],
  ["spaces around cells", "name , email\n Ada ,  ADA@example.com "],
  ["columns that we do not know", "id,name,email,team\n7,Ada,ada@example.com,Blue"],
  ["“E-mail address” as a spreadsheet may call it", "Name,E-mail address\nAda,ada@example.com"],
])("%s are read", (_what, text) => {
  expect(read(text)).toEqual(ADA);
});

test("blank lines are left out, and rows keep the number that a spreadsheet shows", () => {
  expect(read("name,email\n\nAda,ada@example.com\n,\n\nBen,ben@example.com\n")).toEqual([
    "3 Ada ada@example.com 1",
    "6 Ben ben@example.com 1",
  ]);
});

test("a separator inside quotation marks belongs to the name", () => {
  expect(read('name,email\n"Lovelace, Ada",ada@example.com')).toEqual([
    "2 Lovelace, Ada ada@example.com 1",
  ]);
});

test("a pace is read, also with a comma as it is written in half of Europe", () => {
  const rows = "name;email;pace\nA;a@example.com;1,5\nB;b@example.com;2\nC;c@example.com;\n";
  expect(read(rows)).toEqual([
    "2 A a@example.com 1.5",
    "3 B b@example.com 2",
    "4 C c@example.com 1",
  ]);
});

test("what is wrong in a row is told with the row, and the others are read", () => {
  const rows = "name,email,pace\n,a@example.com\nB,not an address\nC,,3\nD,d@example.com,1,x\n";
  expect(read(rows)).toEqual([
    "2  a@example.com 1: The name is missing.",
    "3 B not an address 1: This is not an e-mail address.",
    "4 C  1: The e-mail address is missing.: The pace must be 1, 1.5 or 2.",
    "5 D d@example.com 1: The row has more cells than the first row.",
  ]);
});

test("a line break inside a name is a problem of the row where the name begins", () => {
  expect(read('name,email\n"A\nB",a@example.com\nC,c@example.com')).toEqual([
    expect.stringMatching(/^2 A\nB a@example.com 1: The name has a line break/),
    "4 C c@example.com 1",
  ]);
});

test.each([
  ["", "Paste a list or choose a file first."],
  ["name,email\n", "There is nobody under the header."],
  ["Ada,ada@example.com\n", /no column name and no column email/],
  ["name,mail\nAda,ada@example.com", /no column email/],
  ["name,email,email\nA,a@example.com,b@example.com", /column email twice/],
  ['name,email\n"Ada,ada@example.com\n', /quotation mark that opens/],
  ['name,email\nAda "the first",ada@example.com\n', /Row 2 has a quotation mark/],
  [`name,email\n${"A,a@example.com\n".repeat(MOST_ROWS + 1)}`, /2001 people; 2000 can/],
  [`name,email\n${"A".repeat(513 * 1024)},a@example.com`, /larger than 512 KiB/],
])("a list of which nothing can be judged is refused as a whole (%#)", (text, words) => {
  expect(read(text)).toEqual(typeof words === "string" ? words : expect.stringMatching(words));
});

test("a file that is not UTF-8 is refused with what to do, in whatever other encoding it is", () => {
  const bytes = (...codes: number[]) => decodeRoster(new Uint8Array(codes));
  expect(bytes(0x41, 0xe9, 0x41)).toMatchObject({ ok: false });
  expect(bytes(0xff, 0xfe, 0x41, 0x00)).toMatchObject({ ok: false });
  expect(bytes(0x41, 0x00, 0x42, 0x00)).toMatchObject({ ok: false });
  expect(decodeRoster(new TextEncoder().encode("José"))).toEqual({ ok: true, text: "José" });
});

const account = (more: Partial<KnownAccount> = {}): KnownAccount => ({
  ...{ active: true, name: "Known", here: false, ...more },
});

/** By rows of names that are also addresses. */
function check(names: readonly string[], known: Readonly<Record<string, KnownAccount>>) {
  const found = parseRoster(`name,email\n${names.map((n) => `${n},${n}@example.com`).join("\n")}`);
  if (!found.ok) throw new Error(found.problem);
  return checkRoster(
    found.rows,
    new Map(Object.entries(known).map(([name, one]) => [`${name}@example.com`, one])),
  );
}

test("each row is invited, joins, is here already or is a problem, and they are counted", () => {
  const { rows, counts } = check(["new", "joins", "here", "gone", "NEW"], {
    joins: account(),
    here: account({ here: true }),
    gone: account({ active: false, here: true }),
  });
  expect(rows.map(({ number, state }) => `${number} ${state}`)).toEqual([
    ...["2 invited", "3 joins", "4 here", "5 here", "6 problem"],
  ]);
  expect(counts).toEqual({ invited: 1, joins: 1, here: 2, problem: 1 });
});

test("an address that comes twice is a problem of the second row, whatever its case", () => {
  const { rows } = check(["Ada", "ada"], {});
  expect(rows.map(({ state }) => state)).toEqual(["invited", "problem"]);
  expect(rows[1]?.words).toBe("The same e-mail address is in row 2.");
});

test("a pace that is none is kept as it was written", () => {
  const found = parseRoster("name,email,pace\nA,a@example.com,7\nB,b@example.com\n");
  expect(found.ok && found.rows.map(({ paceWritten }) => paceWritten)).toEqual(["7", ""]);
});
