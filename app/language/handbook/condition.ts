/** Conditions as authors write them: names of facts joined by `and`, `or`, `not` and brackets. `not` binds first, then `and`. */

/** What must be so. */
export type Condition =
  | { readonly fact: string }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** A condition, or what is wrong with its text and where (an offset into it). */
export type ReadCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly at: number; readonly message: string; readonly hint: string };

interface Token {
  readonly word: string;
  readonly at: number;
}

const JOINING = new Set(["and", "or", "not", "(", ")"]);

class Unreadable {
  constructor(
    readonly at: number,
    readonly message: string,
    readonly hint: string,
  ) {}
}

/** Reads a condition. Never throws. */
export function readCondition(text: string): ReadCondition {
  const tokens = [...text.matchAll(/[()]|[^\s()]+/g)].map(({ 0: word, index: at }) => ({
    word,
    at,
  }));
  try {
    const [condition, rest] = readAny(tokens, text.length);
    const [left] = rest;
    if (left) throw unexpected(left);
    return { ok: true, condition };
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, ...problem };
    throw problem;
  }
}

type Read = readonly [Condition, readonly Token[]];

function readAny(tokens: readonly Token[], end: number): Read {
  return readJoined(
    tokens,
    "or",
    (rest) => readAll(rest, end),
    (any) => ({ any }),
  );
}

function readAll(tokens: readonly Token[], end: number): Read {
  return readJoined(
    tokens,
    "and",
    (rest) => readOne(rest, end),
    (all) => ({ all }),
  );
}

function readJoined(
  tokens: readonly Token[],
  word: string,
  readPart: (tokens: readonly Token[]) => Read,
  join: (parts: readonly Condition[]) => Condition,
): Read {
  let [part, rest] = readPart(tokens);
  const parts = [part];
  while (rest[0]?.word === word) {
    [part, rest] = readPart(rest.slice(1));
    parts.push(part);
  }
  return [parts.length === 1 ? part : join(parts), rest];
}

function readOne(tokens: readonly Token[], end: number): Read {
  const [first, ...rest] = tokens;
  if (!first) throw new Unreadable(end, "the condition ends too early", "name a fact here");
  if (first.word === "not") {
    const [condition, left] = readOne(rest, end);
    return [{ not: condition }, left];
  }
  if (first.word === "(") {
    const [condition, [close, ...left]] = readAny(rest, end);
    if (close?.word !== ")")
      throw new Unreadable(first.at, "this bracket is not closed", "write `)` where it ends");
    return [condition, left];
  }
  if (JOINING.has(first.word)) throw unexpected(first);
  return [{ fact: first.word }, rest];
}

function unexpected({ word, at }: Token): Unreadable {
  if (word === ")") return new Unreadable(at, "this bracket was not opened", "take it away");
  return JOINING.has(word)
    ? new Unreadable(at, `a fact is missing before \`${word}\``, "name one, or take the word away")
    : new Unreadable(at, `\`${word}\` is joined to nothing`, "write `and` or `or` before it");
}

/** Whether it holds, where `isSo` says which facts are so. */
export function isTrue(condition: Condition, isSo: (fact: string) => boolean): boolean {
  if ("fact" in condition) return isSo(condition.fact);
  if ("not" in condition) return !isTrue(condition.not, isSo);
  if ("all" in condition) return condition.all.every((part) => isTrue(part, isSo));
  return condition.any.some((part) => isTrue(part, isSo));
}

/** The facts that it asks for, each once. */
export function factsIn(condition: Condition): readonly string[] {
  if ("fact" in condition) return [condition.fact];
  if ("not" in condition) return factsIn(condition.not);
  const parts = "all" in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(factsIn))];
}

/** The condition as it would be written. */
export function conditionWords(condition: Condition): string {
  if ("fact" in condition) return condition.fact;
  if ("not" in condition)
    return "fact" in condition.not
      ? `not ${condition.not.fact}`
      : `not (${conditionWords(condition.not)})`;
  return "all" in condition
    ? condition.all.map(inBrackets).join(" and ")
    : condition.any.map(conditionWords).join(" or ");
}

function inBrackets(condition: Condition): string {
  const words = conditionWords(condition);
  return "any" in condition ? `(${words})` : words;
}
