import { expect, test } from "vitest";

import { readFields } from "#app/kit/form/form.ts";
import { makeAct, makeGame } from "#app/language/scenario/make.ts";
import { mixed, spreadOfPlaces } from "#app/review/calibration/new/candidate.ts";
import {
  findTelling,
  problemsOf,
  readAddresses,
  readPick,
  readSetValues,
  SET_FIELDS,
} from "#app/review/calibration/new/set-form.ts";
import { ANSWER_FIELDS, parseAnswer } from "#app/review/calibration/part/answer-form.ts";
import { viewItem } from "#app/review/calibration/part/item-view.ts";
import { isSameAnswer, stateOf, type CalibrationAnswer } from "./calibration.ts";
import { keyFor, keyOf } from "./item-key.ts";
import { itemReport } from "./item-report.ts";
import { poolAnswers } from "./pooled-answers.ts";
import { entropyOf } from "./spread.ts";

const answer: CalibrationAnswer = {
  ...{ action: "close", team: null, certainty: 2, cited: ["AU-1", "RQ-1"], note: "" },
};

test("the same answer in another order of clauses is the same; anything else is another", () => {
  expect(isSameAnswer(answer, { ...answer, cited: ["RQ-1", "AU-1"] })).toBe(true);
  for (const other of [
    { action: "remove" },
    { team: "l2" },
    { certainty: 3 as const },
    { cited: ["AU-1"] },
    { note: "Why" },
  ])
    expect(isSameAnswer(answer, { ...answer, ...other })).toBe(false);
});

test("a set is over when all have finished or it was closed", () => {
  const [done, open] = [{ finishedAt: new Date(0) }, { finishedAt: null }];
  expect(stateOf({ closedAt: null, people: [done, open] })).toBe("running");
  expect(stateOf({ closedAt: null, people: [done, done] })).toBe("over");
  expect(stateOf({ closedAt: new Date(0), people: [open] })).toBe("over");
});

test("entropy is that of the textbook", () => {
  expect(entropyOf([1, 1])).toBe(1);
  expect(entropyOf([4])).toBe(0);
  expect(entropyOf([2, 1, 1])).toBe(1.5);
});

test("places at which answers differ most come first; alike answers are told apart by their verdicts", () => {
  const at = (sceneId: string, action: string, n: number, verdict = "best") => {
    return { slug: "s", caseId: "c", sceneId, action, team: null, verdict, n };
  };
  const places = spreadOfPlaces([
    at("alike", "close", 9),
    at("judged-twice", "close", 5),
    at("judged-twice", "close", 5, "weak"),
    at("split", "close", 5),
    at("split", "remove", 5, "harmful"),
  ]);
  expect(places.map(({ sceneId }) => sceneId)).toEqual(["split", "judged-twice", "alike"]);
  expect(places[0]).toMatchObject({ n: 10, answers: 2, differ: 1 });
});

test("what is offered of a place is as mixed as it can be", () => {
  expect(mixed(["a1", "a2", "a3", "b1"], (one) => one.charAt(0), 3)).toEqual(["a1", "b1", "a2"]);
  expect(mixed(["a1"], (one) => one, 3)).toEqual(["a1"]);
});

test("the form says everything that is wrong at once and keeps what was typed", () => {
  const fields = new URLSearchParams([
    ["title", " "],
    ["pick", "one:1"],
    ["pick", "one:1"],
    ["others", "A@Example.com; b@example.com\nnobody"],
    ["page", "x"],
  ]);
  const values = readSetValues(readFields(fields, SET_FIELDS));
  expect(values).toMatchObject({ picks: ["one:1"], sort: "differ", page: 1, hide: false });
  expect(Object.keys(problemsOf(values))).toEqual(["title", "picks"]);
  expect(readAddresses(values.others)).toEqual(["a@example.com", "b@example.com"]);
  expect(readPick("one:1")).toEqual({ attemptId: "one", seq: 1 });
  for (const wrong of ["one", "one:", ":1", "one:1:2", "o ne:1"])
    expect(readPick(wrong)).toBeNull();
});

test("two moments of one case of one attempt are refused: the later tells of the earlier", () => {
  const one = { attemptId: "a", seq: 1, caseId: "c", sceneId: "s" };
  expect(findTelling([one, { ...one, attemptId: "b" }, { ...one, caseId: "d" }])).toBeNull();
  expect(findTelling([one, { ...one, seq: 4, sceneId: "t" }])).toHaveLength(2);
});

