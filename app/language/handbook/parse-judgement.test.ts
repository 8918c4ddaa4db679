import { expect, test } from "vitest";

import { parseHandbook } from "./parse.ts";

const LAST = `<Judgement id="anything">You [did].</Judgement>`;

function parse(text: string) {
  const head = "---\ntitle: Decisions\nsummary: About them.\n---\n\n";
  return parseHandbook([
    { file: "scenarios/handbook/decisions.mdx", text: `${head}${text}\n${LAST}\n` },
  ]);
}

test("a judgement has its condition, verdict and error, and its words in pieces, each where it holds", () => {
  const { value, problems } =
    parse(`<Judgement id="closed" when="closes and (broken or urgent)" verdict="harmful" error="under-enforcement">
  You [did]. <If when="broken">This is [rule], and it
  goes on.</If> The step here was [answer].
</Judgement>

<Remark id="unseen" when="not looked">You had not opened [missed].</Remark>`);
  expect(problems).toEqual([]);
  const [closed] = value.judgements;
  expect(closed).toMatchObject({
    id: "closed",
    when: { all: [{ fact: "closes" }, { any: [{ fact: "broken" }, { fact: "urgent" }] }] },
    verdict: "harmful",
    error: "under-enforcement",
    cites: [],
  });
  expect(closed?.pieces.map(({ when, text }) => [when, text.trim()])).toEqual([
    [null, "You [did]."],
    [{ fact: "broken" }, "This is [rule], and it goes on."],
    [null, "The step here was [answer]."],
  ]);
  expect(value.judgements.map(({ id }) => id)).toEqual(["closed", "anything"]);
  expect(value.remarks).toMatchObject([{ id: "unseen", when: { not: { fact: "looked" } } }]);
});

test("a judgement without a verdict explains and is not counted; one without a condition fits always", () => {
  const { value } = parse("");
  expect(value.judgements).toMatchObject([
    { id: "anything", when: null, verdict: null, error: null },
  ]);
});

test("two judgements of one name are told", () => {
  const { problems } = parse(`<Judgement id="anything" when="closes">You [did].</Judgement>`);
  expect(problems).toMatchObject([{ code: "ids-are-unique" }]);
});

test("a list that leaves a kind of button out is told once for each, at its end", () => {
  const head = "---\ntitle: Decisions\nsummary: About them.\n---\n\n";
  const text = `${head}<Judgement id="closed" when="closes">You [did].</Judgement>\n`;
  const { problems } = parseHandbook([{ file: "scenarios/handbook/decisions.mdx", text }]);
  expect(problems.map(({ code }) => code)).toEqual(Array(4).fill("every-option-is-judged"));
});
