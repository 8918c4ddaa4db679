/** Which attempts a scenario is measured over. */
import type { Mode } from "#app/attempts/attempt.ts";

/** Attempts at one version: items differ between versions, and figures of two are never mixed. */
export interface Sample {
  /** A cohort's id, or "all". */
  readonly scope: string;
  readonly slug: string;
  readonly versionId: string;
  readonly mode: Mode;
  /** First finished attempts of each person only. */
  readonly first: boolean;
}

/** The sample in words, as every figure says it. */
export function ruleWords(
  sample: Pick<Sample, "mode" | "first">,
  version: string,
  who: string,
): string {
  const attempts = sample.first ? "each person's first finished attempt" : "all finished attempts";
  return `${attempts}, ${sample.mode}, version ${version}, ${who}`;
}
