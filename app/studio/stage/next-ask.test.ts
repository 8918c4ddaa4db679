import { expect, test } from "vitest";

import { nextAsk } from "./next-ask.ts";
import type { StageAnswer, StageAsk } from "./stage.ts";

const WAIT = { type: "wait", minutes: null } as const;
const START: StageAsk = { kind: "play", mode: "practice", events: [], form: null };
const SENT: StageAsk = { ...START, form: [["intent", "wait"]] };

function answer(shown: object): Extract<StageAnswer, { ok: true }> {
  return { ok: true, problems: [], places: [], shown } as never;
}

test("after a form, the steps that it led to are asked again, and the form is not", () => {
  expect(nextAsk(SENT, answer({ kind: "play", events: [WAIT] }), START)).toEqual({
    ...START,
    events: [WAIT],
  });
});

test("steps that a text refuses are tried again with the next text", () => {
  const whole: StageAsk = { ...START, events: [WAIT, WAIT] };
  expect(nextAsk(whole, answer({ kind: "play", events: [WAIT], cut: {} }), START)).toEqual(whole);
});

test("a form without an answer is not sent a second time by itself", () => {
  expect(nextAsk(SENT, null, START)).toEqual(START);
});

test("a scene that cannot be reached leaves the play where it was", () => {
  const arrive: StageAsk = { kind: "arrive", mode: "practice", case: "one", state: "far" };
  const before: StageAsk = { ...START, events: [WAIT] };
  const unreached = answer({ kind: "unreached", case: "one", state: "far" });
  expect(nextAsk(arrive, unreached, before)).toBe(before);
});

test("an arrival that errors in the text kept from being played is tried again with the next text", () => {
  const arrive: StageAsk = { kind: "arrive", mode: "practice", case: "one", state: "far" };
  expect(nextAsk(arrive, null, START)).toBe(arrive);
});

test("a preview asks for the same place again", () => {
  const preview: StageAsk = { kind: "preview", show: "briefing" };
  expect(nextAsk(preview, null, START)).toBe(preview);
});
