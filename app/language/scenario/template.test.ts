import { expect, test } from "vitest";

import { parseScenario } from "./parse.ts";
import { newScenario, titleOfSlug } from "./template.ts";

const titleOf = (text: string) => parseScenario({ file: "scenarios/new.mdx", text }).value.title;

test("a new scenario takes its title from its name when it is given none", () => {
  expect(titleOf(newScenario({ slug: "the-quiet-desk" }))).toBe("The quiet desk");
  expect(titleOf(newScenario({ slug: "x", title: "  " }))).toBe("X");
});

test.each(['Say "no": a case', "50 % {of} it \\ $& $1", "[a]", "# not a comment", "two\nlines"])(
  "the title %j stays what it is, whatever signs are in it",
  (title) => {
    const { value, problems } = parseScenario({
      file: "scenarios/new.mdx",
      text: newScenario({ slug: "new", title }),
    });
    expect(problems).toEqual([]);
    expect(value.title).toBe(title.replace("\n", " "));
  },
);

test("any name gives a title that can be read", () => {
  expect(["a", "case-2", "the--last-"].map(titleOfSlug)).toEqual(["A", "Case 2", "The last"]);
});
