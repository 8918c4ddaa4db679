/** The handbook and the desk of a scenarios folder, read together. */
import type { Desk } from "#app/handbook/desk.ts";
import type { Handbook } from "#app/handbook/handbook.ts";
import { parseDesk } from "#app/handbook/parse-desk.ts";
import { parseHandbook } from "#app/handbook/parse.ts";
import type { Diagnostic } from "#app/markup/diagnostic.ts";
import type { Source } from "#app/markup/span.ts";

/** What scenarios are checked against, and its own problems. */
export interface GroundRead {
  readonly handbook: Handbook;
  readonly desk: Desk;
  readonly problems: readonly Diagnostic[];
}

/** Parses both; a missing desk is a problem like any other. */
export function parseGround(desk: Source | null, handbook: readonly Source[]): GroundRead {
  const readHandbook = parseHandbook(handbook);
  const readDesk = parseDesk(desk ?? { file: "scenarios/desk.mdx", text: "" });
  return {
    handbook: readHandbook.value,
    desk: readDesk.value,
    problems: [...readHandbook.problems, ...readDesk.problems],
  };
}
