import { expect, test } from "vitest";

import { makeChance, type Chance } from "#app/language/scenario/make.ts";
import { factsIn, isTrue, readCondition, type Condition } from "./condition.ts";

function holds(text: string, ...facts: readonly string[]): boolean {
  const read = readCondition(text);
  if (!read.ok) throw new Error(read.message);
  return isTrue(read.condition, (fact) => facts.includes(fact));
}

test.each([
  ["a", ["a"], true],
  ["a", [], false],
  ["not a", [], true],
  ["not not a", ["a"], true],
  ["a and b", ["a"], false],
  ["a and b", ["a", "b"], true],
  ["a or b", ["b"], true],
  ["not a or b", ["a", "b"], true],
  ["not (a or b)", ["b"], false],
  ["a or b and c", ["a"], true],
  ["(a or b) and c", ["a"], false],
  ["a-b and (protected and (lawful or not c))", ["a-b", "protected"], true],
])("%s with %j is %s", (text, facts, so) => {
  expect(holds(text, ...facts)).toBe(so);
});

test.each([
  ["", 0, "the condition ends too early"],
  ["a and", 5, "the condition ends too early"],
  ["a b", 2, "`b` is joined to nothing"],
  ["and a", 0, "a fact is missing before `and`"],
  ["a and or b", 6, "a fact is missing before `or`"],
  ["(a or b", 0, "this bracket is not closed"],
  ["a) and b", 1, "this bracket was not opened"],
])("“%s” is refused at %i: %s", (text, at, message) => {
  expect(readCondition(text)).toMatchObject({ ok: false, at, message });
});

const FACTS = ["a", "b", "c", "d"];

function makeCondition(chance: Chance, depth: number): Condition {
  const part = () => makeCondition(chance, depth - 1);
  const kind = depth === 0 ? 0 : chance(4);
  if (kind === 1) return { not: part() };
  if (kind === 2) return { all: [part(), part(), part()] };
  if (kind === 3) return { any: [part(), part()] };
  return { fact: FACTS[chance(FACTS.length)] ?? "a" };
}

function written(condition: Condition): string {
  if ("fact" in condition) return condition.fact;
  if ("not" in condition) return `not (${written(condition.not)})`;
  const [parts, word] = "all" in condition ? [condition.all, "and"] : [condition.any, "or"];
  return parts.map((part) => `(${written(part)})`).join(` ${word} `);
}

test("what is written is read as it was meant", () => {
  const chance = makeChance(11);
  for (let n = 0; n < 500; n += 1) {
    const condition = makeCondition(chance, 4);
    const facts = FACTS.filter(() => chance(2) === 0);
    const isSo = (fact: string) => facts.includes(fact);
    expect(holds(written(condition), ...facts)).toBe(isTrue(condition, isSo));
  }
});

test("the facts that it asks for are named once", () => {
  const read = readCondition("a and (b or not a) and c");
  expect(read.ok && factsIn(read.condition)).toEqual(["a", "b", "c"]);
});
