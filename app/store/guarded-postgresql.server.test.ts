import { afterAll, beforeAll, expect, test } from "vitest";

import { openDatabase, type OpenDatabase } from "./open.server.ts";
import { databaseTargetFor } from "./target.ts";

type Transaction = Parameters<Parameters<OpenDatabase["database"]["$transaction"]>[0]>[0];

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openDatabase(databaseTargetFor(process.env.DATABASE_URL));
  const keys = ["one", "other"];
  await opened.database.setting.createMany({ data: keys.map((key) => ({ key, value: 0 })) });
});
afterAll(() => opened.close());

/** Kept when it was called twice: both transactions hold their first row then. */
function meeting(): () => Promise<void> {
  let [waiting, open] = [2, () => undefined as void];
  const met = new Promise<void>((resolve) => (open = resolve));
  return () => ((waiting -= 1) === 0 ? open() : undefined, met);
}

const raise = (tx: Transaction, key: string) =>
  tx.setting.update({ where: { key }, data: { value: 1 } });
const raiseRaw = (tx: Transaction, key: string) =>
  tx.$executeRaw`UPDATE "Setting" SET "value" = '2' WHERE "key" = ${key}`;

test.each([
  ["a plain statement", raise],
  ["a raw statement", raiseRaw],
])("of two that wait for each other in %s both come through", async (_, second) => {
  const meet = meeting();
  const begun: string[] = [];
  const take = (first: string, then: string) =>
    opened.database.$transaction(async (tx) => {
      begun.push(first);
      await raise(tx, first);
      await meet();
      await second(tx, then);
      return first;
    });
  const done = await Promise.all([take("one", "other"), take("other", "one")]);
  expect(done).toEqual(["one", "other"]);
  expect(begun).toHaveLength(3);
});

test("what fails for another reason is not begun again", async () => {
  let begun = 0;
  const failing = opened.database.$transaction(async (tx) => {
    begun += 1;
    await tx.setting.create({ data: { key: "one", value: 1 } });
  });
  await expect(failing).rejects.toThrow(/Unique constraint/);
  expect(begun).toBe(1);
});
