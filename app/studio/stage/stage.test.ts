import { expect, test } from "vitest";

import { parseStageRequest } from "./stage.ts";

const PLAY = { kind: "play", mode: "practice", events: [], form: null };

test("what a pane sends is read as it was sent", () => {
  const events = [
    { type: "wait", minutes: null },
    { type: "open", case: "one", record: "account" },
    { type: "pause" },
  ];
  const sent = { text: "A text.", ask: { ...PLAY, events } };
  expect(parseStageRequest(sent)).toEqual(sent);
});

test.each([
  ["nothing", null],
  ["no text", { ask: PLAY }],
  ["an unknown question", { text: "", ask: { kind: "publish" } }],
  ["half an event", { text: "", ask: { ...PLAY, events: [{ type: "act", case: "one" }] } }],
  [
    "an event that waits for ever",
    { text: "", ask: { ...PLAY, events: [{ type: "wait", minutes: 1e9 }] } },
  ],
  ["a text without end", { text: "x".repeat(900_001), ask: PLAY }],
])("%s is refused", (_, body) => {
  expect(parseStageRequest(body)).toBeNull();
});
