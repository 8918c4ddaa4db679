/** What readiness asks of a person: kept with the cohort, so that two cohorts may ask different things. */
import { z } from "zod";

import { SKILLS } from "#app/language/handbook/skill.ts";
import type { ScoredSkill } from "#app/language/scenario/score.ts";

/** Every skill that can be asked for. */
export const ASKABLE = [
  ...SKILLS,
  "rule-fidelity",
  "preparation",
  "record-quality",
] as const satisfies readonly ScoredSkill[];

/** What is asked in one skill. */
export interface SkillTerm {
  readonly skill: ScoredSkill;
  /** The share of right decisions that is asked, 0–1. */
  readonly threshold: number;
  /** Decisions below which nothing is said. */
  readonly fewest: number;
}

/** The terms of a cohort. */
export interface Terms {
  readonly skills: readonly SkillTerm[];
  /** How sure one wants to be that the true share reaches the threshold, 0.5–0.99. */
  readonly confidence: number;
  /** The least d′ in telling what needs an action, or an escalation, from what does not; null for none. */
  readonly sensitivity: number | null;
  /** Whether every assessment has to be passed. */
  readonly everyPassed: boolean;
  /** Whether a critical error in an assessment attempt that does not count stands in the way as well. */
  readonly criticalBeside: boolean;
}

/** What is asked where the cohort says nothing. */
export const DEFAULT_TERMS: Terms = {
  skills: [
    { skill: "identity", threshold: 0.6, fewest: 3 },
    { skill: "classification", threshold: 0.6, fewest: 3 },
    { skill: "authority", threshold: 0.6, fewest: 3 },
    { skill: "newsworthiness", threshold: 0.6, fewest: 3 },
    { skill: "escalation", threshold: 0.6, fewest: 5 },
    { skill: "evidence", threshold: 0.6, fewest: 5 },
    { skill: "rule-fidelity", threshold: 0.5, fewest: 10 },
  ],
  confidence: 0.8,
  sensitivity: 0.5,
  everyPassed: false,
  criticalBeside: true,
};

const stored = z.object({
  skills: z.array(
    z.object({
      skill: z.enum(ASKABLE),
      threshold: z.number().min(0).max(1),
      fewest: z.number().int().min(1).max(100),
    }),
  ),
  confidence: z.number().min(0.5).max(0.99),
  sensitivity: z.number().min(0).max(3).nullable(),
  // Terms that were kept before it could be asked for.
  everyPassed: z.boolean().default(false),
  criticalBeside: z.boolean().default(true),
});

/** The terms as the cohort keeps them; the default where it keeps none. Throws for what we never wrote. */
export function readTerms(json: unknown): Terms {
  const empty = typeof json === "object" && json !== null && Object.keys(json).length === 0;
  return empty ? DEFAULT_TERMS : stored.parse(json);
}
