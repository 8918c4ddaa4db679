import { expect, test } from "vitest";

import { holds, isSet } from "./facts.ts";
import { makeGame, makeSeen, walk } from "./make.ts";
import { viewDesk } from "./view-desk.ts";

test("a fact holds when it was set, and not because every object has something of that name", () => {
  expect(isSet({ constructor: true } as never, "constructor")).toBe(true);
  expect(isSet({}, "constructor")).toBe(false);
  expect(holds({ when: [], unless: ["constructor"] }, {})).toBe(true);
});

test("a record with such a name is closed until it is opened, and the model path opens it", () => {
  const game = makeGame(`
<Case id="one" title="One" arrives="16:00">
  <Record id="constructor" title="Who built it" minutes="1">Somebody.</Record>
  <Scene id="open">
    <Action do="lock" when="constructor" then="done" verdict="best" skills="identity" cites="AU-1">L.</Action>
    <Action do="close" then="done" verdict="weak" skills="identity" cites="AU-1">C.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`);
  const record = (...steps: string[]) =>
    viewDesk(makeSeen(game, walk(game, ...steps)), false).cases[0]?.records[0];
  expect(record()?.html).toBeNull();
  expect(record("open constructor")?.html).toBe("[record:constructor]");
  expect(game.compiled.model.points).toBe(11);
});
