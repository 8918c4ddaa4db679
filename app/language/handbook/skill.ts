/** What a judged decision shows about a person. Each clause says which of them it takes. */
export const SKILLS = [
  "identity",
  "classification",
  "authority",
  "newsworthiness",
  "escalation",
  "proportionality",
  "evidence",
  "handover",
  "communication",
  "care",
] as const;
/** One of them. */
export type Skill = (typeof SKILLS)[number];
