import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import { closingFor, elementRanges } from "./element-ranges.ts";

test("an element of several lines can be folded from the line in which its opening tag ends", () => {
  const text = '<Case id="a"\n  title="b">\n<Record id="c">x</Record>\n<D />\n</Case>';
  const ranges = elementRanges(Text.of(text.split("\n")));
  expect([...ranges.keys()]).toEqual([2]);
  const range = ranges.get(2);
  expect(text.slice(range?.from, range?.to)).toMatch(/^\n<Record[\s\S]*\n$/);
});

test.each([
  ['<Scene id="a"', "", "</Scene>"],
  ["<Why", "\n</Action>", "</Why>"],
  ["<Why", "\n</Why>", ""],
  ['<UseWorksheet id="a" /', "", ""],
  ["1 ", "", ""],
  ["</Why", "", ""],
  ['<Note title="a" /><Note', "", "</Note>"],
  ["<A.b", "</Axb>", "</A.b>"],
])("`%s>` before `%s` is closed with `%s`", (before, after, closing) => {
  expect(closingFor(before, after)).toBe(closing);
});
