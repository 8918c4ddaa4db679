/** One scenario through every stage, each timed. Run by itself (`tsx … <file>`) it prints a first, cold pass as JSON. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import type { Source } from "#app/language/markup/span.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import { checkPlay } from "#app/language/scenario/check-play.ts";
import { check } from "#app/language/scenario/check.ts";
import { compileMachine } from "#app/language/scenario/compile.ts";
import { findModelPath } from "#app/language/scenario/model-search.ts";
import { parseScenario } from "#app/language/scenario/parse.ts";
import { openGame, openQuickGame } from "#app/language/scenario/play.ts";
import { listProse } from "#app/language/scenario/prose-of.ts";
import { readAuthored } from "#app/library/authored.server.ts";
import { parseGround, type GroundRead } from "#app/library/ground.ts";
import { clauseAddress } from "#app/library/handbook-content.ts";
import { renderFragments } from "#app/library/render.server.tsx";

/** In the order in which they happen; `check` is what `npm run check` does of them, in one call. */
export const STAGES = [
  "ground",
  "check",
  "parse",
  "rules",
  "compile",
  "search",
  "paths",
  "machine",
  "render",
] as const;
export type Stage = (typeof STAGES)[number];

/** Milliseconds by stage. */
export type Times = Readonly<Record<Stage, number>>;

/** Takes a scenario through every stage once. Throws for one with errors. */
export async function timeStages(source: Source): Promise<Times> {
  const times: Record<string, number> = {};
  const timed = <T>(stage: Stage, work: () => T): T => {
    const began = performance.now();
    const result = work();
    times[stage] = performance.now() - began;
    return result;
  };
  const ground = timed("ground", readGround);
  const { compiled } = timed("check", () => buildScenario(source, ground));
  if (!compiled) throw new Error(`${source.file} has errors: run npm run check`);
  const scenario = timed("parse", () => parseScenario(source).value);
  timed("rules", () => check({ scenario, source, ...ground }));
  timed("compile", () => compileMachine(scenario, ground.desk));
  const quick = openQuickGame(compiled);
  timed("search", () => findModelPath(quick));
  timed("paths", () => checkPlay(quick, source));
  timed("machine", () => openGame(compiled).engine.start());
  const began = performance.now();
  await renderFragments(listProse(scenario), (id) => clauseAddress(ground.handbook, id));
  return { ...times, render: performance.now() - began } as Times;
}

/** The handbook and the desk that scenarios are checked against. */
export function readGround(): GroundRead {
  const { desk, handbook } = readAuthored("scenarios");
  return parseGround(desk, handbook);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = process.argv[2] ?? "";
  console.log(JSON.stringify(await timeStages({ file, text: readFileSync(file, "utf8") })));
}
