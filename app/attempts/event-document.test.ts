import { expect, test } from "vitest";

import { makeAct } from "#app/language/scenario/make.ts";
import { decodeEvent } from "./event-document.ts";

test.each([
  makeAct({ case: "one", do: "close" }),
  { type: "open", case: "one", record: "account" },
  { type: "worksheet", case: "one", worksheet: "sheet", answers: { a: "yes" } },
  { type: "wait", minutes: null },
  { type: "clock", minutes: 1 },
  { type: "pause" },
])("%j is read as it was written", (event) => {
  expect(decodeEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
});

test.each([
  [null, /expected object/],
  [{ type: "shut" }, /type/],
  [{ type: "clock", minutes: "1" }, /minutes/],
  [{ ...makeAct({ case: "one", do: "close" }), certainty: 4 }, /certainty/],
])("%j is no entry of the log", (stored, message) => {
  expect(() => decodeEvent(stored)).toThrow(message);
});
