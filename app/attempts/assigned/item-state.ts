/** How one assigned scenario stands for one person at a moment. */

/** The terms that hold for the person, with their extension in them. */
export interface ItemTerms {
  readonly opensAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  /** Null for as many as one likes. */
  readonly attemptsAllowed: number | null;
}

/** An attempt at it. */
export interface ItemAttempt {
  readonly id: string;
  readonly finishedAt: Date | null;
  /** Finished after it was due. */
  readonly late: boolean;
}

/** `closed`: taken back before anything was begun. */
export type ItemStanding =
  "opens-later" | "not-begun" | "half-done" | "done" | "overdue" | "closed";

/** How it stands and what can be done. */
export interface ItemState {
  readonly standing: ItemStanding;
  /** The time is over and nothing was finished by then. */
  readonly late: boolean;
  /** Null for as many as one likes. */
  readonly attemptsLeft: number | null;
  /** The attempt to go on with, which comes before beginning another. */
  readonly unfinished: string | null;
  readonly mayBegin: boolean;
}

/** What an extension changes of the assignment's own terms: a later due date counts, an earlier one does not. */
export function termsFor(
  terms: ItemTerms,
  extension: { readonly dueAt: Date | null; readonly extraAttempts: number } | null,
): ItemTerms {
  if (!extension) return terms;
  const later = extension.dueAt;
  return {
    ...terms,
    dueAt: later && terms.dueAt && later > terms.dueAt ? later : terms.dueAt,
    attemptsAllowed:
      terms.attemptsAllowed === null ? null : terms.attemptsAllowed + extension.extraAttempts,
  };
}

/** Whether a moment is after what is due; the very moment is in time, and where nothing is due nothing is late. */
export function isLate(at: Date, dueAt: Date | null): boolean {
  return dueAt !== null && at > dueAt;
}

/** Where it stands at `now`. Late work may still be begun until the assignment is taken back; it shows as overdue. */
export function itemState(
  terms: ItemTerms,
  attempts: readonly ItemAttempt[],
  now: Date,
): ItemState {
  const { opensAt, dueAt, closedAt, attemptsAllowed } = terms;
  const unfinished = attempts.find(({ finishedAt }) => finishedAt === null)?.id ?? null;
  const finished = attempts.filter(({ finishedAt }) => finishedAt !== null);
  const late = finished.length > 0 ? finished.every((one) => one.late) : isLate(now, dueAt);
  const attemptsLeft =
    attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - attempts.length);
  const open = closedAt === null && opensAt <= now;
  return {
    ...{ late, attemptsLeft, unfinished },
    mayBegin: open && unfinished === null && attemptsLeft !== 0,
    standing: standingOf(),
  };

  function standingOf(): ItemStanding {
    if (finished.length > 0) return unfinished === null ? "done" : "half-done";
    if (unfinished !== null) return late ? "overdue" : "half-done";
    if (closedAt !== null) return "closed";
    if (opensAt > now) return "opens-later";
    return late ? "overdue" : "not-begun";
  }
}
