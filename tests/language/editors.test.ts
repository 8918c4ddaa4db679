// What other editors are given cannot drift from the language: both files of docs/editors are made from the schema,
// every snippet is accepted where it belongs, and the front matter's schema says what the checker says.
// UPDATE_GOLDEN=1 writes the files.
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { expect, test } from "vitest";
import { parse as parseYaml, stringify as toYaml } from "yaml";

import { conform } from "#app/language/markup/conform.ts";
import { parseDocument } from "#app/language/markup/document.ts";
import { printDiagnostics } from "#app/language/markup/print.ts";
import { TOP } from "#app/language/markup/schema.ts";
import { check } from "#app/language/scenario/check.ts";
import { FRONT_MATTER, frontMatterJsonSchema } from "#app/language/scenario/front-matter-schema.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { SCENARIO } from "#app/language/scenario/schema.ts";
import { makeSnippets } from "#app/language/scenario/snippets.ts";
import { newScenario } from "#app/language/scenario/template.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";

const FILES: readonly (readonly [string, unknown])[] = [
  ["docs/editors/eleven-minutes.code-snippets", makeSnippets()],
  ["docs/editors/front-matter.schema.json", frontMatterJsonSchema()],
];

test.each(FILES)("%s says what the schema says", async (file, made) => {
  const text = await format(JSON.stringify(made), { filepath: file, printWidth: 100 });
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("the task for VS Code reads what the checker prints", () => {
  const { tasks } = JSON.parse(readFileSync("docs/editors/tasks.json", "utf8")) as {
    tasks: readonly { problemMatcher: { pattern: readonly { regexp: string }[] } }[];
  };
  const [place, message] = (tasks[0]?.problemMatcher.pattern ?? []).map(
    ({ regexp }) => new RegExp(regexp),
  );
  const start = { line: 3, column: 7, offset: 40 };
  const problem = { file: "scenarios/a case.mdx", span: { start, end: start } } as const;
  const words = { code: "every-target-exists", severity: "error", message: "`a` is no `b`" } as const;
  const [first = "", second = ""] = printDiagnostics([{ ...problem, ...words }], []).split("\n");
  const at = ["scenarios/a case.mdx", "3", "7", "error", "every-target-exists"];
  expect(place?.exec(first)?.slice(1)).toEqual(at);
  expect(message?.exec(second)?.[1]).toBe("`a` is no `b`");
});

/** The text of a snippet whose places are left as they are offered; `$0` becomes `last`. */
function expand(body: readonly string[], last: string): string {
  return body
    .join("\n")
    .replace(/(?<!\\)\$\{\d+\|([^,|]+)[^|]*\|\}/g, "$1")
    .replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/(?<!\\)\$0/g, () => last)
    .replace(/\\([\\$}])/g, "$1");
}

const snippets = Object.entries(makeSnippets());

function inItsPlace(name: string, text: string): string {
  const parents = SCENARIO.elements.find((element) => element.name === name)?.parents ?? "prose";
  if (parents === "prose") return inItsPlace("Briefing", `<Briefing>\n${text}\n</Briefing>`);
  const [parent = TOP] = parents;
  if (parents.includes(TOP)) return text;
  const [, around] = snippets.find(([known]) => known === `<${parent}>`) ?? [];
  if (!around) throw new Error(`no snippet for <${parent}>`);
  return inItsPlace(parent, expand(around.body, text));
}

const elements = snippets.filter(([name]) => name.startsWith("<"));

