/** Every code that a problem can have, read from the source, so that none is without its golden folder and its section in the guide. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ANALYSIS_RULES } from "#app/language/scenario/analysis/analyse.ts";
import { RULES } from "#app/language/scenario/check.ts";

/** Every code that the source files mention as one. */
export const CODES: readonly string[] = [
  ...new Set([...[...RULES, ...ANALYSIS_RULES].map(({ code }) => code), ...codesInSource()]),
].sort();

/** Codes whose mistake is no text, or too long for a file. */
export const WITHOUT_FOLDER = new Set([
  "analysis-is-complete",
  "clause-is-cited",
  "file-can-be-read",
  "document-not-too-large",
  "model-path-is-proved",
  // tests/hostile
  "problems-not-too-many",
  "scenario-not-too-large",
]);

function codesInSource(): string[] {
  const folders = ["app/language/markup", "app/language/markup/rules", "app/language/handbook", "app/language/scenario", "app/language/scenario/analysis", "app/library"];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => {
        const text = readFileSync(join(folder, name), "utf8");
        const found = [
          ...text.matchAll(/\bcode(?:: string)? ?[:=] "([a-z-]+)"/g),
          ...text.matchAll(/\bCODE = "([a-z-]+)"/g),
          ...text.matchAll(/, "([a-z]+-are-unique)"/g),
          ...text.matchAll(/problemAt\([^;]*?"([a-z]+-[a-z-]+)"/g),
        ];
        return found.map((match) => match[1] ?? "");
      }),
  );
}
