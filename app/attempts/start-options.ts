/** How a trainee takes a scenario. */
import type { Mode } from "./attempt.ts";

/** What is chosen before the first minute. */
export interface StartOptions {
  readonly mode: Mode;
  /** The shift clock also runs in real time; assessments only. */
  readonly paced: boolean;
  /** Extended time: how many times longer a minute of the shift lasts. */
  readonly paceFactor: number;
}
