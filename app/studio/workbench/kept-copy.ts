/** A copy of what is not saved yet, in the browser's own store, for one person: for the case that the window dies before the server has it. */

/** What is kept of a draft. */
export interface KeptCopy {
  readonly baseSeq: number;
  readonly text: string;
}

/** Keeps it; a browser that keeps nothing is no reason to stop writing. */
export function keepCopy(keptAs: string, copy: KeptCopy): void {
  try {
    localStorage.setItem(nameFor(keptAs), JSON.stringify(copy));
  } catch {
    // Full, or forbidden.
  }
}

/** Forgets it: the server has it. */
export function dropCopy(keptAs: string): void {
  try {
    localStorage.removeItem(nameFor(keptAs));
  } catch {
    // Forbidden: then nothing was kept.
  }
}

/** What an earlier window could not save any more; null when there is nothing. */
export function findCopy(keptAs: string): KeptCopy | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameFor(keptAs)) ?? "null");
    const copy = kept as Partial<KeptCopy> | null;
    return typeof copy?.text === "string" && typeof copy.baseSeq === "number"
      ? { text: copy.text, baseSeq: copy.baseSeq }
      : null;
  } catch {
    return null;
  }
}

/** `keptAs` is the person and the draft. */
function nameFor(keptAs: string): string {
  return `draft ${keptAs}`;
}
