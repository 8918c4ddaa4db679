/** The rules of the language, in the order of the author's guide, and one function that asks them all. */
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { isEmpty } from "#app/language/markup/prose.ts";
import { authorityIsNotAuthored } from "#app/language/scenario/rules/authority-is-not-authored.ts";
import { asksAreKnown } from "#app/language/scenario/rules/asks-are-known.ts";
import { clauseInForce } from "#app/language/scenario/rules/clause-in-force.ts";
import { everyActionExists } from "#app/language/scenario/rules/every-action-exists.ts";
import { everyAnswerExists } from "#app/language/scenario/rules/every-answer-exists.ts";
import { everyCaseEndsWithTheShift } from "#app/language/scenario/rules/every-case-ends-with-the-shift.ts";
import { everyClauseExists } from "#app/language/scenario/rules/every-clause-exists.ts";
import { everyConditionCanHold } from "#app/language/scenario/rules/every-condition-can-hold.ts";
import { everyEndingIsReachable } from "#app/language/scenario/rules/every-ending-is-reachable.ts";
import { everyFactIsSet } from "#app/language/scenario/rules/every-fact-is-set.ts";
import { everyJudgementIsExplained } from "#app/language/scenario/rules/every-judgement-is-explained.ts";
import { everySceneHasAWayOut } from "#app/language/scenario/rules/every-scene-has-a-way-out.ts";
import { everySceneIsReachable } from "#app/language/scenario/rules/every-scene-is-reachable.ts";
import { everySetFactIsUsed } from "#app/language/scenario/rules/every-set-fact-is-used.ts";
import { everyTargetExists } from "#app/language/scenario/rules/every-target-exists.ts";
import { everyTeamExists } from "#app/language/scenario/rules/every-team-exists.ts";
import { everyWorksheetExists } from "#app/language/scenario/rules/every-worksheet-exists.ts";
import { explanationTeaches } from "#app/language/scenario/rules/explanation-teaches.ts";
import { idsAreUnique } from "#app/language/scenario/rules/ids-are-unique.ts";
import { noActionIsShadowed } from "#app/language/scenario/rules/no-action-is-shadowed.ts";
import { oneChoiceIsBest } from "#app/language/scenario/rules/one-choice-is-best.ts";
import { pathsCanBeRead } from "#app/language/scenario/rules/paths-can-be-read.ts";
import { proseIsNotEmpty } from "#app/language/scenario/rules/prose-is-not-empty.ts";
import { readingLevel } from "#app/language/scenario/rules/reading-level.ts";
import { readingTime } from "#app/language/scenario/rules/reading-time.ts";
import { recordsAreOpened } from "#app/language/scenario/rules/records-are-opened.ts";
import { sceneFactsAreKnown } from "#app/language/scenario/rules/scene-facts-are-known.ts";
import { silenceHasAReason } from "#app/language/scenario/rules/silence-has-a-reason.ts";
import { skillsAreDeclared } from "#app/language/scenario/rules/skills-are-declared.ts";
import { sourcesAreNamed } from "#app/language/scenario/rules/sources-are-named.ts";
import { timesLieWithinTheShift } from "#app/language/scenario/rules/times-lie-within-the-shift.ts";
import { cutOff } from "./limits.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { applySilences, isSilenceable } from "./silence.ts";

/** Every rule about a whole scenario; what can be seen in one element alone is checked by its schema. */
export const RULES: readonly Rule[] = [
  idsAreUnique,
  everyTargetExists,
  everyActionExists,
  everyTeamExists,
  everyClauseExists,
  clauseInForce,
  everyWorksheetExists,
  everyAnswerExists,
  asksAreKnown,
  sceneFactsAreKnown,
  authorityIsNotAuthored,
  everyFactIsSet,
  everySetFactIsUsed,
  recordsAreOpened,
  everyConditionCanHold,
  noActionIsShadowed,
  everySceneIsReachable,
  everyEndingIsReachable,
  everySceneHasAWayOut,
  everyCaseEndsWithTheShift,
  timesLieWithinTheShift,
  everyJudgementIsExplained,
  explanationTeaches,
  oneChoiceIsBest,
  skillsAreDeclared,
  sourcesAreNamed,
  proseIsNotEmpty,
  readingLevel,
  readingTime,
  pathsCanBeRead,
  silenceHasAReason,
];

/** The codes of these rules that a comment can silence. */
const SILENCEABLE = RULES.map(({ code }) => code).filter(isSilenceable);

/** Every problem that the rules find in a scenario that was read and that no comment silences, in the order of the file. */
export function check(context: RuleContext): readonly Diagnostic[] {
  const { scenario, source } = context;
  // A file that was refused as a whole has nothing in it that could be right.
  if (scenario.cases.length === 0 && isEmpty(scenario.briefing)) return [];
  const problems = RULES.flatMap(({ code, severity, check: find }) =>
    [...find(context)].map((finding): Diagnostic => ({
      file: source.file,
      code,
      severity,
      ...finding,
    })),
  );
  return cutOff(applySilences(source, problems, SILENCEABLE).toSorted(byPlace));
}

/** Orders problems by where they begin, errors first where they begin together. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [severityA, severityB] = [a, b].map(({ severity }) => (severity === "error" ? 0 : 1));
  return a.span.start.offset - b.span.start.offset || (severityA ?? 0) - (severityB ?? 0);
}