test.each(elements)("the snippet %s is accepted in its place", (name, { body }) => {
  const [, element = ""] = /^<(\w+)>/.exec(name) ?? [];
  const schema = SCENARIO.elements.find((known) => known.name === element);
  const text = inItsPlace(element, expand(body, schema?.children === "elements" ? "" : "Some words."));
  const read = parseDocument({ file: "snippet.mdx", text });
  const problems = [...read.problems, ...conform(read, SCENARIO)];
  // The file around it lacks its other parts: that alone may be said.
  const others = problems.filter(({ span, code }) => code !== "element-required" || span.start.line > 1);
  expect(others.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

test("every element has a snippet, and every snippet a prefix of its own", () => {
  const named = snippets.map(([name]) => name);
  for (const element of SCENARIO.elements) expect(named).toContain(`<${element.name}>`);
  expect(new Set(snippets.map(([, { prefix }]) => prefix)).size).toBe(snippets.length);
});

test("the snippet of a whole scenario is the text of a new one", () => {
  const [, whole] = snippets.find(([name]) => name === "A whole scenario") ?? [];
  expect(`${expand(whole?.body ?? [], "")}\n`).toBe(newScenario({ slug: "new-scenario" }));
});

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const [, invented = ""] = newScenario({ slug: "new-scenario" }).split("---\n");
/** The front matter of a new scenario, set on a real case. */
const matter = toYaml({
  ...(parseYaml(invented) as Record<string, unknown>),
  based_on: {
    case: "01",
    changed: "Everything",
    sources: [{ title: "A", url: "https://example.org/a" }],
  },
});

/** The front matter of a new scenario with one value changed; undefined takes the line away. */
function withLine(path: string, value: unknown): Record<string, unknown> {
  const data = parseYaml(matter) as Record<string, unknown>;
  const names = path.split(".");
  const last = names.pop() ?? "";
  let group: Record<string, unknown> = data;
  for (const name of names) group = group[name] as Record<string, unknown>;
  if (value === undefined) delete group[last];
  else group[last] = value;
  return data;
}

/** Whether the checker has nothing against a front matter, whatever it says about the rest. */
function isAccepted(data: Record<string, unknown>): boolean {
  const text = `---\n${toYaml(data)}---\n\n<Briefing>\nSome words.\n</Briefing>\n`;
  const source = { file: "scenarios/new.mdx", text };
  const { value: scenario, problems: read } = parseScenario(source);
  const problems = [...read, ...check({ scenario, source, ...ground })];
  const head = text.slice(4).indexOf("\n---") + 8;
  return !problems.some(
    ({ span, severity, code }) =>
      severity === "error" && span.start.offset < head && code !== "element-required",
  );
}

const LINES: readonly (readonly [string, readonly unknown[]])[] = [
  ["title", [undefined, "", " ", "A title", 5, ["a"]]],
  ["summary", [undefined, "", "One sentence."]],
  ["level", [undefined, "beginner", "foundation", "intermediate", "advanced"]],
  ["minutes", [undefined, 0, 1, 600, 601, 2.5, "5"]],
  ["skills", [undefined, [], ["idntity"]]],
  ["pass", [undefined, 0, 1, 100, 101, "70"]],
  ["warnings", [undefined, [], ["Rude words"], "Rude words", [""]]],
  ["shift", [undefined, {}, "09:00"]],
  ["shift.from", [undefined, "9:00", "25:00", "08:59"]],
  ["shift.to", [undefined, "09:60", "09:31"]],
  ["shift.pace", [undefined, 20, "20", "1s", "2m", "1h"]],
  ["shift.ends", [undefined, "", "It is over"]],
  ["shift.length", ["30m"]],
  ["based_on", [undefined, "Invented"]],
  ["based_on.case", [undefined, "", "01"]],
  ["based_on.changed", [undefined, "", "Everything"]],
  ["based_on.sources", [undefined, [], "https://example.org", [{ title: "A" }]]],
  ["based_on.sources", [[{ title: "", url: "https://example.org/a" }]]],
  ["based_on.sources", [[{ title: "A", url: "https://example.org/a" }]]],
  ["based_on.sources", [[{ title: "A", url: "http://example.org/a" }]]],
  ["based_on.sources", [[{ title: "A", url: "javascript:alert(1)" }]]],
  ["based_on", [{}, { invented: "All of it" }, { invented: "" }]],
  ["based_on", [{ invented: "All of it", sources: [{ title: "A", url: "https://example.org/a" }] }]],
  ["based_on.invented", ["All of it"]],
  ["author", ["Somebody"]],
];

test.each(LINES.flatMap(([path, values]) => values.map((value) => [path, value] as const)))(
  "front matter: the checker and the schema agree on %s: %j",
  (path, value) => {
    const data = withLine(path, value);
    expect(FRONT_MATTER.safeParse(data).success).toBe(isAccepted(data));
  },
);
