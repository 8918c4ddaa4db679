import { expect, test } from "vitest";

import { buildScenario } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { makeChance, makeCompiled, makeScenario } from "#app/language/scenario/make.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { compareMeaning, passPoints } from "./compare-meaning.ts";
import type { MeaningChange } from "./meaning-change.ts";

const TEXT = `
<Case id="one" title="One" arrives="16:00">
  <Record id="account" title="Account" minutes="1">Nine days old.</Record>
  <Scene id="open">
    Somebody reports an account.
    <Action do="lock" when="account" then="locked" verdict="best" skills="identity" cites="AU-1" asks="note">
      Locked. <Why>You looked.</Why>
    </Action>
    <Action do="lock" then="locked" verdict="weak" skills="identity" cites="AU-1">Locked. <Why>You did not look.</Why></Action>
    <Action do="escalate" to="l2" then="asked">Asked.</Action>
  </Scene>
  <Scene id="asked">
    The lead asks back.
    <Action do="lock" then="locked" verdict="acceptable" skills="authority" cites="AU-2">Locked. <Why>Late.</Why></Action>
    <Action do="close" then="open">Back.</Action>
    <After minutes="5" then="closed">Too late.</After>
  </Scene>
  <Ending id="locked" outcome="handled">Locked.</Ending>
  <Ending id="closed" outcome="missed">Closed.</Ending>
  <ShiftEnd then="closed">Dark.</ShiftEnd>
</Case>`;

const BEFORE = makeCompiled(TEXT);

function edit(...edits: readonly (readonly [string, string])[]): MeaningChange {
  const text = edits.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`the text has no ${from}`);
    return all.replace(from, to);
  }, TEXT);
  return compareMeaning(BEFORE, makeCompiled(text));
}

/** "behaviour action one.open: …". */
const told = ({ changes }: MeaningChange) =>
  changes.map(({ kind, where, text, severity }) => {
    const place = [where.case, where.scene].filter((part) => part !== null).join(".");
    return `${severity} ${kind}${place === "" ? "" : ` ${place}`}: ${text}`;
  });

test("a scenario against itself has not changed", () => {
  const change = compareMeaning(BEFORE, makeCompiled(TEXT));
  expect(change).toMatchObject({ summary: "Nothing changed.", behavioural: false, changes: [] });
  // open: two locks, the shift's end; asked: a lock, the effect.
  expect(change.figures.paths).toEqual({ before: 5, after: 5, gained: 0, lost: 0, uncounted: [] });
});

test("an action put in before others is one change and one path, and the others stay what they were", () => {
  const change = edit([
    `<Action do="lock" when="account"`,
    `<Action do="remove" then="closed">Removed.</Action>\n    <Action do="lock" when="account"`,
  ]);
  expect(told(change)).toEqual([
    "behaviour action one.open: “Remove the item” is new and leads to `closed`",
  ]);
  expect(change.summary).toBe("1 path gained; 1 change of behaviour.");
});

test("another target takes paths away and gives others, and the best score follows", () => {
  const change = edit([
    `when="account" then="locked" verdict="best"`,
    `when="account" then="asked" verdict="acceptable"`,
  ]);
  expect(told(change)).toEqual([
    "behaviour action one.open: “Request a lock” when `account` leads to `locked` → `asked`",
    "judgement action one.open: “Request a lock” when `account` is judged best → acceptable",
  ]);
  // Best and clause; now acceptable with it, and the second scene's with its clause besides.
  expect(change.figures.best).toEqual({ before: 11, after: 16, proved: true });
  expect(change.figures.paths).toMatchObject({ before: 5, after: 6, gained: 2, lost: 1 });
  expect(change.summary).toBe(
    "2 paths gained, 1 lost; best score 11 → 16; 1 change of behaviour, 1 of judgement.",
  );
  expect(change.figures.skills).toContainEqual({ skill: "authority", before: 0, after: 7 });
  expect(change.figures.passPoints).toEqual({ before: 8, after: 12 });
});

