import { expect, test } from "vitest";

import { createLock } from "./lock.ts";

test("holders come one at a time, in the order they asked", async () => {
  const lock = createLock();
  const order: number[] = [];
  let inside = 0;
  await Promise.all(
    [1, 2, 3, 4, 5].map(async (number) => {
      const release = await lock.acquire();
      expect(++inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      order.push(number);
      inside--;
      release();
    }),
  );
  expect(order).toEqual([1, 2, 3, 4, 5]);
});

test("giving back twice does not let two in", async () => {
  const lock = createLock();
  const release = await lock.acquire();
  const second = lock.acquire();
  const third = lock.acquire();
  release();
  release();
  await second;
  const early = await Promise.race([third.then(() => "in"), Promise.resolve("waiting")]);
  expect(early).toBe("waiting");
});
