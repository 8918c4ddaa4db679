import { expect, test } from "vitest";

import type { PlayEvent } from "#app/language/scenario/event.ts";
import { makeAct, makeGame, makeSeen, walkEvents } from "#app/language/scenario/make.ts";
import { viewDebrief } from "#app/language/scenario/view-debrief.ts";
import { scoreSheet } from "#app/review/reading/score-sheet.ts";
import { effectiveScore } from "./effective-score.ts";
import { deskAtStep, listSteps, writtenAnswers } from "./steps.ts";

const GAME = makeGame(
  `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="remove" then="done" verdict="weak" skills="authority">Gone.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
  <Record id="history" title="History" minutes="3">Old things.</Record>
</Case>
<Case id="two" title="Two" arrives="16:05">
  <Scene id="open"><Action do="close" then="done" verdict="best" skills="identity">Closed.</Action></Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" verdict="harmful" skills="handover"><Why>Left open.</Why></ShiftEnd>
</Case>`,
  30,
);

const EVENTS: readonly PlayEvent[] = [
  { type: "open", case: "one", record: "history" },
  makeAct({ case: "one", do: "remove", certainty: 2, note: "Removed at 16:03; nothing is open." }),
  { type: "wait", minutes: null },
  { type: "wait", minutes: 60 },
];
const walked = walkEvents(GAME, EVENTS);
const seen = makeSeen(GAME, walked);
const shown = { game: GAME, html: seen.html };
const entries = EVENTS.map((event, index) => ({ at: index * 1000, event }));

test("every entry of the log is a step, at the time at which it was done", () => {
  expect(listSteps(shown, entries).map(({ time, words }) => `${time} ${words}`)).toEqual([
    "16:00 Opened: History",
    "16:03 Remove the item",
    expect.stringMatching(/^16:0\d Waited until something happened$/),
    expect.stringMatching(/^16:\d\d Waited 60 min$/),
  ]);
});

test("a step shows the desk as it was before it, and what came of it apart", () => {
  const opening = deskAtStep(shown, EVENTS, 0, "assessment");
  expect(opening.desk.cases[0]?.records[0]?.html).toBeNull();
  expect(opening.desk.clock.now).toBe("16:00");
  expect(opening.came.map(({ text }) => text)).toEqual(["Opened: History"]);
  const removal = deskAtStep(shown, EVENTS, 1, "assessment");
  expect(removal.desk.cases[0]?.records[0]?.html).not.toBeNull();
  expect(removal.desk.cases.map(({ id }) => id)).toEqual(["one"]);
  expect(removal.story.map(({ kind }) => kind)).toEqual(["consequence", "ending"]);
});

test("explanations stand on the desk only where they stood: in practice, after the decision", () => {
  const at = (seq: number, mode: "practice" | "assessment") =>
    deskAtStep(shown, EVENTS, seq, mode).desk.explanations.length;
  expect([at(1, "practice"), at(2, "practice"), at(2, "assessment")]).toEqual([0, 1, 0]);
});

test("after the last step stands the desk as it was left", () => {
  const end = deskAtStep(shown, EVENTS, EVENTS.length, "assessment");
  expect(end.desk.over).toBe(true);
  expect(end.came).toEqual([]);
});

test("what was written is found with its step", () => {
  expect(writtenAnswers(shown, entries)).toMatchObject([{ seq: 1, time: "16:03" }]);
});

test("lines add up to the score, and each leads to its step: what the shift's end decided to the entry that let it end", () => {
  const score = effectiveScore(walked.score, []);
  const view = viewDebrief(GAME, seen, score, "assessment", {});
  const sheet = scoreSheet(score, view, walked.happenings);
  expect(sheet.lines.at(-1)?.running).toBe(walked.score.points);
  expect(sheet.byLines + sheet.correction).toBe(sheet.percent);
  expect(sheet.lines.map(({ step }) => step)).toEqual([1, 3]);
});
