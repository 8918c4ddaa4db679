import { expect, test } from "vitest";

import { chosen, family, files, Overfull, readFields, ticks, typed } from "./form.ts";
import { LONGEST_CHOICE } from "./limits.ts";

const FIELDS = {
  ...{ intent: chosen(), note: typed(5, "the note"), cites: ticks(3), "answer:": family(2) },
  ...{ file: files(1) },
};

test("what is known is read, what is not is dropped, of a name sent twice the last counts", () => {
  const sent = readFields(
    [
      ["intent", "save"],
      ["intent", "send"],
      ["cites", "a"],
      ["cites", "b"],
      ["answer:one", "yes"],
      ["answer:__proto__", "no"],
      ["__proto__", "x"],
      ["constructor", "x"],
      ["anything", "x"],
    ],
    FIELDS,
  );
  expect(sent.lists).toEqual(
    Object.fromEntries([
      ["intent", ["send"]],
      ["cites", ["a", "b"]],
      ["answer:one", ["yes"]],
      ["answer:__proto__", ["no"]],
    ]),
  );
  expect(sent.values).toMatchObject({ intent: "send", cites: "b" });
  expect(sent.errors).toBeNull();
});

test("what was typed too long comes back whole, and is said with its limit", () => {
  const sent = readFields([["note", "123456"]], FIELDS);
  expect(sent.values).toEqual({ note: "123456" });
  expect(sent.errors).toEqual({ note: "Keep the note under 5 characters: it has 6." });
});

test("a line end counts once, however the form writes it", () => {
  expect(readFields([["note", "a\r\nb\nc"]], FIELDS)).toMatchObject({
    values: { note: "a\nb\nc" },
    errors: null,
  });
});

test.each([
  ["a long choice", [["intent", "x".repeat(LONGEST_CHOICE + 1)]], 400, /200 characters at most/],
  ["too many ticks", ["a", "b", "c", "d"].map((one) => ["cites", one]), 413, /more than 3 values/],
  ["too large an index", [1, 2, 3].map((n) => [`answer:${n}`, "x"]), 413, /more than 2 values/],
  ["what cannot be stored", [["note", "a\u0000"]], 400, /cannot be stored/],
] satisfies [string, string[][], number, RegExp][])("%s is refused", (_, sent, status, message) => {
  const read = () => readFields(sent as [string, string][], FIELDS);
  expect(read).toThrow(message);
  expect(read).toThrow(expect.objectContaining({ status }) as Overfull);
});

test("a file is no text and a text no file; a field left empty sends none", () => {
  const [one, none] = [new File(["x"], "a.csv"), new File([], "")];
  expect(readFields([["note", one]], FIELDS).values).toEqual({});
  expect(readFields([["file", "text"]], FIELDS).files).toEqual([]);
  expect(readFields([["file", none]], FIELDS).files).toEqual([]);
  expect(readFields([["file", one]], FIELDS).files).toEqual([one]);
});
