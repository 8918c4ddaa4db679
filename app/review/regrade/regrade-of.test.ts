import { expect, test } from "vitest";

import type { Adjustment } from "#app/attempts/results/adjustment.ts";
import { targetOf } from "#app/attempts/results/effective-score.ts";
import { makeAct, makeGame, walkEvents } from "#app/language/scenario/make.ts";
import { regradeOf } from "./regrade-of.ts";

const TEXT = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="remove" then="done" verdict="weak" skills="authority">Gone.</Action>
    <Action do="escalate" to="l3" then="done" verdict="best" skills="escalation">Sent.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;

const OLD = makeGame(TEXT);
const LOG = [makeAct({ case: "one", do: "remove", certainty: 2 })];

const as = (from: string, to: string) => makeGame(TEXT.replace(from, to));

test("a text with other words and the same key changes nothing", () => {
  expect(regradeOf(LOG, OLD, as("Gone.", "It is gone now."))).toEqual({
    kind: "same",
    percent: 30,
  });
});

test("a changed verdict changes the result by what it is worth, and the decision is named", () => {
  const regrade = regradeOf(LOG, OLD, as('verdict="weak"', 'verdict="acceptable"'));
  expect(regrade).toMatchObject({
    kind: "changed",
    before: { percent: 30, passed: false },
    after: { percent: 70, passed: true },
    decisions: [{ seq: 0, words: "Remove the item", from: "weak", to: "acceptable" }],
  });
});

test("what moved in the text without meaning is no change", () => {
  const moved = TEXT.replace(
    '<Action do="remove"',
    '<Action do="label" then="done" verdict="weak" skills="authority">Labelled.</Action>\n    <Action do="remove"',
  );
  expect(regradeOf(LOG, OLD, makeGame(moved))).toEqual({ kind: "same", percent: 30 });
});

test("a log that the newer version refuses is left alone, with the step", () => {
  const log = [{ type: "open", case: "one", record: "old" } as const, ...LOG];
  const record = '<Record id="old" title="Old things" minutes="1">Old.</Record>\n</Case>';
  const regrade = regradeOf(log, makeGame(TEXT.replace("</Case>", record)), OLD);
  expect(regrade).toMatchObject({
    kind: "refused",
    why: expect.stringContaining("step 1") as string,
  });
});

test("nobody is judged for scenes that they were never shown", () => {
  const other = TEXT.replace('"remove" then="done"', '"remove" then="later"').replace(
    "<Ending",
    '<Scene id="later"><Action do="close" then="done">Closed.</Action></Scene>\n<Ending',
  );
  expect(regradeOf(LOG, OLD, makeGame(other)).kind).toBe("refused");
});

test("what a manager changed holds by both keys, and an override that would land on another decision stops it", () => {
  const [line] = walkEvents(OLD, LOG).score.lines;
  const override: Adjustment = {
    ...{ number: 1, kind: "verdict", target: line ? targetOf(line) : "", reason: "", actorId: "a" },
    ...{ at: new Date(0), before: { verdict: "weak" }, after: { verdict: "best" } },
  };
  expect(regradeOf(LOG, OLD, as('verdict="weak"', 'verdict="harmful"'), [override]).kind).toBe(
    "same",
  );
  const moved = TEXT.replace(
    '<Action do="remove"',
    '<Action do="label" then="done" verdict="weak" skills="authority">Labelled.</Action>\n    <Action do="remove"',
  );
  expect(regradeOf(LOG, OLD, makeGame(moved), [override])).toMatchObject({ kind: "refused" });
});
