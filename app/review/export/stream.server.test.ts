import { expect, test } from "vitest";

import { bodyOf } from "./stream.server.ts";

/** Parts that are there at once, as SQLite gives them. */
async function* partsOf(count: number, onEnd: () => void = () => undefined) {
  try {
    for (let i = 0; i < count; i += 1) yield await Promise.resolve(`${i}\n`);
  } finally {
    onEnd();
  }
}

const taken = () => Promise.resolve();

test("others have their turn between two parts, however fast these are made and taken", async () => {
  let [turns, over] = [0, false];
  const count = () => {
    turns += 1;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  const text = await new Response(bodyOf(partsOf(50), taken, new AbortController().signal)).text();
  over = true;
  expect(text.split("\n")).toHaveLength(51);
  expect(turns).toBeGreaterThanOrEqual(50);
});

test("a visitor who leaves is made nothing more for", async () => {
  const leaving = new AbortController();
  let ended = false;
  const reader = bodyOf(
    partsOf(1000, () => (ended = true)),
    taken,
    leaving.signal,
  ).getReader();
  expect((await reader.read()).done).toBe(false);
  leaving.abort();
  expect((await reader.read()).done).toBe(true);
  expect(ended).toBe(true);
});
