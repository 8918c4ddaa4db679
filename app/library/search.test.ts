import { expect, test } from "vitest";

import { LONGEST_SEARCH } from "#app/kit/form/limits.ts";
import { makeSearch } from "./search.ts";

const clause = {
  id: "RQ-3",
  title: "Requests of the police",
  section: "RQ",
  html: "<p>Send it on.</p>",
};
const search = makeSearch([clause]);

test("a clause is found by its id, its title and its words", () => {
  for (const query of ["RQ-3", "police", "send"])
    expect(search(query).map(({ id }) => id)).toEqual(["RQ-3"]);
});

test("of a very long search the beginning counts", () => {
  const padded = `police${" ".repeat(LONGEST_SEARCH)}nothing`;
  expect(search(padded).map(({ id }) => id)).toEqual(["RQ-3"]);
  expect(search("police nothing")).toEqual([]);
});
