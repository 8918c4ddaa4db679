/** Two texts of one scenario against each other: word for word, and in what they mean. */
import { FORMAT, type Compiled } from "#app/language/scenario/compiled.ts";
import { database } from "#app/store/client.server.ts";
import { compareMeaning } from "./compare-meaning.ts";
import { compareText } from "./compare-text.ts";
import type { MeaningChange } from "./meaning-change.ts";
import type { TextChange } from "./text-change.ts";

/** What is compared: a text, and what it compiled to (null when it does not compile, or is of an older release). */
export interface Side {
  readonly text: string;
  readonly compiled: Compiled | null;
}

/** What differs; the meaning is null when one side does not compile. */
export interface Difference {
  readonly text: TextChange;
  readonly meaning: MeaningChange | null;
}

/** Compares. */
export function differenceOf(before: Side, after: Side): Difference {
  return {
    text: compareText(before.text, after.text),
    meaning:
      before.compiled && after.compiled ? compareMeaning(before.compiled, after.compiled) : null,
  };
}

/** A published version as one side; answers 404 when there is none of that id. */
export async function requireSide(id: string | null): Promise<Side> {
  const row = await database.scenarioVersion.findUnique({
    where: { id: id ?? "" },
    select: { source: true, compiled: true },
  });
  if (!row) throw new Response("There is no version at this address.", { status: 404 });
  const compiled = row.compiled as unknown as Compiled;
  return { text: row.source, compiled: compiled.format === FORMAT ? compiled : null };
}
