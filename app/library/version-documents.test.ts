import { expect, test } from "vitest";

import { storedOf } from "#app/language/scenario/build.ts";
import { FORMAT } from "#app/language/scenario/compiled.ts";
import { NO_ANSWERS } from "#app/language/scenario/scenario.ts";
import { makeGame } from "#app/language/scenario/make.ts";
import { decodeHandbook, decodeScenario } from "./version-documents.ts";

const game = makeGame(`
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">Seen. <Action do="close" then="done">Closed.</Action></Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <ShiftEnd then="done" />
</Case>`);
const scenario = storedOf(game.compiled);
const handbook = {
  format: FORMAT,
  handbook: { sections: [], clauses: [], worksheets: [], routes: [], judgements: [] },
  desk: scenario.desk,
  deskCase: NO_ANSWERS,
  html: {},
};

test("a document of this format comes back as it is", () => {
  expect(decodeScenario(scenario)).toBe(scenario);
  expect(decodeHandbook(handbook)).toBe(handbook);
});

test.each([
  ["of another format", { ...scenario, format: FORMAT - 1 }],
  ["without its model path", { ...scenario, model: {} }],
  ["without the desk around it", { ...scenario, deskCase: null }],
  ["of another kind", handbook],
])("a scenario %s is not read", (_what, stored) => {
  expect(decodeScenario(stored)).toBeNull();
});

test.each([
  ["of another format", { ...handbook, format: "2" }],
  ["without its HTML", { ...handbook, html: [] }],
  ["that is empty", {}],
])("a handbook %s is not read", (_what, stored) => {
  expect(decodeHandbook(stored)).toBeNull();
});
