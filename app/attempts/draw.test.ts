import { expect, test } from "vitest";

import { drawWords } from "./draw.ts";
import { decodeDraw } from "./results/result-documents.ts";

test("a draw is read back, told in words, and nothing else is taken for one", () => {
  const draw = { drawn: "C", met: { C: 0, B: 1 } };
  expect(decodeDraw(draw)).toEqual(draw);
  expect(drawWords(draw)).toBe("C, drawn among B and C: begun before 1 and 0 times");
  expect(decodeDraw(null)).toBeNull();
  expect(() => decodeDraw({ drawn: "C" })).toThrow("a stored draw cannot be read");
});
