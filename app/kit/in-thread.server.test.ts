import { expect, test } from "vitest";

import { inThread, openThread } from "./in-thread.server.ts";

/** Does what it is asked, by name. */
const THREAD = `
import { parentPort } from "node:worker_threads";
let asked = 0;
const works = {
  add: (a, b) => ({ done: a + b }),
  count: () => ({ done: (asked += 1) }),
  refuse: () => ({ failed: new TypeError("not like this") }),
  throw: () => { throw new Error("broken"); },
  leave: () => process.exit(3),
  rest: () => null,
  hang: () => { for (;;); },
};
parentPort.on("message", ({ name, asked }) => {
  const answer = works[name](...asked);
  if (answer) parentPort.postMessage(answer);
});
`;

const open = (patience = 60_000) =>
  openThread(new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`), patience);

test("what is asked is done by one thread, one piece after another", async () => {
  const thread = open();
  const counts = await Promise.all(Array.from({ length: 5 }, () => thread("count", [])));
  expect(counts).toEqual([1, 2, 3, 4, 5]);
  expect(await thread("add", [2, 3])).toBe(5);
});

test("what the work refuses is thrown where it was asked for, and the thread goes on", async () => {
  const thread = open();
  await thread("count", []);
  await expect(thread("refuse", [])).rejects.toThrow(TypeError);
  expect(await thread("count", [])).toBe(2);
});

test.each(["throw", "leave"])(
  "after work that breaks it (%s) another thread goes on",
  async (how) => {
    const thread = open();
    await thread("count", []);
    const [broken, after] = await Promise.allSettled([thread(how, []), thread("count", [])]);
    expect(broken.status).toBe("rejected");
    expect(after).toEqual({ status: "fulfilled", value: 1 });
  },
);

test.each(["rest", "hang"])("work without end (%s) is given up", async (how) => {
  const thread = open(700);
  await expect(thread(how, [])).rejects.toThrow(`the thread was at “${how}” for 0.7 s`);
  expect(await thread("add", [1, 1])).toBe(2);
});

test("where no thread was built, work is done in place", async () => {
  const done: number[] = [];
  const work = inThread("a test", (n: number) => done.push(n));
  expect(await work(7)).toBe(1);
  expect(done).toEqual([7]);
});
