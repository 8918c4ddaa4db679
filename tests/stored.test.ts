/** What is stored of a scenario is less than what it compiled to, and enough for it. */
import { expect, test } from "vitest";

import { buildScenario, compileDraft, compiledOf, storedOf } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround } from "#app/library/ground.ts";
import { generate, WITH_FACTS } from "./oracle/generate.ts";

const authored = readAuthored("scenarios");
const ground = parseGround(authored.desk, authored.handbook);
const plain = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;

function expectBack(compiled: Compiled) {
  const stored = plain(storedOf(compiled));
  expect(compiledOf(stored)).toEqual(plain(compiled));
  return JSON.stringify(stored).length / JSON.stringify(compiled).length;
}

test.each(authored.scenarios)("$file comes back as it was, from less than two thirds", (source) => {
  const { compiled } = buildScenario(source, ground);
  if (!compiled) throw new Error("it has errors");
  expect(expectBack(compiled)).toBeLessThan(2 / 3);
});

test("so do scenarios drawn at random, with and without the safeguards of the console", () => {
  for (let number = WITH_FACTS; number < WITH_FACTS + 60; number += 1) {
    const source = { file: "scenarios/drawn.mdx", text: generate(number) };
    const { value } = parseScenario(source);
    expectBack(compileDraft(value, ground));
  }
});
