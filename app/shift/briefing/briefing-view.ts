/** The noun of a briefing: what is known of a scenario before it begins. */

/** A scenario as its briefing shows it. */
export interface BriefingView {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly level: string;
  /** Real minutes it takes. */
  readonly minutes: number;
  readonly version: number;
  readonly pass: number;
  readonly skills: readonly string[];
  readonly warnings: readonly string[];
  readonly shift: {
    readonly from: string;
    readonly to: string;
    readonly length: number;
    /** Real seconds per minute of the shift, without extended time. */
    readonly paceSeconds: number;
    readonly ends: string;
  };
  readonly html: string;
}
