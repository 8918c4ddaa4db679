/** What the address of a scenario's page asks for; what is absent or makes no sense is the default. */
import type { Mode } from "#app/attempts/attempt.ts";
import { EVERYBODY } from "#app/attempts/counting/tallies-of.ts";

/** What is asked for: `version` is a name (“3”, “3 B”), null for the newest that has data. */
export interface SampleQuery {
  readonly scope: string;
  readonly mode: Mode;
  readonly first: boolean;
  readonly version: string | null;
}

/** Assessment, first attempts, all people. */
export function readSampleQuery(params: URLSearchParams): SampleQuery {
  const version = params.get("version") ?? "";
  return {
    scope: params.get("scope")?.trim() || EVERYBODY,
    mode: params.get("mode") === "practice" ? "practice" : "assessment",
    first: params.get("first") !== "0",
    version: /^[1-9]\d{0,8}( [A-Z])?$/.test(version) ? version : null,
  };
}
