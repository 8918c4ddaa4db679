/** The handbook and the desk of a scenarios folder, read together. */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Handbook } from "#app/language/handbook/handbook.ts";
import { parseDesk } from "#app/language/handbook/parse-desk.ts";
import { parseHandbook } from "#app/language/handbook/parse.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";

/** What scenarios are checked against, and its own problems. */
export interface GroundRead {
  readonly handbook: Handbook;
  readonly desk: Desk;
  readonly problems: readonly Diagnostic[];
}

/** Parses both; a missing desk is a problem like any other. */
export function parseGround(desk: Source | null, handbook: readonly Source[]): GroundRead {
  const readDesk = parseDesk(desk ?? { file: "scenarios/desk.mdx", text: "" });
  const readHandbook = parseHandbook(handbook, desk ? readDesk.value : null);
  return {
    handbook: readHandbook.value,
    desk: readDesk.value,
    problems: [...readHandbook.problems, ...readDesk.problems],
  };
}
