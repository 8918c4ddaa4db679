import { expect, test } from "vitest";

import { SKILL_WORDS } from "#app/kit/words/words.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";
import { MET_WORDS } from "./met-words.ts";
import type { Reason } from "./readiness.ts";
import { reasonWords } from "./reason-words.ts";

test("a file calls a term and its skill what the screen calls them", () => {
  for (const verdict of ["ready", "not-yet", "not-enough-evidence"] as const)
    for (const [skill, { name }] of Object.entries(SKILL_WORDS)) {
      const base = { about: "skill", verdict, n: 6, of: "decisions" } as const;
      const words = "2 of 6 right.";
      const reason: Reason = {
        ...base,
        words,
        right: 2,
        attempts: [],
        skill: skill as ScoredSkill,
      };
      expect(reasonWords(reason)).toBe(`${MET_WORDS[verdict]}: ${name}: 2 of 6 right.`);
    }
});
