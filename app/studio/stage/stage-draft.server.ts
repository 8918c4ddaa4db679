/** A draft made ready to be played and shown; the last ones are kept, for every click asks for the same text again. */
import { LRUCache } from "lru-cache";

import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import type { Source } from "#app/language/markup/span.ts";
import type { Witness } from "#app/language/scenario/analysis/analysis.ts";
import { findHistory } from "#app/language/scenario/analysis/find-history.ts";
import { buildScenario, compile, type Built } from "#app/language/scenario/build.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import { openGame } from "#app/language/scenario/play.ts";
import { makePotential } from "#app/language/scenario/potential.ts";
import { listProse } from "#app/language/scenario/prose-of.ts";
import type { Game } from "#app/language/scenario/run.ts";
import { hashOf } from "#app/library/hash.server.ts";
import { renderDraft, type StageHandbook } from "./stage-html.server.ts";

/** A draft that can be played, or the problems that keep it from being played. */
export type StagedDraft =
  | {
      readonly ok: true;
      readonly game: Game;
      readonly html: Readonly<Record<string, string>>;
      readonly handbook: StageHandbook;
      readonly potential: ReturnType<typeof makePotential>;
      /** A shortest run to a scene or an ending; searched once. */
      readonly arriveAt: (caseId: string, state: string) => Witness | null;
      /** Errors that only its paths show. */
      readonly problems: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** A draft with its HTML is some hundred KiB. */
const kept = new LRUCache<string, Promise<StagedDraft>>({ max: 24 });

/** What `check-play.ts` finds: such a draft is wrong about its paths, and can be played all the same. */
const PATH_CODES = new Set(["paths-hold"]);

/** Builds and renders, or gives what it gave before for the same text and handbook. */
export function stageDraft(source: Source, handbook: StageHandbook): Promise<StagedDraft> {
  const key = hashOf(handbook.hash, source.file, source.text);
  const found = kept.get(key) ?? make(source, handbook);
  kept.set(key, found);
  // A failure is ours: the next one who asks shall try again.
  found.catch(() => kept.delete(key));
  return found;
}

async function make(source: Source, handbook: StageHandbook): Promise<StagedDraft> {
  const built = buildScenario(source, handbook);
  const errors = built.problems.filter((problem) => problem.severity === "error");
  const compiled = built.compiled ?? compiledAllTheSame(built, errors, handbook);
  // Prose is bundled only now: a text with an error in it never reaches the bundler.
  if (!compiled) return { ok: false, problems: errors };
  const html = await renderDraft(listProse(compiled.scenario), handbook, source.file);
  const runs = new Map<string, Witness | null>();
  return {
    ok: true,
    game: openGame(compiled),
    html,
    handbook,
    potential: makePotential(compiled),
    arriveAt: (caseId, state) => {
      const key = `${caseId} ${state}`;
      const run = runs.get(key);
      if (run !== undefined) return run;
      const found = findHistory(compiled, { case: caseId, state });
      runs.set(key, found);
      return found;
    },
    problems: errors,
  };
}

function compiledAllTheSame(
  { scenario }: Built,
  errors: readonly Diagnostic[],
  handbook: StageHandbook,
): Compiled | null {
  return errors.every(({ code }) => PATH_CODES.has(code)) ? compile(scenario, handbook) : null;
}
