import { expect, test } from "vitest";
import type { Replacement } from "./diagnostic.ts";
import { endOfElement, insertAtEnd, removeAttribute, removeWord } from "./edits.ts";
import { spanAt } from "./span.ts";

const done = (text: string, change: Replacement | null) =>
  change &&
  text.slice(0, change.span.start.offset) + change.text + text.slice(change.span.end.offset);

const valueIn = (text: string) => {
  const from = text.indexOf('"') + 1;
  return spanAt(text, from, text.indexOf('"', from));
};

test.each([
  ['<A do="a b c" then="x">', "a", '<A do="b c" then="x">'],
  ['<A do="a b c" then="x">', "b", '<A do="a c" then="x">'],
  ['<A do="a b c" then="x">', "c", '<A do="a b" then="x">'],
  ['<A do="a" then="x">', "a", '<A then="x">'],
  ['<A do="ab-c b-c">', "b-c", '<A do="ab-c">'],
])("out of %s the word %s is taken", (text, word, expected) => {
  expect(done(text, removeWord({ file: "a", text }, valueIn(text), word))).toBe(expected);
});

test("an attribute goes with the space before it", () => {
  const text = '<A b="1"\n   c="2">';
  const from = text.indexOf("2");
  expect(done(text, removeAttribute({ file: "a", text }, spanAt(text, from, from + 1)))).toBe(
    '<A b="1">',
  );
});

test("lines are put before the closing tag of the same element, indented below it", () => {
  const text = "<A>\n  <A>x</A>\n</A>\n";
  const change = insertAtEnd({ file: "a", text }, spanAt(text, 0, 3), "Add", "<B>\n  y\n</B>");
  expect(done(text, change)).toBe("<A>\n  <A>x</A>\n  <B>\n    y\n  </B>\n</A>\n");
  expect(endOfElement({ file: "a", text }, spanAt(text, 6, 9))).toBe(14);
});

test("nothing is put into an element that is not closed or has no inside", () => {
  for (const text of ["<A>\n", "<A />\n"]) {
    expect(insertAtEnd({ file: "a", text }, spanAt(text, 0, 3), "Add", "x")).toBeNull();
  }
});
