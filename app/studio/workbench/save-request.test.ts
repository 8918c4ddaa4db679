import { expect, test } from "vitest";

import { parseSave } from "./save-request.ts";

const save = { baseSeq: 3, text: "Words.", editor: "a-window", errors: 0, warnings: 1 };

test("a save holds only what both databases can: no null character, no number out of all measure", () => {
  expect(parseSave(save)).toEqual(save);
  expect(parseSave({ ...save, text: "Wo\u0000rds." })).toEqual(save);
  expect(parseSave({ ...save, editor: "a\u0000window" })).toBeNull();
  expect(parseSave({ ...save, baseSeq: 3_000_000_000 })).toBeNull();
  expect(parseSave({ ...save, errors: 3_000_000_000 })).toBeNull();
});