const SCENARIO = `
<Case id="copy" title="A copy" arrives="16:00">
  <Record id="account" title="Account record" minutes="1">Nine days old.</Record>
  <Scene id="open">
    Somebody writes.
    <Action do="close" then="second" when="account" verdict="best" skills="identity">Closed.<Why>w</Why></Action>
    <Action do="lock" then="second" verdict="harmful" skills="identity">Locked.<Why>w</Why></Action>
    <Otherwise verdict="weak" skills="identity">Nothing.<Why>w</Why></Otherwise>
  </Scene>
  <Scene id="second">
    It goes on.
    <Action do="escalate" to="l2" then="done" verdict="best" skills="escalation">Gone.<Why>w</Why></Action>
    <Action do="remove" then="done" verdict="best" skills="escalation">Gone.<Why>w</Why></Action>
  </Scene>
  <Ending id="done" outcome="handled">The end.</Ending>
  <ShiftEnd then="done">Dark.</ShiftEnd>
</Case>`;

const game = makeGame(SCENARIO);
const events = [
  { type: "open", case: "copy", record: "account" },
  makeAct({ case: "copy", do: "close", note: "a canary note", cites: ["AU-1"] }),
  makeAct({ case: "copy", do: "remove" }),
] as const;
const html = Object.fromEntries(
  ["briefing", "copy.open", "copy.second"].map((name) => [name, `<p>${name}</p>`]),
);

test("an item shows the moment before the decision: opened records, and nothing that came of it", () => {
  const first = JSON.stringify(viewItem(game, html, events, 1, "copy"));
  expect(first).not.toMatch(/canary|AU-1|Closed|second|verdict|best|harmful|Why/);
  const { records, story, clock, choices } = viewItem(game, html, events, 1, "copy");
  expect(records.map(({ html: text }) => text !== null)).toEqual([true]);
  expect(viewItem(game, html, events, 0, "copy").records[0]?.html).toBeNull();
  expect(story).toHaveLength(1);
  expect(clock.minute).toBe(1);
  expect(choices.find(({ action }) => action === "escalate")?.teams).toHaveLength(2);
  // The next moment of the case tells what was done before it.
  const later = viewItem(game, html, events, 2, "copy").story.map(({ title }) => title);
  expect(later).toEqual([null, "Close, no action", null]);
});

test("the key is asked as it was for the trainee: conditions, teams and fallbacks count", () => {
  const before = keyOf(game, events, 0, "copy");
  const after = keyOf(game, events, 1, "copy");
  const verdict = (key: typeof before, category: string) =>
    key.answers.find((one) => one.category === category)?.verdict;
  expect([verdict(before, "close"), verdict(after, "close")]).toEqual(["weak", "best"]);
  expect(verdict(after, "lock")).toBe("harmful");
  expect(after.best.map(({ category }) => category)).toEqual(["close"]);
  const second = keyOf(game, events, 2, "copy");
  expect(second.best.map(({ category }) => category)).toEqual(["remove", "escalate:l2"]);
  expect(verdict(second, "escalate:l3")).toBeNull();
  expect(keyFor(second, "escalate:l2")?.category).toBe("escalate:l2");
  expect(keyFor(second, "close")?.category).toBe("remove");
});

test("an item at which people disagree is flagged before anybody is judged by it", () => {
  const key = keyOf(game, events, 1, "copy");
  const reportOf = (...said: string[]) => {
    const answers = new Map(said.map((category, n) => [`p${n}`, { category, rung: null }]));
    return itemReport({ id: "i", answers, key }, [], "rule");
  };
  expect(reportOf("close", "lock", "remove").flag).toBe("split");
  expect(reportOf("close", "close", "lock").flag).toBe("split");
  expect(reportOf("close", "close", "close").flag).toBeNull();
  expect(reportOf("lock", "lock", "lock").flag).toBe("against-key");
  expect(reportOf("close", "lock").flag).toBeNull();
  expect(
    reportOf("close", "lock", "lock").given.map(({ people, verdict }) => [people, verdict]),
  ).toEqual([
    [["p1", "p2"], "harmful"],
    [["p0"], "best"],
  ]);
  const five = reportOf("close", "close", "close", "lock", "lock");
  expect(five.alike).toMatchObject({ value: 0.4, n: 5 });
  expect(five.facility.missing).toBe("too-few");
  expect([five.entropy.n, reportOf("close", "lock", "lock").entropy.missing]).toEqual([
    ...[5, "too-few"],
  ]);
  const cells = [
    { mark: 10, rest: 20, n: 6 },
    { mark: 3, rest: 6, n: 6 },
  ];
  const measured = itemReport({ id: "i", answers: new Map(), key }, cells, "rule");
  expect(measured.facility.value).toBeCloseTo(0.65, 9);
  expect(measured.discrimination.value).toBeCloseTo(1, 9);
});

