import { highlightTree } from "@lezer/highlight";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mdx, MDX_STYLE } from "./mdx-language.ts";

function marked(text: string): readonly string[] {
  const found: string[] = [];
  highlightTree(mdx.language.parser.parse(text), MDX_STYLE, (from, to, classes) => {
    found.push(`${classes.replaceAll("mdx-", "")} ${text.slice(from, to)}`);
  });
  return found;
}

test("tags are coloured wherever they stand, also far from the margin and over several lines", () => {
  const text = `<Case id="one">\n\n    <Action do="lock"\n            to='l2'>\n      *Now.*\n    </Action>\n`;
  expect(marked(text)).toEqual(
    expect.arrayContaining([
      "tag Case",
      "attribute id",
      'value "one"',
      "tag Action",
      "attribute do",
      "attribute to",
      "value 'l2'",
      "emphasis Now.",
    ]),
  );
  expect(marked(text).filter((mark) => mark === "tag Action")).toHaveLength(2);
});

test("comments are coloured in a line and over several paragraphs", () => {
  expect(marked("a {/* b */} c")).toEqual(["comment {/* b */}"]);
  expect(marked('{/* a\n\n<B c="1">\n*/}\n\n<D />')).toEqual([
    'comment {/* a\n\n<B c="1">\n*/}',
    "mark <",
    "tag D",
    "mark />",
  ]);
});

test("the front matter is coloured as YAML", () => {
  const marks = marked('---\ntitle: A <B>\nshift:\n  from: "09:00"\n---\n\n<C />\n');
  expect(marks).toEqual(expect.arrayContaining(["tag title", "tag from", "tag C"]));
  expect(marks).not.toContain("tag B");
});

test("an unfinished tag does not swallow what follows", () => {
  expect(marked('<Action do="\n\n<Why>x</Why>')).toEqual(
    expect.arrayContaining(["tag Action", "tag Why"]),
  );
});

test("every tag of the published scenario is coloured", () => {
  const text = readFileSync("scenarios/the-last-report.mdx", "utf8");
  const head = text.indexOf("\n---\n") + 5;
  const names = text.slice(head).match(/<\/?[A-Z]\w*/g)?.length;
  const opened = marked(text.slice(head)).filter((mark) => mark.startsWith("tag ")).length;
  expect(opened).toBe(names);
});
