import { expect, test } from "vitest";
import { parseDocument } from "./document.ts";

/** "line:column-line:column code message" of every problem. */
function found(text: string): string[] {
  return parseDocument({ file: "a.mdx", text }).problems.map(
    ({ span: { start, end }, code, message }) =>
      `${start.line}:${start.column}-${end.line}:${end.column} ${code} ${message}`,
  );
}

function hint(text: string): string | undefined {
  return parseDocument({ file: "a.mdx", text }).problems[0]?.hint;
}

/** The text after the first problem's replacement. */
function mended(text: string): string | null {
  const fix = parseDocument({ file: "a.mdx", text }).problems[0]?.replacement;
  return fix
    ? text.slice(0, fix.span.start.offset) + fix.text + text.slice(fix.span.end.offset)
    : null;
}

test("a sound document has no problems and one tree", () => {
  const { problems, tree, complete } = parseDocument({
    file: "a.mdx",
    text: "<Note>\nhello\n</Note>\n",
  });
  expect(problems).toEqual([]);
  expect(tree.children).toHaveLength(1);
  expect(complete).toBe(true);
});

test.each([
  [
    "an element open at the end of the file",
    "<Briefing>\nhi\n",
    "1:1-1:11 syntax expected a closing tag for `<Briefing>`",
  ],
  [
    "an element open where its parent closes",
    '<Case id="a">\n<Scene id="b">\ntext\n</Case>\n',
    "2:1-2:15 syntax expected a closing tag for `<Scene>`",
  ],
  [
    "a misspelt closing tag",
    "<Scene>\ntext\n</Sceen>\n",
    "3:1-3:9 syntax unexpected closing tag `</Sceen>`, expected `</Scene>`",
  ],
  [
    "a closing tag without an opening one",
    "text\n\n</Scene>\n",
    "3:1-3:9 syntax unexpected closing tag `</Scene>`, nothing is open here",
  ],
  [
    "a tag not closed in its paragraph",
    "<Scene>\n\nhello <Why>foo\n\n</Scene>\n",
    "3:7-3:12 syntax expected a closing tag for `<Why>` in the same paragraph",
  ],
  [
    "a closing tag inside a line, of an element on lines of its own",
    "<Why>\ntext\n\nmore</Why>\n",
    "4:5-4:11 syntax unexpected `</Why>` inside a line of text",
  ],
  [
    "an attribute in a closing tag",
    '<Scene>\n\nx\n\n</Scene id="a">\n',
    '5:9-5:15 syntax unexpected `id="a"` in a closing tag',
  ],
  [
    "`<` before a number",
    "If score <5 then\n",
    "1:10-1:12 syntax unexpected `<` before `5`, expected the name of an element",
  ],
  ["an HTML comment", "<!-- hi -->\n", "1:1-1:12 syntax unexpected HTML comment"],
  [
    "an address in angle brackets",
    "see <https://example.com>\n",
    "1:5-1:26 syntax unexpected `<` before an address",
  ],
  [
    "a stray opening brace",
    "a { b\n\nnext\n",
    "1:3-1:4 syntax unexpected `{`, expected a closing brace for it",
  ],
  [
    "an unquoted value",
    "<Scene id=a>\ntext\n</Scene>\n",
    "1:11-1:12 syntax the value of `id` is not in plain quotes",
  ],
  [
    "typographic quotes",
    "<Scene id=“a”>\ntext\n</Scene>\n",
    "1:11-1:14 syntax the value of `id` is not in plain quotes",
  ],
  [
    "an attribute without a value",
    "<Scene id=>\ntext\n</Scene>\n",
    "1:11-1:12 syntax the attribute `id` has no value after `=`",
  ],
  [
    "an open quote",
    '<Scene id="a>\ntext\n</Scene>\n',
    "1:11-1:13 syntax the quote that opens the value of `id` is not closed",
  ],
  [
    "an open quote before another attribute",
    '<Scene id="a title="b">\ntext\n</Scene>\n',
    "1:11-1:13 syntax the quote that opens the value of `id` is not closed",
  ],
  ["a tag without its end", '<Scene id="a"\n', "1:1-1:14 syntax the tag `<Scene` is not finished"],
  [
    "a comma between attributes",
    '<Scene id="a", then="b"/>\n',
    "1:14-1:15 syntax unexpected `,` in the tag `<Scene>`",
  ],
  [
    "code in braces",
    "a {b c} d\n",
    "1:3-1:8 only-data text in braces is read as code, and a document holds only data",
  ],
  [
    "a line that begins like code",
    "export rules are strict\n",
    "1:1-1:7 only-data a line that begins with `export` is read as code, and a document holds only data",
  ],
])("%s is one problem with its place", (_, text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test("hints say what to write", () => {
  expect(hint("If score <5 then\n")).toBe("write `&lt;` or `under 5`");
  expect(hint("<Briefing>\nhi\n")).toContain("write `</Briefing>` at the end of the file");
  expect(hint("a { b\n")).toContain("write `\\{`");
});

test.each([
  ["If score <5 then\n", "If score &lt;5 then\n"],
  ["<Scene id=“a b”/>\n", '<Scene id="a b"/>\n'],
  ['<Scene id="a>\ntext\n</Scene>\n', '<Scene id="a">\ntext\n</Scene>\n'],
  ["<Scene>\ntext\n</Sceen>\n", "<Scene>\ntext\n</Scene>\n"],
  ["<!-- hi -->\n", "{/* hi */}\n"],
])("the replacement mends %j", (text, expected) => {
  expect(mended(text)).toBe(expected);
  expect(found(expected)).toEqual([]);
});

test("every syntax error is told at once, and the rest is still read", () => {
  const text =
    "<Note>\nIf <5\n</Note>\n\n<Case id=a>\ntext { foo\n\n<Why>a\n\nb</Why>\n</Cas>\n\n<Debrief>\nend\n";
  const { problems, tree } = parseDocument({ file: "a.mdx", text });
  expect(problems.map(({ span, code }) => `${span.start.line} ${code}`).sort()).toEqual(
    ["2 syntax", "5 syntax", "6 syntax", "8 syntax", "11 syntax", "13 syntax"].sort(),
  );
  expect(tree.children.map((node) => ("name" in node ? node.name : node.type))).toEqual([
    "Note",
    "Case",
    "Debrief",
  ]);
});

test("positions after a mended error are those of the author's text", () => {
  const text = "<Scene id=a>\ntext\n</Scene>\n\nIf <5\n\n<b>x</b>{1}\n";
  const { tree } = parseDocument({ file: "a.mdx", text });
  const last = tree.children.at(-1);
  expect(last?.position?.start).toMatchObject({ line: 7, column: 1, offset: text.indexOf("<b>") });
});

test("an unclosed element ends before the first one that cannot stand in it", () => {
  const text = "<Briefing>\nhi\n\n<Case>\nx\n</Case>\n";
  const { tree, problems } = parseDocument(
    { file: "a.mdx", text },
    (parent, child) => !(parent === "Briefing" && child === "Case"),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]?.hint).toContain("before line 4");
  expect(tree.children.map((node) => ("name" in node ? node.name : node.type))).toEqual([
    "Briefing",
    "Case",
  ]);
});

test("CRLF line ends and a byte order mark change no place", () => {
  expect(found("\uFEFF---\r\ntitle: a\r\n---\r\n\r\n<Note>\r\nIf <5 x\r\n</Note>\r\n")).toEqual([
    "6:4-6:6 syntax unexpected `<` before `5`, expected the name of an element",
  ]);
});

test("front matter is plain data, each value with its place", () => {
  const text = '---\ntitle: A b\nshift:\n  from: "16:30"\nsources:\n  - { url: x }\n---\n';
  const { frontMatter } = parseDocument({ file: "a.mdx", text });
  expect(frontMatter?.data).toEqual({
    title: "A b",
    shift: { from: "16:30" },
    sources: [{ url: "x" }],
  });
  expect(frontMatter?.places["shift.from"]).toMatchObject({
    start: { line: 4, column: 9 },
    end: { line: 4, column: 16 },
  });
  expect(frontMatter?.keys["sources.0.url"]).toMatchObject({ start: { line: 6, column: 7 } });
});

test.each([
  ["a name written twice", "---\na: 1\na: 2\n---\n", "3:1"],
  ["a bracket that stays open", "---\na: [1\nb: 2\n---\n", "2:4"],
  ["a list instead of names", "---\n- a\n---\n", "1:1"],
  ["references", "---\na: &x [1]\nb: *x\n---\n", "1:1"],
  ["no end", "---\na: 1\n\n<Note>x</Note>\n", "1:1"],
])("front matter with %s is a problem with a place", (_, text, place) => {
  const problems = found(text);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((problem) => / front-matter /.test(problem))).toBe(true);
  if (place !== "2:4") expect(problems[0]).toMatch(new RegExp(`^${place}-`));
});

test("a file that is too large or too deep is refused without being read", () => {
  expect(found("word ".repeat(120_000))[0]).toContain("document-not-too-large");
  expect(found(`${"> ".repeat(41)}x`)[0]).toContain("document-not-too-deep");
  expect(found("<Note>\n".repeat(1000))[0]).toContain("document-not-too-deep");
  expect(found(`${"<Note>\n".repeat(41)}x\n${"</Note>\n".repeat(41)}`)[0]).toContain(
    "document-not-too-deep",
  );
  expect(found(`${"<Note>\n".repeat(38)}x\n${"</Note>\n".repeat(38)}`)).toEqual([]);
});

test("reading ends even when everything is wrong", () => {
  const { problems } = parseDocument({
    file: "a.mdx",
    text: "a <5 { <b <!-- </c> \n\n> <Why>\n\n".repeat(40),
  });
  expect(problems.length).toBeGreaterThan(5);
  expect(problems.length).toBeLessThanOrEqual(24);
});
