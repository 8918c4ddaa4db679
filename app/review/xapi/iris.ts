/** The names of verbs, kinds of activity and extensions. Those of our own begin with the site's address: whoever mints a name must own it (xAPI 1.0.3, part two, 3.1). */
import type { LanguageMap } from "./statement.ts";

/** ADL's verbs (https://github.com/adlnet/xapi-authored-profiles); voided is the specification's own. */
export const VERBS = {
  initialized: verb("initialized"),
  answered: verb("answered"),
  completed: verb("completed"),
  passed: verb("passed"),
  failed: verb("failed"),
  voided: verb("voided"),
} as const;

/** Kinds of activity. */
export const TYPES = {
  scenario: "http://adlnet.gov/expapi/activities/simulation",
  scene: "http://adlnet.gov/expapi/activities/cmi.interaction",
  assignment: "http://adlnet.gov/expapi/activities/assessment",
} as const;

/** The scaled score from which cmi5 calls an attempt passed. */
export const MASTERY_SCORE = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

/** The name of an extension of ours. */
export function extension(site: string, name: string): string {
  return `${site}/xapi/${name}`;
}

/** A version of a scenario. */
export function versionIri(site: string, slug: string, number: number): string {
  return `${site}/scenarios/${slug}/versions/${number}`;
}

/** English: what authors write in. */
export function inEnglish(text: string): LanguageMap {
  return { en: text };
}

function verb(name: string): { readonly id: string; readonly display: LanguageMap } {
  return { id: `http://adlnet.gov/expapi/verbs/${name}`, display: { en: name } };
}
