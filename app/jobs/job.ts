/** Work that takes longer than a request may: what is known of one, and what to do next with it. */

/** How long somebody may be busy with a few pieces before they are taken for dead, in milliseconds. */
export const LEASE = 60_000;
/** How long it rests after each failure, in milliseconds, where its kind says nothing else. After one more it is given up. */
export const RESTS: readonly number[] = [1_000, 4_000, 16_000, 64_000];
/** Claims without a piece done after which such a job is given up. */
export const MOST_TRIES = RESTS.length + 1;

/** How far a job is, for who asked for it. */
export interface Progress {
  readonly state: "waiting" | "done" | "failed";
  readonly done: number;
  readonly total: number;
  /** Why it was given up, in plain words. */
  readonly error: string;
}

/** What a claim writes: nobody else takes it until the lease has run out. */
export function afterClaim(now: Date): { readonly notBefore: Date } {
  return { notBefore: new Date(now.getTime() + LEASE) };
}

/** What is written beside the outcomes of pieces. What is not over goes to the end of the queue, so that a short job does not wait for a long one. */
export function afterPieces(done: number, total: number, now: Date) {
  const over = done >= total;
  return {
    done,
    tries: 0,
    error: "",
    notBefore: now,
    ...(over && { state: "done" as const, endedAt: now }),
  };
}

/** What is written after the try number `tries` that came to nothing, perhaps for a reason that may be told. */
export function afterFailure(
  id: string,
  tries: number,
  now: Date,
  rests: readonly number[] = RESTS,
  told: { readonly message: string; readonly final: boolean } | null = null,
) {
  const rest = told?.final ? undefined : rests[tries - 1];
  if (rest !== undefined)
    return { notBefore: new Date(now.getTime() + rest), ...(told && { error: told.message }) };
  const error =
    told?.message ??
    `Something broke on our side each of ${rests.length + 1} times that it was tried. Whoever keeps this installation finds out more in its log under the number ${numberOf(id)}.`;
  return { state: "failed" as const, endedAt: now, error };
}

/** What a job is called in the log and in words to people. */
export function numberOf(id: string): string {
  return id.slice(-8);
}
