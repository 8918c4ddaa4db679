/** The forms of a scenario by name, and what they are dealt for. */

/** Which forms of a scenario are dealt for what. Practice explains: a form of an assessment alone is not met there. */
export interface Forms {
  readonly practice: readonly string[];
  readonly assessment: readonly string[];
}

/** What a form may be called. */
export const FORM = /^[A-Z]$/;
/** The forms of a text that names none: one, for both. */
export const ONE_FORM: Forms = { practice: ["A"], assessment: ["A"] };

/** All of them, each once. */
export function listForms({ practice, assessment }: Forms): readonly string[] {
  return [...new Set([...practice, ...assessment])].sort();
}
