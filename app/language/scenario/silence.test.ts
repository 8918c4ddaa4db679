import { expect, test } from "vitest";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { spanAt } from "#app/language/markup/span.ts";
import { check } from "./check.ts";
import { GROUND, makeSource } from "./make.ts";
import { parseScenario } from "./parse.ts";
import { applySilences } from "./silence.ts";

const CASE = `
<Case id="one" title="A report" arrives="16:00">
  <Scene id="open">
    Look.
    HERE
    <Action do="close" then="done" verdict="best" skills="identity" cites="AU-1">
      Closed.
      <Why>Right.</Why>
    </Action>
    <Action do="lock" then="done" verdict="weak" skills="identity" cites="AU-1">
      Locked.
      <Why>Wrong.</Why>
    </Action>
  </Scene>
  <Ending id="done" outcome="handled">It is done.</Ending>
  <ShiftEnd then="done">It is dark.</ShiftEnd>
</Case>`;

function codesAt(comment: string): string[] {
  const source = makeSource(CASE.replace("HERE", comment));
  const { value } = parseScenario(source);
  return check({ scenario: value, source, ...GROUND })
    .filter(({ code }) => /explanation|silence/.test(code))
    .map(({ code, severity, span }) => `${code} ${severity} ${span.start.line}`);
}

/** The lines of the two explanations; a comment on a line of its own does not move them. */
const [FIRST, SECOND] = [25, 29];

test("without a comment both explanations are told", () => {
  expect(codesAt("")).toEqual([
    `explanation-teaches warning ${FIRST}`,
    `explanation-teaches warning ${SECOND}`,
  ]);
});

test("a comment with a reason silences the rule in the element that follows, and there only", () => {
  expect(codesAt("{/* allow explanation-teaches: said in the debrief */}")).toEqual([
    `explanation-teaches warning ${SECOND}`,
  ]);
});

test("a comment without a reason silences nothing and is an error", () => {
  expect(codesAt("{/* allow explanation-teaches */}")).toEqual([
    "silence-has-a-reason error 22",
    `explanation-teaches warning ${FIRST}`,
    `explanation-teaches warning ${SECOND}`,
  ]);
});

test("what keeps people and the machine safe cannot be silenced", () => {
  for (const code of [
    "personal-data",
    "only-data",
    "url-safe",
    "every-target-exists",
    "syntax-x",
  ]) {
    expect(codesAt(`{/* allow ${code}: I want to */}`)).toContain("silence-has-a-reason error 22");
  }
});

test("a comment that silences nothing is a warning, and its fix takes the whole line", () => {
  const source = makeSource(CASE.replace("HERE", "{/* allow reading-level: quoted */}"));
  const { value } = parseScenario(source);
  const idle = check({ scenario: value, source, ...GROUND }).find(
    ({ code }) => code === "silence-has-a-reason",
  );
  expect(idle?.severity).toBe("warning");
  const { start, end } = idle?.replacement?.span ?? spanAt("", 0, 0);
  expect(source.text.slice(start.offset, end.offset)).toBe(
    "    {/* allow reading-level: quoted */}\n",
  );
});

test("an ordinary comment is no silence", () => {
  expect(codesAt("{/* allow more time here */}")).toHaveLength(2);
});

const source = {
  file: "a.mdx",
  text: `---
# allow model-path-is-proved: a dozen cases are open on purpose
title: A
minutes: 3 # allow reading-time: read before
---

{/* allow chance-does-not-pass: two buttons only */}
{/* allow no-constant-strategy-passes: please */}
<Case id="one" />

<Case id="two" />
`,
};

function problem(code: string, at: string, severity: "error" | "warning" = "warning"): Diagnostic {
  const from = source.text.indexOf(at);
  const span = spanAt(source.text, from, from + 1);
  return { file: source.file, span, code, severity, message: at };
}

test("analysis is silenced by the same comments, in text and in front matter", () => {
  const left = applySilences(
    source,
    [
      problem("model-path-is-proved", "---"),
      problem("reading-time", "3 #"),
      problem("chance-does-not-pass", '<Case id="one"', "error"),
      problem("chance-does-not-pass", '<Case id="two"', "error"),
      problem("no-constant-strategy-passes", '<Case id="one"'),
    ],
    ["chance-does-not-pass", "reading-time", "model-path-is-proved"],
  );
  expect(left.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'chance-does-not-pass <Case id="two"',
    'no-constant-strategy-passes <Case id="one"',
  ]);
});

test("whether a comment is idle is only said of the rules that were asked", () => {
  expect(applySilences(source, [])).toEqual([]);
  expect(applySilences(source, [], ["reading-time"])).toHaveLength(1);
});
