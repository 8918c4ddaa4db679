/** A form that was sent and could not be saved, as the answer gives it back; null when there is none to send again. */
export type Unsaved = {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
} | null;
