/** Whether a text may be published: the check and the analysis, each once for the same text. */
import { LRUCache } from "lru-cache";

import { inThread } from "#app/kit/in-thread.server.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import {
  buildAndAnalyse,
  type Analysed,
} from "#app/language/scenario/analysis/build-and-analyse.ts";
import { storedOf } from "#app/language/scenario/build.ts";
import type { StoredScenario } from "#app/language/scenario/compiled.ts";
import { hashOf } from "#app/library/hash.server.ts";
import type { StudioGround } from "./ground.server.ts";

/** What was found: publishing is kept from happening by errors only. */
export interface PublishingCheck {
  /** Its first form; null where there are errors. */
  readonly stored: StoredScenario | null;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** A reviewer's page, the decision and the list ask for the same text. */
const kept = new LRUCache<string, Promise<PublishingCheck>>({ max: 20 });

/** Checks a text against the handbook and desk in force. */
export function checkForPublishing(source: Source, ground: StudioGround): Promise<PublishingCheck> {
  const key = hashOf(ground.hash, source.file, source.text);
  const found = kept.get(key) ?? make(source, ground);
  kept.set(key, found);
  // A failure is ours: the next one who asks shall try again.
  found.catch(() => kept.delete(key));
  return found;
}

const analysed = inThread("analyse", (source: Source, ground: StudioGround) =>
  told(buildAndAnalyse(source, ground)),
);

/** Little of it is asked for, and all of it would be copied. */
function told({ forms, problems }: Analysed) {
  const compiled = forms[0]?.compiled ?? null;
  return { stored: compiled && storedOf(compiled), problems };
}

async function make(source: Source, ground: StudioGround): Promise<PublishingCheck> {
  const { stored, problems } = await analysed(source, ground);
  const ofSeverity = (severity: Diagnostic["severity"]) =>
    problems.filter((problem) => problem.severity === severity);
  return { stored, errors: ofSeverity("error"), warnings: ofSeverity("warning") };
}
