/** Which of a manager's decisions holds. */
import { READINESS, type OwnDecision, type ReadinessVerdict } from "./readiness.ts";

/** The newest, unless it took back what was decided before. */
export function standingDecision(
  newest: OwnDecision | undefined,
): OwnDecision<ReadinessVerdict> | null {
  const verdict = READINESS.find((one) => one === newest?.verdict);
  return newest && verdict ? { ...newest, verdict } : null;
}
