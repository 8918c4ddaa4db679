/** Assessments in the sentences of readiness. */
import type { Assessment } from "./evidence.ts";

/** Their titles, quoted. */
export function titlesOf(assessments: readonly Assessment[]): string {
  return assessments.map((one) => `“${one.title}”`).join(", ");
}

/** The attempts at them that count. */
export function idsOf(assessments: readonly Assessment[]): string[] {
  return assessments.flatMap((one) => one.attemptId ?? []);
}
