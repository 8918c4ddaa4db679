import { expect, test } from "vitest";
import type { Diagnostic } from "./diagnostic.ts";
import { countInWords, printDiagnostics } from "./print.ts";
import { spanAt } from "./span.ts";
import { toJson } from "./to-json.ts";
import { toSarif } from "./to-sarif.ts";

const source = { file: "scenarios/a b.mdx", text: "first line\n\tIf score <5 then\nlast\n" };
const problem: Diagnostic = {
  file: source.file,
  span: spanAt(source.text, 21, 23),
  code: "syntax",
  severity: "error",
  message: "unexpected `<`",
  hint: "write `&lt;`",
  related: [{ file: source.file, span: spanAt(source.text, 0, 5), message: "first used here" }],
  replacement: { title: "Write &lt;", span: spanAt(source.text, 21, 22), text: "&lt;" },
};

test("a problem is printed under the author's line", () => {
  expect(printDiagnostics([problem], [source])).toBe(
    [
      "scenarios/a b.mdx:2:11 error syntax",
      "  unexpected `<`",
      "    2 | \tIf score <5 then",
      "      | \t         ^^",
      "  hint: write `&lt;`",
      "  scenarios/a b.mdx:1:1 first used here",
      "    1 | first line",
      "      | ^^^^^",
      "",
    ].join("\n"),
  );
});

test("without the text only the place is printed, and a long line is cut around the problem", () => {
  expect(printDiagnostics([problem], [])).not.toContain("|");
  const long = { file: "l.mdx", text: `${"word ".repeat(100)}<5 end` };
  const printed = printDiagnostics(
    [{ ...problem, file: "l.mdx", span: spanAt(long.text, 500, 502), related: [] }],
    [long],
  );
  const [, , line = "", mark = ""] = printed.split("\n");
  expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("<5");
});

test("problems are counted in words", () => {
  expect(countInWords([problem, { ...problem, severity: "warning" }])).toBe("1 error, 1 warning");
  expect(countInWords([])).toBe("0 errors");
});

test("JSON is flat, with ends", () => {
  expect(toJson([problem])).toEqual([
    {
      file: source.file,
      line: 2,
      column: 11,
      endLine: 2,
      endColumn: 13,
      code: "syntax",
      severity: "error",
      message: "unexpected `<`",
      hint: "write `&lt;`",
    },
  ]);
});

test("SARIF names the rule, the region, related places and the fix", () => {
  const sarif = toSarif([problem, problem]);
  const [run] = sarif.runs;
  expect(sarif.version).toBe("2.1.0");
  expect(run?.tool.driver.rules).toEqual([{ id: "syntax" }]);
  expect(run?.results[0]).toMatchObject({
    ruleId: "syntax",
    ruleIndex: 0,
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "scenarios/a%20b.mdx" },
          region: { startLine: 2, startColumn: 11, endColumn: 13 },
        },
      },
    ],
    relatedLocations: [{ message: { text: "first used here" } }],
    fixes: [{ description: { text: "Write &lt;" } }],
  });
});