test("conditions, facts, teams, minutes and judgements are each told with their weight", () => {
  const change = edit(
    [`to="l2" then="asked"`, `to="l2 l3" then="asked" sets="told" minutes="3"`],
    [`cites="AU-2">`, `cites="RQ-1" asks="note" unless="account">`],
    [`outcome="missed"`, `outcome="harm"`],
    [`<After minutes="5"`, `<After minutes="6" when="told"`],
    [`title="Account" minutes="1"`, `title="The account" minutes="2"`],
    [`arrives="16:00"`, `arrives="16:05"`],
  );
  expect(told(change)).toEqual([
    "judgement clause: The scenario cites: now also `RQ-1`; no longer `AU-2`",
    "time case one: The case `one` arrives at 16:00 → 16:05",
    "time record one: The record `account` costs 1 minute → 2 minutes",
    "words record one: The record `account` is called “Account” → “The account”",
    "behaviour action one.open: “Escalate to Shift lead or Duty officer” holds for l2 → l2, l3",
    "behaviour action one.open: “Escalate to Shift lead or Duty officer” sets: now also `told`",
    "time action one.open: “Escalate to Shift lead or Duty officer” costs 2 minutes → 3 minutes",
    "behaviour action one.asked: “Request a lock” unless `account` not if: now also `account`",
    "judgement action one.asked: “Request a lock” unless `account` asks for: now also `note`",
    "judgement action one.asked: “Request a lock” unless `account` cites: now also `RQ-1`; no longer `AU-2`",
    "behaviour effect one.asked: The effect to `closed` when `told` needs: now also `told`",
    "time effect one.asked: The effect to `closed` when `told` comes after 5 minutes → 6 minutes",
    "judgement ending one: The ending `closed` counts as missed → harm",
  ]);
  // With a condition the effect may not come, and then the shift ends in that scene.
  expect(change.figures.paths).toMatchObject({ gained: 1, lost: 0 });
});

test("parts that only got other names are told as renamed, and nothing else", () => {
  const change = edit(
    [`<Case id="one"`, `<Case id="first"`],
    [`<Scene id="asked"`, `<Scene id="question"`],
    [`then="asked"`, `then="question"`],
    [`<Ending id="closed"`, `<Ending id="left"`],
    [`then="closed">Too`, `then="left">Too`],
    [`<ShiftEnd then="closed"`, `<ShiftEnd then="left"`],
    [`<Record id="account"`, `<Record id="profile"`],
    [`when="account"`, `when="profile"`],
  );
  expect(told(change)).toEqual([
    "words case first: `one` is called `first` now",
    "words record first: `account` is called `profile` now",
    "words scene first.question: `asked` is called `question` now",
    "words ending first: `closed` is called `left` now",
  ]);
  expect(change).toMatchObject({ behavioural: false });
  expect(change.figures.paths).toMatchObject({ gained: 0, lost: 0 });
});

test("the order of actions matters where two can fit, and nowhere else", () => {
  const swap = (a: string, b: string) => edit([a, "@@@"], [b, a], ["@@@", b]);
  const [closing, locking] = [
    `<Action do="close" then="open">Back.</Action>`,
    `<Action do="lock" then="locked" verdict="acceptable" skills="authority" cites="AU-2">Locked. <Why>Late.</Why></Action>`,
  ];
  expect(told(swap(closing, locking))).toEqual([]);
  const looked = /<Action do="lock" when[^]*?<\/Action>/.exec(TEXT)?.[0] ?? "";
  const guessed = /<Action do="lock" then[^]*?<\/Action>/.exec(TEXT)?.[0] ?? "";
  expect(told(swap(looked, guessed))).toEqual([
    "behaviour scene one.open: The scene tries its `lock` actions in another order",
  ]);
});

test("cases, records, scenes and endings that came or went are told once each", () => {
  const after = makeCompiled(`
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    Somebody reports an account.
    <Action do="close" then="gone">Closed.</Action>
  </Scene>
  <Ending id="gone" outcome="missed">Gone.</Ending>
  <ShiftEnd then="gone">Dark.</ShiftEnd>
</Case>
<Case id="two" title="Two" arrives="16:10">
  <Scene id="open"><Action do="close" then="done">Closed.</Action></Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done">Dark.</ShiftEnd>
</Case>`);
  const change = compareMeaning(BEFORE, after);
  expect(told(change)).toEqual([
    "judgement clause: The scenario cites: no longer `AU-1` and `AU-2`",
    "behaviour record one: The record `account` is gone",
    "behaviour action one.open: “Close, no action” is new and leads to `gone`",
    "behaviour action one.open: “Request a lock” when `account` is gone",
    "behaviour action one.open: “Request a lock” is gone",
    "behaviour action one.open: “Escalate to Shift lead” is gone",
    "behaviour scene one.asked: The scene `asked` is gone",
    "behaviour ending one: The ending `gone` is new (missed)",
    "behaviour ending one: The ending `locked` is gone",
    "behaviour ending one: The ending `closed` is gone",
    "behaviour shift-end one: The end of the shift for the case leads to `closed` → `gone`",
    "behaviour case two: The case `two` is new and arrives at 16:10",
  ]);
  expect(change.figures.paths).toMatchObject({ before: 5, after: 4, gained: 4, lost: 5 });
});

