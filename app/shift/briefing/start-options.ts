/** How a trainee takes a scenario. */
import type { Mode } from "#app/attempts/attempt.ts";

/** What is chosen before the first minute. */
export interface StartOptions {
  readonly mode: Mode;
  /** The shift clock also runs in real time; assessments only. */
  readonly paced: boolean;
  /** Extended time: how many times longer a minute of the shift lasts. */
  readonly paceFactor: number;
}

/** What an attempt is for, when somebody was asked to make it. */
export interface Assigned {
  readonly assignmentId: string;
  /** Which attempt at this scenario of the assignment it is, from 1: the database lets only one be each. */
  readonly ordinal: number;
}
