import { expect, test } from "vitest";
import { parseDocument } from "./document.ts";
import { type Element, listElements } from "./element.ts";
import { excerpt } from "./excerpt.ts";

function cut(text: string): string {
  const { tree } = parseDocument({ file: "a.mdx", text });
  const [first] = listElements(tree);
  if (!first) throw new Error("the text begins with no element");
  return excerpt(first, text, (child: Element) => child.name === "Why");
}

test("the margin goes and lists, blocks and code keep their shape", () => {
  const text = [
    "  <Scene>",
    "    One.",
    "",
    "    - a",
    "      - b",
    "",
    '    <Post account="x">',
    "      Two.",
    "    </Post>",
    "",
    "    ```",
    "      code",
    "    ```",
    "  </Scene>",
  ].join("\n");
  const expected = [
    "One.",
    "",
    "- a",
    "  - b",
    "",
    '<Post account="x">',
    "  Two.",
    "</Post>",
    "",
    "```",
    "  code",
    "```",
  ].join("\n");
  expect(cut(text)).toBe(expected);
  expect(parseDocument({ file: "b.mdx", text: expected }).problems).toEqual([]);
});

test("structure is taken out, on lines of its own and inside a line", () => {
  expect(cut("<Action>\n  One.\n  <Why>because</Why>\n</Action>")).toBe("One.");
  expect(cut("<Action>\n  One.\n\n  <Why>\n    because\n  </Why>\n\n  Two.\n</Action>")).toBe(
    "One.\n\n\n\nTwo.",
  );
  expect(cut("<Action>\n  One <Why>because</Why>\n  two.\n</Action>")).toBe("One \ntwo.");
});

test("text in the line of the tags, an empty element and CRLF", () => {
  expect(cut("<Ending>Done *now*.</Ending>")).toBe("Done *now*.");
  expect(cut("<Ending />")).toBe("");
  expect(cut("<Ending>\r\n  a\r\n  b\r\n</Ending>")).toBe("a\nb");
});