test("text that is moved and worded otherwise in the file is a change of words, with its place", () => {
  const change = edit(
    ["Somebody reports", "{/* Moved down. */}\n\n    Somebody else reports"],
    ["You looked.", "You looked first."],
    [`title="Account"`, `title="The record"`],
  );
  expect(told(change)).toEqual([
    "words record one: The record `account` is called “Account” → “The record”",
    "words scene one.open: The scene has another text",
    "words action one.open: “Request a lock” when `account` has another explanation",
  ]);
  expect(change.summary).toBe("No behavioural change: 3 changes of words.");
});

test("a case whose scenes all lead to each other is told as one that cannot be counted", () => {
  const mesh = (extra: string) => {
    const ids = Array.from({ length: 12 }, (_, n) => `s${n}`);
    const scenes = ids.map((id) => {
      const acts = ids.map(
        (to) => `<Action do="call" to="l2" when="f-${id}-${to}" then="${to}">On.</Action>`,
      );
      return `<Scene id="${id}">At ${id}. ${acts.join("\n")}</Scene>`;
    });
    return makeScenario(`<Case id="one" title="One" arrives="16:00">${scenes.join("\n")}
      <Ending id="done" outcome="handled">Done.</Ending>${extra}<ShiftEnd then="done" /></Case>`);
  };
  const other = `<Ending id="more" outcome="handled">More.</Ending>`;
  const [before, after] = [mesh(""), mesh(other)].map((scenario) => ({ ...BEFORE, scenario }));
  if (!before || !after) throw new Error("nothing was made");
  expect(compareMeaning(before, after).figures.paths.uncounted).toEqual([]);
  const [first, ...others] = after.scenario.cases[0]?.scenes ?? [];
  const [one] = after.scenario.cases;
  if (!first || !one) throw new Error("nothing was made");
  const shiftEnd = { ...(one.shiftEnd as NonNullable<typeof one.shiftEnd>), then: "more" };
  const changed = { ...one, scenes: [{ ...first, shiftEnd }, ...others] };
  const change = compareMeaning(before, {
    ...after,
    scenario: { ...after.scenario, cases: [changed] },
  });
  expect(change.figures.paths).toMatchObject({ uncounted: ["one"], gained: 0 });
  expect(change.summary).toMatch(/^too many paths to count in `one`; /);
});

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const published = authored.scenarios.map((source) => {
  const { compiled } = buildScenario(source, ground);
  if (!compiled) throw new Error(`${source.file} does not build`);
  return compiled;
});

test("words alone never change behaviour, whichever of a published scenario's texts are edited", () => {
  for (const compiled of published) {
    for (let seed = 1; seed <= 20; seed += 1) {
      const edited = withOtherWords(compiled, seed);
      const change = compareMeaning(compiled, edited);
      expect(change.changes.filter(({ severity }) => severity !== "words")).toEqual([]);
      expect(change.behavioural).toBe(false);
      expect(change.summary).toMatch(/^No behavioural change: \d+ changes? of words\.$/);
      expect(change.figures.paths).toMatchObject({ gained: 0, lost: 0 });
    }
  }
});

/** A scenario of which some pieces of prose read otherwise. */
function withOtherWords(compiled: Compiled, seed: number): Compiled {
  const chance = makeChance(seed);
  const text = JSON.stringify(compiled.scenario, (_key, value: unknown) => {
    const isProse = typeof value === "object" && value !== null && "fragment" in value;
    return isProse && chance(4) === 0 ? { ...value, text: `Other words, ${seed}.` } : value;
  });
  return { ...compiled, scenario: JSON.parse(text) as Compiled["scenario"] };
}

test("the points that pass are the fewest whose percentage passes", () => {
  for (let of = 1; of <= 60; of += 1) {
    for (const pass of [0, 1, 50, 67, 70, 99, 100]) {
      const percent = (points: number) => Math.round((points / of) * 100);
      const { scenario, model } = BEFORE;
      const points = passPoints({
        ...BEFORE,
        scenario: { ...scenario, pass },
        model: { ...model, points: of },
      });
      expect(percent(points)).toBeGreaterThanOrEqual(pass);
      if (points > 0) expect(percent(points - 1)).toBeLessThan(pass);
    }
  }
});
