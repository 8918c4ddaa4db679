/** Two texts of one scenario against each other: word for word, and in what they mean. */
import { inThread } from "#app/kit/in-thread.server.ts";
import { compiledOf } from "#app/language/scenario/build.ts";
import type { StoredScenario } from "#app/language/scenario/compiled.ts";
import { compareMeaning } from "./compare-meaning.ts";
import { compareText } from "./compare-text.ts";
import type { MeaningChange } from "./meaning-change.ts";
import type { TextChange } from "./text-change.ts";

/** What is compared: a text, and what is stored of it when it compiles (null when it does not, or is of an older release). */
export interface Side {
  readonly text: string;
  readonly stored: StoredScenario | null;
}

/** What differs; the meaning is null when one side does not compile. */
export interface Difference {
  readonly text: TextChange;
  readonly meaning: MeaningChange | null;
}

/** Compares. */
export const differenceOf = inThread("compare", (before: Side, after: Side): Difference => ({
  text: compareText(before.text, after.text),
  meaning:
    before.stored && after.stored
      ? compareMeaning(compiledOf(before.stored), compiledOf(after.stored))
      : null,
}));
