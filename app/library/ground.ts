/** The handbook and the desk of a scenarios folder, read together. */
import type { Desk } from "#app/language/handbook/desk.ts";
import type { Handbook } from "#app/language/handbook/handbook.ts";
import { parseHandbook } from "#app/language/handbook/parse.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import { parseDeskCase } from "#app/language/scenario/parse-desk-case.ts";
import { parseDesk } from "#app/language/scenario/parse-desk.ts";
import type { DeskCase } from "#app/language/scenario/scenario.ts";

/** What scenarios are checked against, and its own problems. */
export interface GroundRead {
  readonly handbook: Handbook;
  readonly desk: Desk;
  readonly deskCase: DeskCase;
  readonly problems: readonly Diagnostic[];
}

/** The name of a desk that is not there. */
export const NO_DESK = "scenarios/desk.mdx";

/** Parses both; a missing desk is a problem like any other. */
export function parseGround(desk: Source | null, handbook: readonly Source[]): GroundRead {
  const file = desk ?? { file: NO_DESK, text: "" };
  const readDesk = parseDesk(file);
  const readCase = parseDeskCase(file, readDesk.value);
  const readHandbook = parseHandbook(handbook, desk ? readDesk.value : null);
  return {
    handbook: readHandbook.value,
    desk: readDesk.value,
    deskCase: readCase.value,
    problems: [...readHandbook.problems, ...readDesk.problems, ...readCase.problems],
  };
}
