/** The wordings of a clause, each with what it changed in the one before. */
import { compareText } from "#app/studio/compare/compare-text.ts";
import type { Wording } from "./policy.ts";

/** A wording as it is recorded. */
export interface RecordedWording {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly retired: boolean;
  readonly createdAt: Date;
}

/** The history of one clause, the newest wording first, from its wordings in any order. */
export function clauseHistory(recorded: readonly RecordedWording[]): Wording[] {
  const rows = recorded.toSorted((a, b) => a.number - b.number);
  return rows
    .map((row, index): Wording => {
      const before = rows[index - 1];
      const { number, title, text, retired, createdAt } = row;
      return {
        ...{ number, title, text, retired },
        removed: isRemoved(row),
        createdAt: createdAt.toISOString(),
        change: before ? compareText(asText(before), asText(row)) : null,
      };
    })
    .toReversed();
}

/** Title and words as one text: a new title is a new wording too. */
function asText(wording: RecordedWording): string {
  const { title, text } = wording;
  return isRemoved(wording) ? "" : `${title}\n\n${text}`;
}

/** A clause that is taken out of the handbook gets a last wording without words. */
export function isRemoved({ retired, text }: Pick<RecordedWording, "retired" | "text">): boolean {
  return retired && text === "";
}
