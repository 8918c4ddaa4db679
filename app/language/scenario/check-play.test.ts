import { expect, test } from "vitest";
import { buildScenario } from "./build.ts";
import { checkPlay } from "./check-play.ts";
import { GROUND, makeQuickGame, makeSource } from "./make.ts";

const CASE = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    Seen.

    <Action do="lock" then="locked" verdict="best" skills="identity" cites="AU-1">
      Locked.
      <Why>Because.</Why>
    </Action>
    <Action do="close" then="closed" verdict="weak" skills="identity" cites="AU-1">
      Closed.
      <Why>Because not.</Why>
    </Action>
  </Scene>
  <Ending id="locked" outcome="handled">Locked.</Ending>
  <Ending id="closed" outcome="missed">Closed.</Ending>
  <ShiftEnd then="closed">Left.</ShiftEnd>
</Case>
<Case id="two" title="Two" arrives="16:20">
  <Scene id="open">
    Seen.

    <Action do="lock" then="locked">Locked.</Action>
  </Scene>
  <Ending id="locked" outcome="handled">Locked.</Ending>
  <ShiftEnd then="locked">Left.</ShiftEnd>
</Case>`;

const path = (attributes: string, ...steps: string[]) =>
  `${CASE}\n<Path title="A run" ${attributes}>\n${steps.map((step) => `- ${step}`).join("\n")}\n</Path>\n`;

/** The problems of playing, each with the text it points at. */
function problems(text: string) {
  const source = makeSource(text);
  return checkPlay(makeQuickGame(text), source).map(({ span, ...rest }) => ({
    ...rest,
    at: source.text.slice(span.start.offset, span.end.offset),
  }));
}

test("a path that holds says nothing", () => {
  expect(
    problems(
      path('expect="100" ends="one:locked two:locked"', "one: lock, citing AU-1", "wait 60"),
    ),
  ).toEqual([]);
});

test("a wrong score is told with the right one", () => {
  const [problem, ...more] = problems(path('expect="90"', "one: close"));
  expect(more).toEqual([]);
  expect(problem).toMatchObject({
    code: "paths-hold",
    severity: "error",
    at: "90",
    message: "this path scores 27 per cent, expected 90",
    hint: "it earns 3 of 11 points; change the path, the verdicts or `expect`",
    replacement: { title: "expect 27", text: "27" },
  });
});

test("a wrong ending is told with where the case is", () => {
  const ends = 'ends="one:closed two:locked"';
  const messages = (...steps: string[]) => problems(path(ends, ...steps)).map((one) => one.message);
  expect(messages("one: lock", "wait 60")).toEqual([
    "`one` ends as `one:locked`, expected `one:closed`",
  ]);
  expect(messages("wait 1")).toEqual([
    "`one` is still at `open` when the steps are done, expected `one:closed`",
    "`two` has not arrived when the steps are done, expected `two:locked`",
  ]);
});

test("a step that cannot be taken is told where it stands, and nothing else is", () => {
  expect(
    problems(path('expect="1" ends="one:closed"', "wait 1", "two: lock", "wait 60")),
  ).toMatchObject([
    {
      code: "paths-hold",
      at: "two: lock",
      message:
        "this step cannot be taken: at 16:01 the case `two` has not arrived: it comes at 16:20",
    },
  ]);
});

test("a path that does not hold is an error: nothing is published", () => {
  const build = (text: string) => buildScenario(makeSource(text), GROUND);
  const wrong = build(path('expect="90"', "one: close"));
  expect(
    wrong.problems.filter(({ severity }) => severity === "error").map(({ code }) => code),
  ).toEqual(["paths-hold"]);
  expect(wrong.compiled).toBeNull();
  expect(build(path('expect="27"', "one: close")).compiled).not.toBeNull();
});

test("a model path that takes a lesser decision is a warning at that decision", () => {
  const late = CASE.replace(
    'do="lock" then="locked" verdict',
    'do="lock" when="asked" then="locked" verdict',
  ).replace(
    '<Scene id="open">',
    '<Record id="asked" title="Asked" minutes="40">A long story.</Record>\n  <Scene id="open">',
  );
  const [problem] = problems(late);
  expect(problem).toMatchObject({
    code: "model-path-is-best",
    severity: "warning",
    message: "the model path takes this `weak` decision in `one`",
  });
  expect(problem?.at).toContain('do="close"');
});

test("a model path that is not proved to be the best is a warning", () => {
  const game = makeQuickGame(CASE);
  const model = { ...game.compiled.model, proved: false, visited: 7 };
  const compiled = { ...game.compiled, model };
  expect(checkPlay({ ...game, compiled }, makeSource(CASE))).toMatchObject([
    {
      code: "model-path-is-proved",
      severity: "warning",
      message:
        "the search for the model path stopped after 7 positions: 11 points is the best found, not proved to be the best",
    },
  ]);
});

test("a path that earns more than a model path found by a search that gave up is a warning", () => {
  const one = (id: string, attributes: string) => `
<Case id="${id}" title="${id}" ${attributes}>
  <Scene id="open">
    <Action do="close" then="done" verdict="best" skills="identity" cites="RQ-1">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  // To get both cases, the account has to go dark after the one and before the other arrives.
  const text = `
<Case id="dark" title="Dark" arrives="16:00">
  <Scene id="open"><Action do="suspend" then="queued">S.</Action></Scene>
  <Scene id="queued"><After minutes="5" then="done" sets="went-dark">Dark.</After></Scene>
  <Ending id="done" outcome="harm">Done.</Ending>
  <ShiftEnd then="done" />
</Case>
${one("calm", 'arrives="16:08" unless="went-dark"')}
${one("press", 'arrives="16:12" when="went-dark"')}
<Path title="Both">
- wait 4
- dark: suspend
- wait
- calm: close, citing as expected
- wait
- press: close, citing as expected
</Path>
`;
  expect(problems(text)).toEqual([]);
  const game = makeQuickGame(text);
  const model = { ...game.compiled.model, points: 11 };
  const lesser = { ...game, compiled: { ...game.compiled, model } };
  expect(checkPlay(lesser, makeSource(text))).toMatchObject([
    {
      code: "model-path-is-proved",
      message: "this path earns 22 points, the model path only 11",
    },
  ]);
});
