/** Two managers changed one assignment at once: what the slower typed, put onto what the faster saved. */
import type { Typed } from "#app/review/assignments/assignment-form.ts";
import {
  changesBetween,
  sameValues,
  termWords,
  type TermChange,
} from "#app/review/assignments/terms.ts";

/** What the faster changed, and what the form of the slower says now where that is something else. */
export interface TheirChange extends TermChange {
  readonly yours: string | null;
}

/** The form for another look: what the slower left alone follows the faster, what they typed stays. */
export interface Merged {
  readonly values: Typed;
  readonly theirs: readonly TheirChange[];
}

/** `base` is what both began from. */
export function mergeTyped(
  { base, theirs, mine }: { base: Typed; theirs: Typed; mine: Typed },
  titleOf: (slug: string) => string,
): Merged {
  const values = Object.fromEntries(
    Object.keys(theirs).map((name) => [
      name,
      name === "scenario"
        ? mergeList(base[name], theirs[name], mine[name])
        : name === "timeZone" || sameValues(mine[name], base[name])
          ? (theirs[name] ?? [])
          : (mine[name] ?? []),
    ]),
  );
  return {
    values,
    theirs: changesBetween(base, theirs, titleOf).map((change) => {
      const now = termWords(change.name, values, titleOf);
      return { ...change, yours: now === change.to ? null : now };
    }),
  };
}

/** What one added or took out of the list is added or taken out of the other's. */
function mergeList(
  base: readonly string[] = [],
  theirs: readonly string[] = [],
  mine: readonly string[] = [],
): string[] {
  return [
    ...theirs.filter((one) => mine.includes(one) || !base.includes(one)),
    ...mine.filter((one) => !base.includes(one) && !theirs.includes(one)),
  ];
}