test("where nothing best was open, the best that was counts as best, and the report says what the key calls it", () => {
  const keyed = (category: string, verdict: "acceptable" | "weak") => ({
    ...{ category, action: category, team: null, rung: null, verdict },
  });
  const acceptable = keyed("close", "acceptable");
  const key = { answers: [acceptable, keyed("lock", "weak")], best: [acceptable] };
  const answers = new Map(
    ["close", "close", "lock"].map((category, n) => [`p${n}`, { category, rung: null }]),
  );
  const report = itemReport({ id: "i", answers, key }, [], "rule");
  expect([report.best, report.bestVerdict]).toEqual([["close"], "acceptable"]);
  expect(report.given[0]).toMatchObject({ category: "close", verdict: "acceptable", best: true });
  expect(poolAnswers([{ id: "i", answers, key }], "rule").best).toMatchObject({
    ...{
      counted: { part: 2, whole: 3 },
      definition: expect.stringContaining("best that was open"),
    },
  });
  const silent = { answers: [], best: [] };
  expect(itemReport({ id: "i", answers, key: silent }, [], "rule").bestVerdict).toBeNull();
});

test("answers at several items of a place are pooled, and only people at the same item are a pair", () => {
  const key = keyOf(game, events, 1, "copy");
  const item = (...said: string[]) => {
    const answers = new Map(said.map((category, n) => [`p${n}`, { category, rung: null }]));
    return { id: said.join(), answers, key };
  };
  const pool = (...items: ReturnType<typeof item>[]) => poolAnswers(items, "rule");
  // Fleiss (1971): six raters, three on each side, agree in 12 of 30 pairs.
  const six = item("close", "close", "close", "lock", "lock", "lock");
  expect(pool(six)).toMatchObject({ alike: { value: 0.4, n: 6 }, best: { value: 0.5, n: 6 } });
  // 12 of 30 pairs and 6 of 6: one who said "lock" at the other item is no pair with these.
  expect(pool(six, item("close", "close", "close")).alike).toMatchObject({ value: 0.5, n: 9 });
  expect(pool(item("close"), item("lock"), item("lock"))).toMatchObject({
    ...{ flag: null, alike: { value: null, counted: { part: 0, whole: 0 } } },
    best: { value: null, counted: { part: 1, whole: 3 } },
  });
  expect(pool(item("lock", "lock"), item("lock", "lock")).flag).toBe("against-key");
  expect(pool(item("close", "lock")).alike).toMatchObject({
    ...{ missing: "too-few", counted: { part: 0, whole: 1 } },
  });
});

test("an answer needs an action with its team, and how sure one is; nothing typed is lost", () => {
  const { choices } = viewItem(game, html, events, 1, "copy");
  const read = (fields: readonly (readonly [string, string])[]) => {
    return parseAnswer(readFields(fields, ANSWER_FIELDS), choices, new Set(["AU-1"]));
  };
  const good = [
    ["answer", "escalate:l2"],
    ["certainty", "3"],
    ["cites", "AU-1"],
  ] as const;
  expect(read(good)).toMatchObject({
    ok: true,
    answer: { action: "escalate", team: "l2", certainty: 3, cited: ["AU-1"], note: "" },
  });
  const bad = read([
    ["answer", "escalate"],
    ["note", "kept"],
    ["cites", "XX-9"],
  ]);
  expect(bad).toMatchObject({ ok: false, values: { note: "kept", cites: ["XX-9"] } });
  expect(bad.ok ? [] : Object.keys(bad.errors)).toEqual(["answer", "certainty", "cites"]);
});
