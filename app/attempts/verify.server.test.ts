import { expect, test } from "vitest";

import { opened } from "#app/store/client.server.ts";
import { makeAttempt } from "#app/store/make.server.ts";
import { verifyAttempts } from "./verify.server.ts";

test("an attempt whose version this release cannot play is a problem of its own, and the others are still replayed", async () => {
  await makeAttempt(opened, "first");
  await makeAttempt(opened, "second");
  const { attempts, problems } = await verifyAttempts(1);
  expect(attempts).toBe(2);
  expect(problems.map(({ attempt }) => attempt)).toEqual(["first", "second"]);
  expect(problems[0]?.message).toMatch(/is not of format/);
});
