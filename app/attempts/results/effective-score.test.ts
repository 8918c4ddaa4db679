import type { Verdict } from "#app/language/handbook/judgement.ts";
import { expect, test } from "vitest";

import { makeAct, makeGame, walkEvents } from "#app/language/scenario/make.ts";
import { errorOf } from "#app/language/scenario/score.ts";
import { WHOLE, type Adjustment } from "./adjustment.ts";
import { effectiveScore, targetOf } from "./effective-score.ts";

const GAME = makeGame(`
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="remove" then="done" verdict="harmful" skills="authority">Gone.</Action>
    <Action do="escalate" to="l3" then="done" verdict="best" skills="escalation" cites="AU-1">Sent.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>
<Case id="two" title="Two" arrives="16:00">
  <Scene id="open">
    <Action do="close" then="done" verdict="best" skills="identity">Closed.</Action>
    <Action do="suspend" then="done" verdict="critical" skills="identity">Dark.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`);

const { score } = walkEvents(GAME, [
  makeAct({ case: "one", do: "remove", cites: ["AU-1"], certainty: 3 }),
  makeAct({ case: "two", do: "suspend", certainty: 2 }),
]);

const by = { reason: "Because it was so.", actorId: "a", at: new Date(0) };
const targets = score.lines.filter(({ kind }) => kind === "decision").map(targetOf);
const [removal = "", suspension = ""] = targets;

function override(number: number, target: string, after: Verdict | null): Adjustment {
  const value = after && { verdict: after };
  return { ...by, number, kind: "verdict", target, before: { verdict: "harmful" }, after: value };
}

function whole(number: number, percent: number): Adjustment {
  return {
    ...by,
    number,
    kind: "score",
    target: WHOLE,
    before: { percent: 0 },
    after: { percent },
  };
}

function addsUp(adjustments: readonly Adjustment[]) {
  const inForce = effectiveScore(score, adjustments);
  expect(inForce.lines.reduce((sum, line) => sum + line.points, 0)).toBe(inForce.points);
  const share = Math.min(1, Math.max(0, inForce.points / inForce.of));
  expect(Math.round(share * 100) + inForce.correction).toBe(inForce.percent);
  return inForce;
}

test("without changes it is the score, to the point", () => {
  const { correction, adjusted, lines, ...rest } = effectiveScore(score, []);
  expect({ correction, adjusted }).toEqual({ correction: 0, adjusted: false });
  const { lines: own, ...others } = score;
  expect(rest).toEqual(others);
  expect(lines.map(({ keyVerdict: _, ...line }) => line)).toEqual(own);
});

test("a changed verdict changes its own line, the sums, the skill and the marks, and keeps what the key says", () => {
  const inForce = addsUp([override(1, removal, "acceptable")]);
  const line = inForce.lines.find((one) => one.kind === "decision" && one.case === "one");
  expect(line).toMatchObject({ verdict: "acceptable", keyVerdict: "harmful", points: 7 });
  expect(inForce.points).toBe(score.points + 17);
  const pointsIn = (all: typeof score.skills) =>
    all.find(({ skill }) => line?.skills.includes(skill))?.points;
  expect([pointsIn(score.skills), pointsIn(inForce.skills)]).toEqual([-10, 7]);
  expect(inForce.certainty[2]).toMatchObject({ right: 1, wrong: 0, marks: 3 });
  expect(inForce.adjusted).toBe(true);
});

test("a critical error that was taken away no longer fails; one that was added does, whatever the percentage", () => {
  expect(addsUp([override(1, suspension, "best")]).critical).toEqual([]);
  const added = addsUp([
    override(1, suspension, "best"),
    override(2, removal, "critical"),
    whole(3, 100),
  ]);
  expect(added).toMatchObject({ percent: 100, passed: false });
});

test("a change of the whole is told as a correction of what the lines come to", () => {
  const inForce = addsUp([
    override(1, removal, "best"),
    override(2, suspension, "best"),
    whole(3, 40),
  ]);
  expect(inForce.percent).toBe(40);
  expect(inForce.correction).toBeLessThan(0);
});

test("what was taken back leaves nothing", () => {
  const back: Adjustment = {
    ...by,
    number: 3,
    kind: "score",
    target: WHOLE,
    before: { percent: 90 },
    after: null,
  };
  const inForce = effectiveScore(score, [
    override(1, removal, "best"),
    whole(2, 90),
    back,
    override(4, removal, null),
  ]);
  expect(inForce).toMatchObject({ percent: score.percent, correction: 0, adjusted: false });
});

test("a grade is no part of it", () => {
  const grade: Adjustment = {
    ...by,
    number: 1,
    kind: "grade",
    target: "0",
    before: null,
    after: { marks: { state: 2 } },
  };
  expect(effectiveScore(score, [grade])).toEqual(effectiveScore(score, []));
});

test("a changed verdict changes what is an error: an acceptable removal is none, and taking that back brings its type back", () => {
  const errorAfter = (changes: readonly Adjustment[]) => {
    const line = effectiveScore(score, changes).lines.find((one) => targetOf(one) === removal);
    return line && errorOf(line);
  };
  expect(errorAfter([])).toBe("missed-escalation");
  expect(errorAfter([override(1, removal, "acceptable")])).toBeNull();
  expect(errorAfter([override(1, removal, "acceptable"), override(2, removal, "weak")])).toBe(
    "missed-escalation",
  );
});
