import { expect, test } from "vitest";

import { filterPolicies, parsePolicyFilter } from "./filter-policies.ts";
import type { PolicyRow } from "./policy.ts";

const row = (id: string, words: Partial<PolicyRow> = {}): PolicyRow => ({
  ...{ id, title: `About ${id}`, section: "Authority", state: "in-force", since: null },
  ...{ replacedBy: null, wording: 1, changedAt: null, scenarios: 1, drafts: 0 },
  ...words,
});

const ROWS = [
  row("AU-1", { title: "Your level" }),
  row("AU-2", { state: "retired", scenarios: 0, drafts: 2 }),
  row("PL-1", { section: null, state: "removed", scenarios: 0 }),
];

const ask = (fields: string) =>
  filterPolicies(ROWS, parsePolicyFilter(new URLSearchParams(fields))).map(({ id }) => id);

test("without a question everything is listed, and so it is with one that nobody understands", () => {
  expect(ask("")).toEqual(["AU-1", "AU-2", "PL-1"]);
  expect(ask("q=%20&show=nonsense")).toEqual(["AU-1", "AU-2", "PL-1"]);
});

test("every word has to be in the id, the title or the section", () => {
  expect(ask("q=LEVEL")).toEqual(["AU-1"]);
  expect(ask("q=authority au-2")).toEqual(["AU-2"]);
  expect(ask("q=level au-2")).toEqual([]);
});

test("a state narrows the list, and so does being named or not", () => {
  expect(ask("show=retired")).toEqual(["AU-2"]);
  expect(ask("show=removed")).toEqual(["PL-1"]);
  expect(ask("show=cited")).toEqual(["AU-1", "AU-2"]);
  expect(ask("show=unused")).toEqual(["PL-1"]);
});
