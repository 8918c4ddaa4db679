import type { Verdict } from "#app/language/handbook/judgement.ts";
import { expect, test } from "vitest";

import { placeLead } from "#app/review/scenario/place-lead.ts";
import { flagWords } from "./flag-words.ts";
import type { ChoiceMeasures } from "./item-measures.ts";

/** A place at which each choice is called like its verdict. */
function place(counts: Partial<Record<Verdict, number>>): Parameters<typeof placeLead>[0] {
  const verdicts = { best: 0, acceptable: 0, weak: 0, harmful: 0, critical: 0, ...counts };
  const chosen = Object.entries(counts) as [Verdict, number][];
  const choices = chosen.map(([verdict, n]) => ({ choice: verdict, verdict, n }));
  const n = choices.reduce((sum, one) => sum + one.n, 0);
  return {
    item: { n, verdicts, choices: choices as ChoiceMeasures[] },
    choices: { weak: "Close", harmful: "Remove" },
  };
}

test("a decision in a sentence: acceptable is right, and the most frequent wrong choice is named", () => {
  expect(placeLead(place({ best: 20, acceptable: 8, weak: 4, harmful: 10 }))).toBe(
    "67 % of 42 right; the others most often chose “Remove” (10, harmful).",
  );
  expect(placeLead(place({ best: 3, weak: 1 }))).toBe(
    "3 of 4 right; all of the others chose “Close” (1, weak).",
  );
  expect(placeLead(place({ acceptable: 6 }))).toBe("100 % of 6 right.");
});

test("both kinds of signs are counted", () => {
  expect(flagWords({ toFix: 0, toLook: 0 })).toBeNull();
  expect(flagWords({ toFix: 1, toLook: 0 })).toBe("1 item to fix");
  expect(flagWords({ toFix: 0, toLook: 1 })).toBe("1 item to look at");
  expect(flagWords({ toFix: 2, toLook: 1 })).toBe("2 items to fix, 1 to look at");
});
