/**
 * A comment that silences a rule names one that can be silenced, and says why.
 *
 * Why it matters: the next author, and whoever approves the scenario, must be able to see that somebody
 * thought about it. What keeps trainees and other people safe cannot be silenced.
 *
 * Bad: `allow reading-level` in a comment, without a reason.
 */
import type { Rule } from "#app/language/scenario/rule.ts";
import { silenceFaults } from "#app/language/scenario/silence.ts";

export const silenceHasAReason: Rule = {
  code: "silence-has-a-reason",
  severity: "error",
  check: ({ source }) => silenceFaults(source),
};
