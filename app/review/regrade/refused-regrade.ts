/** A form that was not taken, with what was typed. */
export interface RefusedRegrade {
  readonly intent: string;
  readonly reason: string;
  readonly field: string;
  readonly problem: string;
}
