// The examples of the author's guide do what the guide says: the bad one has the problem, the good one has not.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { parseDesk } from "#app/language/scenario/parse-desk.ts";
import { parseHandbook } from "#app/language/handbook/parse.ts";
import { analyse } from "#app/language/scenario/analysis/analyse.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { WITHOUT_FOLDER } from "./codes.ts";
import { frameExample } from "./guide-example.ts";

const authored = readAuthored("scenarios");
const DESK = authored.desk?.text ?? "";
const GOLDEN = "tests/language/rules";
const ground = parseGround(authored.desk, authored.handbook);

/** Codes whose examples are only described, and why they cannot be checked here. */
const DESCRIBED: Readonly<Record<string, string>> = {
  "model-path-is-best": "it depends on what every other action of the scenario earns",
  "model-path-is-proved": "it takes a scenario that is too large to show",
  ...described("it takes a whole scenario, and the golden files have one", [
    "a-benign-case",
    "arrival-can-happen",
    "chance-does-not-pass",
    "effect-can-happen",
    "every-skill-can-be-earned",
    "judgement-can-be-reached",
    "memory-does-not-pass",
    "no-choice-dominates",
    "no-constant-strategy-passes",
    "reachable-under-conditions",
    "reading-time",
  ]),
  ...described("it depends on what else the handbook and the other scenarios say", [
    "clause-in-force",
    "clause-is-cited",
    "every-option-is-judged",
  ]),
  ...described("it is about the desk as a whole, and the golden files have one", [
    "desk-comes-to-an-end",
    "every-button-is-answered",
  ]),
  "analysis-is-complete": "it takes a scenario that is too large to show",
  "document-not-too-large": "it takes a file that is too large to show",
  "document-not-too-deep": "it takes a line that is too long to show",
  "file-can-be-read": "it is about a file that is no text",
  "scenario-not-too-large": "it takes a scenario that is too large to show (tests/hostile)",
  "problems-not-too-many": "it takes more mistakes than anybody wants to read (tests/hostile)",
};

function described(why: string, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, why]));
}

/** Codes that only an analysis finds. */
const ANALYSED = readdirSync("app/language/scenario/analysis/rules").map((name) => name.replace(/\.ts$/, ""));

function examplesOf(text: string): readonly (readonly ["bad" | "good", string])[] {
  const block = /```text\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const starts = block.split(/^(?=bad {4}|good {3})/m);
  return starts.map((part) => [
    part.startsWith("bad") ? "bad" : "good",
    part.slice(7).replace(/^ {7}/gm, "").trimEnd(),
  ]);
}

/** The codes that the checker gives for an example. */
function codesOf(example: string, analysed = false): readonly string[] {
  const { kind, text } = frameExample(example);
  if (kind === "desk") {
    const id = /id="([^"]*)"/.exec(text)?.[1] ?? "";
    const rest = DESK.replace(RegExp(`^<\\w+ id="${id}"[^>]*/>$`, "gm"), "");
    const { problems } = parseDesk({ file: "desk.mdx", text: `${rest}\n${text}` });
    return problems.map(({ code }) => code);
  }
  if (kind === "handbook") {
    const front = "---\ntitle: Rules\nsummary: Some words.\n---\n\n";
    const { problems } = parseHandbook([{ file: "handbook/a.mdx", text: front + text }], ground.desk);
    return problems.map(({ code }) => code);
  }
  const source = { file: "scenarios/example.mdx", text };
  const { problems, compiled } = buildScenario(source, ground);
  const more = analysed && compiled ? analyse(compiled, source, { plays: 100 }).problems : [];
  return [...problems, ...more].map(({ code }) => code);
}

const guide = readFileSync("scenarios/README.md", "utf8");
const sections = [...guide.matchAll(/^#### ([a-z-]+)\n([\s\S]*?)(?=^#|\n$(?![\s\S]))/gm)];
const examples = sections.flatMap(([, code = "", text = ""]) =>
  code in DESCRIBED
    ? []
    : examplesOf(text).map(([kind, example]) => ({ code, kind, example })),
);

/** Mistakes of reading: an example that has one of these was not understood, and would prove nothing. */
const MISREAD = ["syntax", "element-known", "element-placed", "html-allowed"];

test.each(examples)("$code, $kind: $example", ({ code, kind, example }) => {
  const codes = codesOf(example, ANALYSED.includes(code));
  expect([codes.includes(code), codes]).toEqual([kind === "bad", codes]);
  const misread = codes.filter((one) => one !== code && MISREAD.includes(one));
  expect(kind === "good" ? misread : []).toEqual([]);
});

test("the frame around the examples has no error of its own", () => {
  const { problems } = buildScenario(
    { file: "scenarios/example.mdx", text: frameExample("Some words.").text },
    ground,
  );
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("what is only described cannot be checked, and has golden files or a test of its own", () => {
  for (const code of Object.keys(DESCRIBED)) {
    const [, , text = ""] = sections.find(([, known]) => known === code) ?? [];
    const [bad] = examplesOf(text);
    expect([code, bad?.[0], codesOf(bad?.[1] ?? "").includes(code)]).toEqual([code, "bad", false]);
    expect([code, WITHOUT_FOLDER.has(code) || existsSync(join(GOLDEN, code))]).toEqual([code, true]);
  }
});
