import { expect, test } from "vitest";
import { conform } from "./conform.ts";
import { DISPLAY } from "./display.ts";
import { parseDocument } from "./document.ts";
import { type LanguageSchema, TOP } from "./schema.ts";

const LANGUAGE: LanguageSchema = {
  top: "elements",
  elements: [
    {
      name: "Box",
      doc: "A box.",
      parents: [TOP],
      children: "elements",
      attributes: {
        id: { kind: "id", doc: "Its name.", required: true },
        at: { kind: "time", doc: "When." },
        kind: { kind: "choice", values: ["small", "large"], doc: "Which." },
        tags: { kind: "choices", values: ["red", "blue"], doc: "What." },
        minutes: { kind: "minutes", doc: "How long.", least: 1 },
        pace: { kind: "duration", doc: "How fast." },
        cites: { kind: "clauses", doc: "Why." },
        key: { kind: "pairs", doc: "Answers." },
        sets: { kind: "ids", doc: "Facts." },
        hot: { kind: "key", doc: "Key." },
      },
    },
    { name: "Part", doc: "A part.", parents: ["Box"], children: "prose", most: 1, attributes: {} },
    { name: "Empty", doc: "Nothing.", parents: ["Box"], children: "none", attributes: {} },
    {
      name: "Intro",
      doc: "The beginning.",
      parents: [TOP],
      children: "prose",
      least: 0,
      most: 1,
      attributes: {},
    },
    ...DISPLAY,
  ],
};

function problemsOf(text: string, language = LANGUAGE) {
  const document = parseDocument({ file: "a.mdx", text });
  return [...document.problems, ...conform(document, language)];
}

/** "line:column-column code" of every problem. */
function found(text: string, language = LANGUAGE): string[] {
  return problemsOf(text, language).map(
    ({ span: { start, end }, code }) => `${start.line}:${start.column}-${end.column} ${code}`,
  );
}

test("a document that keeps to its language has no problems", () => {
  const text = [
    '<Intro>\nSee [the rule](clause:AU-1), <b>now</b> <abbr title="x">y</abbr>. {/* a comment */}\n</Intro>\n',
    '<Box id="a-1" at="16:41" kind="small" tags="red blue" minutes="3" pace="20s" cites="AU-1 RQ-3" key="q:a r:b" sets="x y" hot="k">',
    '  <Part>\n    <Timeline>\n      - one\n    </Timeline>\n    <Post account="x">text</Post>\n  </Part>\n  <Empty />\n</Box>\n',
  ].join("\n");
  expect(problemsOf(text)).toEqual([]);
});

