/** A copy of what is not saved yet, in the browser's own store: for the case that the window dies before the server has it. */

/** What is kept of a draft. */
export interface KeptCopy {
  readonly baseSeq: number;
  readonly text: string;
}

/** Keeps it; a browser that keeps nothing is no reason to stop writing. */
export function keepCopy(draftId: string, copy: KeptCopy): void {
  try {
    localStorage.setItem(nameFor(draftId), JSON.stringify(copy));
  } catch {
    // Full, or forbidden.
  }
}

/** Forgets it: the server has it. */
export function dropCopy(draftId: string): void {
  try {
    localStorage.removeItem(nameFor(draftId));
  } catch {
    // Forbidden: then nothing was kept.
  }
}

/** What an earlier window could not save any more; null when there is nothing. */
export function findCopy(draftId: string): KeptCopy | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameFor(draftId)) ?? "null");
    const copy = kept as Partial<KeptCopy> | null;
    return typeof copy?.text === "string" && typeof copy.baseSeq === "number"
      ? { text: copy.text, baseSeq: copy.baseSeq }
      : null;
  } catch {
    return null;
  }
}

function nameFor(draftId: string): string {
  return `draft ${draftId}`;
}
