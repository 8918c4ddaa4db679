/** Decisions of scenarios that were assessed before. */
import type { Evidence } from "./evidence.ts";
import type { Remark } from "./readiness.ts";
import { times } from "./reason-figures.ts";

/** Two answers to one question are less evidence than answers to two, and the n of the reasons does not show it. */
export function againRemark({ again: { decisions, attempts }, responses }: Evidence): Remark[] {
  if (decisions === 0) return [];
  const all = responses.reduce((sum, { n }) => sum + n, 0);
  const words = `${decisions} of ${times(all, "decision")} ${decisions === 1 ? "is" : "are"} of a scenario that was taken before as an assessment; its debrief had shown the key.`;
  return [{ words, attempts }];
}
