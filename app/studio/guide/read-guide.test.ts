import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { findTable } from "./markdown-table.ts";
import { readGuide } from "./read-guide.ts";

const TEXT = `# Writing

Words with \`code\`, *stress* and [a link](#the-table).

Contents: [The table](#the-table)

## The table

<!-- a comment -->

| sign | what it is |
| --- | --- |
| \`a\\|b\` | **this** or <that> |

### A part

1. One

   \`\`\`sh
   npm run check
   \`\`\`

## What the checker can say

An **error** blocks.

### Names

#### ids-are-unique

An id names one thing.

\`\`\`text
bad    <Scene id="a">
       <Scene id="a">
good   <Scene id="a">
\`\`\`

### Other

#### syntax

A tag.
`;

test("the contents are the chapters and their parts, without those of the codes", () => {
  const { title, contents, codesHeading } = readGuide(TEXT);
  expect(title).toBe("Writing");
  expect(contents).toEqual([
    { id: "the-table", title: "The table", level: 2 },
    { id: "a-part", title: "A part", level: 3 },
  ]);
  expect(codesHeading.id).toBe("what-the-checker-can-say");
});

test("every code stands by itself with its group", () => {
  const { codes, codesHtml } = readGuide(TEXT);
  expect(codes.map(({ code, group }) => [code, group])).toEqual([
    ["ids-are-unique", "Names"],
    ["syntax", "Other"],
  ]);
  expect(codesHtml).toBe("<p>An <strong>error</strong> blocks.</p>");
});

test("bad and good examples are told apart by a word, and their lines keep their margin", () => {
  const [code] = readGuide(TEXT).codes;
  expect(code?.html).toContain("<dt>Bad</dt>");
  expect(code?.html).toContain(
    "&lt;Scene id=&quot;a&quot;&gt;\n&lt;Scene id=&quot;a&quot;&gt;</code>",
  );
  expect(code?.html).toContain("<dt>Good</dt>");
});

test("tables are tables, comments are left out, and nothing of the text becomes markup", () => {
  const { html } = readGuide(TEXT);
  expect(html).toContain('<th scope="col">sign</th>');
  expect(html).toContain("<td><code>a|b</code></td>");
  expect(html).not.toContain("a comment");
  expect(html).not.toContain("<that>");
  expect(html).not.toContain("Contents:");
  expect(html).toContain('<a href="#the-table">a link</a>');
  expect(html).toContain("npm run check");
});

test("a paragraph with a bar in it is no table", () => {
  expect(findTable("this | that")).toBeNull();
  expect(findTable("| a |\n| b |")).toBeNull();
  expect(findTable("| a | b |\n|---|:-:|\n| 1 | |")).toEqual([
    ["a", "b"],
    ["1", ""],
  ]);
});

test("the guide of this project is read whole: no line of it is lost on its page", () => {
  const page = readGuide(readFileSync("scenarios/README.md", "utf8"));
  const sections = readFileSync("scenarios/README.md", "utf8").match(/^#### /gm);
  expect(page.codes.length).toBe(sections?.length);
  expect(page.codes.every(({ html }) => html.includes("<dt>Bad</dt>"))).toBe(true);
  expect(page.html).not.toMatch(/<p>\|/);
  expect(page.html).not.toContain("undefined");
  const anchors = [
    ...page.contents,
    page.codesHeading,
    ...page.codes.map(({ code }) => ({ id: code })),
  ];
  const all = [page.html, page.codesHtml, ...page.codes.map(({ html }) => html)].join("");
  for (const [, id] of all.matchAll(/href="#([^"]+)"/g))
    expect(anchors.map((one) => one.id)).toContain(id);
});
