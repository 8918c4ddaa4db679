import { expect, test } from "vitest";

import { makeToken } from "#app/accounts/token.server.ts";
import { saidPath } from "./said-path.ts";

test("the token of a link is not in the log, whatever stands after it; other addresses are said as they are", () => {
  for (const { token } of Array.from({ length: 50 }, makeToken)) {
    for (const end of ["", ".data", "/more"])
      expect(saidPath(`/join/${token}${end}`)).toBe(`/join/…${end}`);
  }
  const plain = ["/", "/attempts/Zm9vYmFyYmF6cXV4", "/scenarios/the-last-report.data"];
  for (const path of plain) expect(saidPath(path)).toBe(path);
});
