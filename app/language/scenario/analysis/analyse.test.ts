import { expect, test } from "vitest";

import { compile } from "#app/language/scenario/build.ts";
import { GROUND, makeSource } from "#app/language/scenario/make.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { analyse } from "./analyse.ts";

const SOUND = `
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account">A.</Record>
  <Scene id="open">
    <Action do="lock" when="account" then="asked" sets="asked" verdict="best" skills="identity" cites="AU-1">L.</Action>
    <Action do="close" then="left" verdict="harmful" skills="identity" cites="AU-1">C.</Action>
    <Action do="label" sets="told">T.</Action>
  </Scene>
  <Scene id="asked">
    <Action do="call" to="l2" when="asked" then="locked" verdict="best" skills="authority" cites="AU-2">C.</Action>
    <Action do="suspend" unless="told" then="locked" verdict="harmful" skills="authority" cites="AU-2">S.</Action>
    <After minutes="9" then="left" when="told">E.</After>
  </Scene>
  <Ending id="locked" outcome="handled">L.</Ending>
  <Ending id="left" outcome="missed">L.</Ending>
  <ShiftEnd then="left" />
</Case>
<Case id="two" title="Two" arrives="16:10" when="asked">
  <Scene id="open">
    <Action do="escalate" to="l2" then="passed" verdict="best" skills="escalation" cites="RQ-1">E.</Action>
    <Action do="close" then="passed" verdict="weak" skills="escalation" cites="RQ-1">C.</Action>
  </Scene>
  <Ending id="passed" outcome="handled">P.</Ending>
  <Ending id="left" outcome="missed">L.</Ending>
  <ShiftEnd then="left" />
</Case>`;

function codesOf(text: string): string[] {
  const source = makeSource(text);
  const compiled = compile(parseScenario(source).value, GROUND);
  const { problems } = analyse(compiled, source, { plays: 20 });
  return [...new Set(problems.map(({ code }) => code))];
}

test("a sound scenario has nothing to tell", () => {
  expect(codesOf(SOUND)).toEqual([]);
});

test.each([
  [
    "a guard inverted",
    'when="asked" then="locked"',
    'unless="asked" then="locked"',
    "judgement-can-be-reached",
  ],
  [
    "a guard inverted where nothing else leads out",
    'unless="told" then="locked"',
    'when="nobody" then="locked"',
    "judgement-can-be-reached",
  ],
  ["a fact dropped that an arrival waits for", ' sets="asked"', "", "arrival-can-happen"],
  ["a fact dropped that an effect waits for", ' sets="told"', "", "effect-can-happen"],
  [
    "an arrival moved before its facts",
    'arrives="16:10" when',
    'arrives="16:01" when',
    "arrival-can-happen",
  ],
  ["a way out closed by a fact", 'when="asked" then="locked"', 'unless="told" then="locked"', null],
  [
    "the effect gone that led out",
    /<After[^]*?<\/After>/,
    '<Action do="close" sets="told">N.</Action>',
    null,
  ],
  [
    "both ways out closed by a fact",
    /when="asked" then="locked"([^]*)<After[^]*?<\/After>/,
    'unless="told" then="locked"$1',
    "no-soft-lock",
  ],
  [
    "a verdict that only loses",
    'verdict="best" skills="escalation"',
    'verdict="harmful" skills="escalation"',
    null,
  ],
] as const)("mutant: %s", (_, from, to, code) => {
  const mutant = SOUND.replace(from, to);
  expect(mutant).not.toBe(SOUND);
  if (code === null) expect(codesOf(mutant)).not.toContain("no-soft-lock");
  else expect(codesOf(mutant)).toContain(code);
});

test("the same text gives the same analysis, as plain data", () => {
  const source = makeSource(SOUND);
  const made = [1, 2].map(() =>
    analyse(compile(parseScenario(source).value, GROUND), source, { plays: 50 }),
  );
  expect(made[0]).toEqual(made[1]);
  expect(JSON.parse(JSON.stringify(made[0]))).toEqual(made[0]);
  expect(made[0]?.searched.complete).toBe(true);
});

test("a search that stops too early says so and claims nothing", () => {
  const source = makeSource(SOUND.replace(' sets="told"', ""));
  const compiled = compile(parseScenario(source).value, GROUND);
  const { problems, searched } = analyse(compiled, source, { plays: 5, limit: 2 });
  expect(searched.complete).toBe(false);
  expect(problems.map(({ code }) => code)).toContain("analysis-is-complete");
  expect(problems.map(({ code }) => code)).not.toContain("effect-can-happen");
});
