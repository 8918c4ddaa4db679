import { expect, test } from "vitest";

import { reasonWords } from "#app/review/readiness/reason-words.ts";
import type { ScoredSkill } from "#app/scenario/score.ts";
import { SKILL_WORDS } from "#app/ui/words.ts";

test("a file calls a term and its skill what the screen calls them", () => {
  for (const [skill, { name }] of Object.entries(SKILL_WORDS)) {
    const reason = {
      ...{ about: "skill", verdict: "not-yet", words: "2 of 6 right.", n: 6, attempts: [] },
      skill: skill as ScoredSkill,
    } as const;
    expect(reasonWords(reason)).toBe(`Not met: ${name}: 2 of 6 right.`);
  }
});
