/** What another rule would do to an assignment: whose counting attempt would be another one. */
import type { AttemptRule } from "#app/attempts/results/result.ts";

/** What an attempt came to, as far as it is compared. */
export interface Came {
  readonly percent: number;
  readonly passed: boolean;
  readonly critical: number;
}

/** One person at one scenario for whom another attempt would count. */
export interface EffectRow {
  readonly userId: string;
  readonly name: string;
  readonly scenario: string;
  readonly from: Came;
  readonly to: Came;
}

/** The whole of it. */
export interface RuleEffect {
  readonly rule: AttemptRule;
  /** What is confirmed: another effect has another mark. */
  readonly mark: string;
  /** People for whom another attempt would count, and those of them who have left the cohort. */
  readonly people: number;
  readonly left: number;
  /** People who finished a scenario more than once: nobody else can be concerned. */
  readonly several: number;
  /** Results that would be passed and are not, and the other way round. */
  readonly gained: number;
  readonly lost: number;
  /** The first of them, by name; `more` are not shown. */
  readonly rows: readonly EffectRow[];
  readonly more: number;
}
