import { expect, test } from "vitest";

import type { Reason } from "#app/review/readiness/readiness.ts";
import { reasonWords } from "#app/review/readiness/reason-words.ts";
import type { ScoredSkill } from "#app/scenario/score.ts";
import { SKILL_WORDS } from "#app/ui/words.ts";

test("a file calls a term and its skill what the screen calls them", () => {
  for (const [skill, { name }] of Object.entries(SKILL_WORDS)) {
    const reason: Reason = {
      ...{ about: "skill" as const, verdict: "not-yet" as const, skill: skill as ScoredSkill },
      ...{ words: "2 of 6 right.", n: 6, attempts: [] },
    };
    expect(reasonWords(reason)).toBe(`Not met: ${name}: 2 of 6 right.`);
  }
});
