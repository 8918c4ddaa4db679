/** What a text names of the handbook, read in the thread. */
import { inThread } from "#app/kit/in-thread.server.ts";
import type { Source } from "#app/language/markup/span.ts";
import { citesOf } from "#app/language/scenario/cites-of.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";

/** Its clauses with their places; a text with mistakes is read like any other. */
export const citesOfText = inThread(
  "cites",
  (source: Source, worksheets: Parameters<typeof citesOf>[1]) =>
    citesOf(parseScenario(source).value, worksheets),
);
