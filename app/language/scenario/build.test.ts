import { expect, test } from "vitest";
import { buildScenario } from "./build.ts";
import { GROUND, makeSource } from "./make.ts";

const build = (text: string) => buildScenario(makeSource(text), GROUND);
const errors = (text: string) =>
  build(text)
    .problems.filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code}: ${message}`);

const inCase = (scenes: string) => `
<Case id="one" title="One" arrives="16:00">
  ${scenes}
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done">Left.</ShiftEnd>
</Case>`;

const QUIET = inCase(`
  <Scene id="open">
    Seen.
    <UseWorksheet id="interest" key="broken:no never:yes" />
    <Action do="close" then="done">Closed.</Action>
  </Scene>`);

test("what is built is plain data that survives JSON, with the worksheets it uses", () => {
  const { compiled, problems } = build(QUIET);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  expect(Object.keys(compiled?.worksheets ?? {})).toEqual(["interest"]);
  expect(compiled?.model).toMatchObject({ points: 2, proved: true });
});

test("a mistake is a problem and nothing is compiled", () => {
  const { compiled } = build(QUIET.replace('then="done">Closed', 'then="dnoe">Closed'));
  expect(compiled).toBeNull();
});

test.each(["", 'unless="stopped"'])(
  "effects that could go round for ever after the shift are a problem, not a crash (%s)",
  (condition) => {
    const text = inCase(`
  <Scene id="open">
    Seen.
    <Action do="close" then="done" sets="stopped">Closed.</Action>
    <After minutes="2" then="again" ${condition}>Once more.</After>
  </Scene>
  <Scene id="again">
    Again.
    <Action do="close" then="done" sets="stopped">Closed.</Action>
    <After minutes="2" then="open">Back.</After>
  </Scene>`);
    expect(errors(text)).toEqual([
      "every-case-ends-with-the-shift: after the shift the case `one` never ends: `open` → `again` → `open`",
    ]);
  },
);

test("a circle that an action goes round is no problem", () => {
  const text = inCase(`
  <Scene id="open">
    Seen.
    <Action do="close" then="again">Closed.</Action>
  </Scene>
  <Scene id="again">
    Again.
    <Action do="close" then="open">Closed.</Action>
    <After minutes="2" then="open">Back.</After>
  </Scene>`);
  expect(errors(text)).toEqual([]);
});
