/** Labels for the nouns of the domain: the only place where a verdict, a skill or an error gets its words. */
import type { Verdict, ErrorType } from "#app/language/handbook/judgement.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import type { Outcome, ScenarioLevel } from "#app/language/scenario/scenario.ts";
import type { LineKind, ScoredSkill } from "#app/language/scenario/score.ts";

/** Verdicts in the order in which they are listed. */
export const VERDICTS: readonly Verdict[] = ["best", "acceptable", "weak", "harmful", "critical"];

/** Verdicts as badges say them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  best: "Best",
  acceptable: "Acceptable",
  weak: "Weak",
  harmful: "Harmful",
  critical: "Critical error",
};

/** Skills with what they mean. */
export const SKILL_WORDS: Readonly<Record<ScoredSkill, { name: string; means: string }>> = {
  identity: { name: "Identity", means: "Knowing whose account it is before acting on it" },
  classification: { name: "Classification", means: "Naming the right rule for what is there" },
  authority: { name: "Authority", means: "Knowing what your level may do" },
  newsworthiness: { name: "Newsworthiness", means: "Weighing what the public needs to see" },
  escalation: { name: "Escalation", means: "Passing the right thing to the right people in time" },
  proportionality: { name: "Proportionality", means: "Using the lowest step that ends the harm" },
  evidence: { name: "Evidence", means: "Looking first, and keeping what others will need" },
  handover: { name: "Handover", means: "Leaving nothing open without a named owner" },
  communication: { name: "Communication", means: "Telling people what they need, and no more" },
  care: { name: "Care", means: "Looking after people at risk, and after yourself" },
  "rule-fidelity": { name: "Rule fidelity", means: "Citing the clauses that justify the decision" },
  preparation: { name: "Preparation", means: "Filling in worksheets correctly" },
  "record-quality": { name: "Record quality", means: "Sending what the next person needs with it" },
};

/** Error types with what they mean. */
export const ERROR_WORDS: Readonly<Record<ErrorType, { name: string; means: string }>> = {
  "over-enforcement": {
    name: "Over-enforcement",
    means: "a stronger step than the case called for",
  },
  "under-enforcement": {
    name: "Under-enforcement",
    means: "a weaker step than the case called for",
  },
  "wrong-selection": { name: "Wrong selection", means: "a different kind of step than was needed" },
  "beyond-authority": { name: "Beyond authority", means: "a step that your level may not take" },
  "missed-escalation": {
    name: "Missed escalation",
    means: "kept or closed what had to be passed up",
  },
  "needless-escalation": {
    name: "Needless escalation",
    means: "passed on what you could decide yourself",
  },
  process: { name: "Process", means: "the right step in the wrong order or without its parts" },
};

/** The three steps of certainty. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  1: "Not sure",
  2: "Fairly sure",
  3: "Sure",
};

/** How a case can end. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  handled: "Handled",
  missed: "Missed",
  "near-miss": "Near miss",
  harm: "Harm",
};

/** Lines of the score table. */
export const LINE_WORDS: Readonly<Record<LineKind, string>> = {
  decision: "Decision",
  citing: "Clauses cited",
  packet: "Sent with it",
  worksheet: "Worksheet",
};

/** Levels of a scenario. */
const LEVEL_WORDS: Readonly<Record<ScenarioLevel, string>> = {
  foundation: "Foundation",
  intermediate: "Intermediate",
  advanced: "Advanced",
};

/** "1 minute", "2 minutes". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** The words of a level that arrives as a plain string. */
export function levelWords(level: string): string {
  return (LEVEL_WORDS as Readonly<Record<string, string>>)[level] ?? level;
}

/** The words of a skill that arrives as a plain string. */
export function skillWords(skill: string): string {
  const words: Readonly<Record<string, { name: string }>> = SKILL_WORDS;
  return words[skill]?.name ?? skill;
}
