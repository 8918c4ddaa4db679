import { createContext, useContext } from "react";

import type { Criterion } from "#app/attempts/results/rubric.ts";

/** Filled by the page on which written answers are graded. */
export const RubricContext = createContext<readonly Criterion[]>([]);

/** The criteria that a written answer is graded by. */
export function useRubric(): readonly Criterion[] {
  return useContext(RubricContext);
}
