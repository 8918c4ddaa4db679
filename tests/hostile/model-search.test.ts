/** A scenario may be far too large to be solved: then the search for its model path ends, and says so. */
import { expect, test } from "vitest";

import { buildScenario } from "#app/language/scenario/build.ts";
import { readGround } from "../bench/check-stages.ts";
import { makeScenario } from "../bench/make-scenario.ts";

test("four hundred decisions in forty cases are given up on within the work that there is", () => {
  const source = { file: "large.mdx", text: makeScenario({ cases: 40, scenes: 10 }) };
  const { compiled, problems } = buildScenario(source, readGround());
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(compiled?.model.proved).toBe(false);
  expect(compiled?.model.visited).toBeLessThan(500);
  expect(compiled?.model.points).toBeGreaterThan(0);
});
