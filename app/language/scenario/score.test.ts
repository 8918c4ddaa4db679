import { expect, test } from "vitest";
import { makeGame, walk } from "./make.ts";

const TEXT = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="lock" then="done" verdict="best" skills="identity authority" cites="AU-1">L.</Action>
    <Action do="escalate" then="done" verdict="best" skills="escalation" cites="AU-1">E.</Action>
    <Action do="close" then="done" verdict="acceptable" skills="identity" cites="AU-1">C.</Action>
    <Action do="label" then="done" verdict="weak" skills="identity" cites="AU-1">B.</Action>
    <Action do="remove" then="done" verdict="critical" skills="authority" cites="AU-1">R.</Action>
    <Action do="suspend" verdict="harmful" skills="authority" cites="AU-1">S.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <Ending id="left" outcome="missed">Left.</Ending>
  <ShiftEnd then="left" />
</Case>
<Case id="two" title="Two" arrives="16:00">
  <Scene id="open">
    <Action do="lock" then="done" verdict="best" skills="care" cites="AU-1">L.</Action>
    <Action do="close" then="done" verdict="weak" skills="handover" cites="AU-1">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;

const game = makeGame(TEXT);
const score = (...steps: string[]) => walk(game, ...steps).score;
const skills = (...steps: string[]) =>
  Object.fromEntries(
    score(...steps).skills.map(({ skill, points, of, n }) => [skill, `${points}/${of} n${n}`]),
  );
const best = ["one: lock, citing AU-1, sure", "two: lock, citing AU-1, sure"];

test("the lines add up to the points, set against what the model path earns", () => {
  const all = score(...best);
  expect(all.lines.map((line) => line.points)).toEqual([10, 1, 10, 1]);
  expect(all).toMatchObject({ points: 22, of: 22, percent: 100, passed: true, critical: [] });
});

test("the percentage is rounded and kept between 0 and 100", () => {
  expect(score("one: close, citing AU-1", "two: lock, citing AU-1")).toMatchObject({
    points: 19,
    percent: 86,
  });
  expect(score("one: remove")).toMatchObject({ points: -20, percent: 0, passed: false });
  const cheap = { ...game.compiled, model: { ...game.compiled.model, points: 5 } };
  expect(walk({ ...game, compiled: cheap }, ...best).score.percent).toBe(100);
  const worthless = { ...game.compiled, model: { ...game.compiled.model, points: 0 } };
  expect(walk({ ...game, compiled: worthless }, ...best).score.percent).toBe(0);
});

test("a score is passed from the mark on", () => {
  expect(score("one: close, citing AU-1", "two: close, citing AU-1")).toMatchObject({
    points: 12,
    percent: 55,
    passed: false,
  });
});

test("a critical decision fails the attempt whatever the score", () => {
  const easy = { ...game.compiled, model: { ...game.compiled.model, points: 1 } };
  const lenient = { ...easy, scenario: { ...easy.scenario, pass: 0 } };
  const all = walk({ ...game, compiled: lenient }, "one: remove", "two: lock").score;
  expect(all).toMatchObject({ passed: false, critical: ["one.open.5"] });
});

test("each skill is set against what the model path earns in it", () => {
  expect(skills(...best)).toEqual({
    identity: "10/10 n1",
    authority: "10/10 n1",
    "rule-fidelity": "2/2 n2",
    care: "10/10 n1",
  });
  expect(skills("one: label, citing AU-1", "two: lock")).toMatchObject({
    identity: "3/10 n1",
    authority: "3/10 n1",
    "rule-fidelity": "1/2 n2",
  });
});

test("what a scene tests does not depend on what was chosen, nor on whether anything was", () => {
  const two = { care: "10/10 n1" };
  const passedOn = skills("one: escalate to l2, citing AU-1", "two: lock");
  expect(passedOn).toMatchObject({ ...two, identity: "10/10 n1", authority: "10/10 n1" });
  expect(passedOn).not.toHaveProperty("escalation");
  expect(skills("two: close")).toMatchObject({
    ...{ identity: "0/10 n1", authority: "0/10 n1", care: "3/10 n1" },
    "rule-fidelity": "0/2 n2",
  });
  expect(skills("two: close")).not.toHaveProperty("handover");
});

test("harm done after a best decision takes away in what the scene tests", () => {
  const text = TEXT.replace('<Action do="escalate" then="done"', '<Action do="escalate"');
  const all = walk(makeGame(text), "one: escalate to l2", "one: suspend").score.skills;
  expect(all.find(({ skill }) => skill === "authority")).toMatchObject({ points: 0, of: 10, n: 1 });
});

test("no skill earns more than it is set over", () => {
  for (const steps of [
    best,
    ["one: close", "two: close"],
    ["one: label", "two: lock"],
    ["one: suspend", "one: lock"],
  ]) {
    for (const { points, of } of score(...steps).skills) expect(points).toBeLessThanOrEqual(of);
  }
});

test("a line below nothing takes away in its skill", () => {
  expect(skills("one: suspend", "one: suspend")).toMatchObject({ authority: "-10/10 n1" });
});

test.each([
  ["unsure", 1, 1, 0],
  ["fairly sure", 2, 2, -2],
  ["sure", 3, 3, -6],
])("being %s gives its marks", (words, certainty, right, wrong) => {
  const marks = (action: string) =>
    score(`one: ${action}, ${words}`).certainty.find((one) => one.certainty === certainty);
  expect(marks("lock")).toEqual({ certainty, right: 1, wrong: 0, marks: right });
  expect(marks("close")).toMatchObject({ right: 1, marks: right });
  expect(marks("label")).toMatchObject({ right: 0, wrong: 1 });
  expect(marks("label")?.marks).toBeCloseTo(wrong);
});

test("marks add up, and certainty never changes the score", () => {
  const all = score("one: lock, sure", "two: close, sure");
  expect(all.certainty.find((one) => one.certainty === 3)).toEqual({
    certainty: 3,
    right: 1,
    wrong: 1,
    marks: -3,
  });
  expect(all.points).toBe(score("one: lock", "two: close").points);
});

test("the same log gives the same score", () => {
  expect(score(...best)).toEqual(score(...best));
});
