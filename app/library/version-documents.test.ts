import { expect, test } from "vitest";

import { FORMAT } from "#app/language/scenario/compiled.ts";
import { NO_ANSWERS } from "#app/language/scenario/scenario.ts";
import { makeGame } from "#app/language/scenario/make.ts";
import { decodeCompiled, decodeHandbook } from "./version-documents.ts";

const { compiled } = makeGame(`
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">Seen. <Action do="close" then="done">Closed.</Action></Scene>
  <Ending id="done" outcome="handled">D.</Ending>
  <ShiftEnd then="done" />
</Case>`);
const handbook = {
  format: FORMAT,
  handbook: { sections: [], clauses: [], worksheets: [], routes: [], judgements: [] },
  desk: compiled.desk,
  deskCase: NO_ANSWERS,
  html: {},
};

test("a document of this format comes back as it is", () => {
  expect(decodeCompiled(compiled)).toBe(compiled);
  expect(decodeHandbook(handbook)).toBe(handbook);
});

test.each([
  ["of another format", { ...compiled, format: FORMAT - 1 }],
  ["without its model path", { ...compiled, model: {} }],
  ["without a machine", { ...compiled, machine: null }],
  ["of another kind", handbook],
])("a scenario %s is not read", (_what, stored) => {
  expect(decodeCompiled(stored)).toBeNull();
});

test.each([
  ["of another format", { ...handbook, format: "2" }],
  ["without its HTML", { ...handbook, html: [] }],
  ["that is empty", {}],
])("a handbook %s is not read", (_what, stored) => {
  expect(decodeHandbook(stored)).toBeNull();
});