test.each([
  ["an unknown element", "<Zebra/>\n", ["1:2-7 element-known"]],
  ["a misspelt element", '<Bxo id="a"/>\n', ["1:2-5 element-known"]],
  ["an element in small letters", '<box id="a"/>\n', ["1:2-5 element-known"]],
  ["other HTML", "<Intro>\n<div>x</div>\n</Intro>\n", ["2:2-5 html-allowed"]],
  ["a script", "<Intro>\n<script>x</script>\n</Intro>\n", ["2:2-8 html-allowed"]],
  ["an element without a name", "<Intro>\n<>x</>\n</Intro>\n", ["2:1-3 element-known"]],
  ["an unknown attribute", '<Box id="a" zzzzz="1"/>\n', ["1:13-18 attribute-known"]],
  ["a misspelt attribute", '<Box id="a" mintes="1"/>\n', ["1:13-19 attribute-known"]],
  ["an attribute on HTML", '<Intro>\n<b class="x">x</b>\n</Intro>\n', ["2:4-9 attribute-known"]],
  ["an attribute written twice", '<Box id="a" id="b"/>\n', ["1:13-15 attribute-known"]],
  ["a missing attribute", "<Box/>\n", ["1:1-7 attribute-required"]],
  ["a misspelt required attribute, told once", '<Box idd="a"/>\n', ["1:6-9 attribute-known"]],
  ["an id that is none", '<Box id="A b"/>\n', ["1:10-13 attribute-value"]],
  ["an empty value", '<Box id=""/>\n', ["1:6-11 attribute-value"]],
  ["no value", "<Box id/>\n", ["1:6-8 attribute-value"]],
  ["one word of a list", '<Box id="a" cites="AU-1 au3"/>\n', ["1:25-28 attribute-value"]],
  ["a word twice in a list", '<Box id="a" sets="x x"/>\n', ["1:19-20 attribute-value"]],
  ["a value that is not offered", '<Box id="a" kind="smal"/>\n', ["1:19-23 attribute-value"]],
  [
    "a list with a value that is not offered",
    '<Box id="a" tags="red green"/>\n',
    ["1:23-28 attribute-value"],
  ],
  ["a time that is none", '<Box id="a" at="25:00"/>\n', ["1:17-22 attribute-value"]],
  ["a length that is none", '<Box id="a" pace="20"/>\n', ["1:19-21 attribute-value"]],
  ["a number in words", '<Box id="a" minutes="two"/>\n', ["1:22-25 attribute-value"]],
  ["a number too small", '<Box id="a" minutes="0"/>\n', ["1:22-23 attribute-value"]],
  ["a pair without a colon", '<Box id="a" key="q:a r"/>\n', ["1:22-23 attribute-value"]],
  ["two keys", '<Box id="a" hot="ab"/>\n', ["1:18-20 attribute-value"]],
  ["an element in the wrong place", "<Part>\nx\n</Part>\n", ["1:1-7 element-placed"]],
  [
    "a second one",
    '<Box id="a">\n<Part>\nx\n</Part>\n<Part>\ny\n</Part>\n</Box>\n',
    ["5:1-7 element-placed"],
  ],
  [
    "an element of the structure in a list",
    '<Box id="a">\n- <Part>x</Part>\n</Box>\n',
    ["2:1-17 element-placed", "2:3-9 element-placed"],
  ],
  ["text where only elements stand", '<Box id="a">\nhello\n</Box>\n', ["2:1-6 element-placed"]],
  [
    "display where only elements stand",
    '<Box id="a">\n<Note>x</Note>\n</Box>\n',
    ["2:1-7 element-placed"],
  ],
  [
    "content where there is none",
    '<Box id="a">\n<Empty>x</Empty>\n</Box>\n',
    ["2:8-9 element-placed"],
  ],
  [
    "a timeline without a list",
    "<Intro>\n<Timeline>\nx\n</Timeline>\n</Intro>\n",
    ["3:1-2 element-placed"],
  ],
  ["an import", "import x from 'y'\n", ["1:1-18 only-data"]],
  ["an expression", "<Intro>\na {b} c\n</Intro>\n", ["2:3-6 only-data"]],
  ["a value in braces", "<Box id={a}/>\n", ["1:6-12 only-data"]],
  ["spread attributes", '<Box id="a" {...b}/>\n', ["1:13-19 only-data"]],
  ["a handler", '<Intro>\n<b onClick="x">y</b>\n</Intro>\n', ["2:4-15 only-data"]],
  ["style", '<Box id="a" style="x"/>\n', ["1:13-22 only-data"]],
])("%s is one problem with its place", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  "javascript:alert(1)",
  "java&#115;cript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "//example.com",
  "vbscript:x",
  "/etc/x",
  "x.md",
  "javascript%3Aalert(1)",
  "clause:1",
])("a link to %s is refused", (url) => {
  expect(found(`<Intro>\n[x](${url})\n</Intro>\n`)).toEqual([expect.stringContaining("url-safe")]);
  expect(found(`<Intro>\n[x][y]\n\n[y]: ${url}\n</Intro>\n`)).toEqual([
    expect.stringContaining("url-safe"),
  ]);
  expect(found(`<Intro>\n![x](${url})\n</Intro>\n`)).toEqual([expect.stringContaining("url-safe")]);
});

test("links to the web, a mailbox and a clause are taken; pictures are not", () => {
  expect(
    found(
      "<Intro>\n[a](https://example.com/x?y) [b](mailto:a@example.com) [c](clause:AU-1)\n</Intro>\n",
    ),
  ).toEqual([]);
  expect(found("<Intro>\n![a](https://example.com/x)\n</Intro>\n")).toEqual(["2:1-28 url-safe"]);
  expect(found("<Intro>\n![a][b]\n\n[b]: https://example.com/x\n</Intro>\n")).toEqual([
    "2:1-8 url-safe",
  ]);
});

test("a misspelt name comes with a replacement", () => {
  const [element] = problemsOf('<Bxo id="a"/>\n');
  expect(element).toMatchObject({ hint: "did you mean `<Box>`?", replacement: { text: "Box" } });
  const [attribute] = problemsOf('<Box id="a" mintes="1"/>\n');
  expect(attribute?.replacement).toMatchObject({
    text: "minutes",
    span: { start: { column: 13 }, end: { column: 19 } },
  });
  const [value] = problemsOf('<Box id="a" kind="lagre"/>\n');
  expect(value?.replacement?.text).toBe("large");
  const [code] = problemsOf('<Box id="a" minutes={3}/>\n');
  expect(code?.replacement?.text).toBe('minutes="3"');
});

test("an element that must be there is asked for", () => {
  const strict = {
    ...LANGUAGE,
    elements: LANGUAGE.elements.map((one) => (one.name === "Intro" ? { ...one, least: 1 } : one)),
  };
  expect(found('<Box id="a"/>\n', strict)).toEqual(["1:1-1 element-required"]);
});

test("an element in a line counts like one on a line of its own", () => {
  expect(found('<Box id="a">\n<Part>x</Part>\n</Box>\n')).toEqual([]);
});
