/** What the code answers for a text, part by part, as canonical text: read, checked, compiled, rendered, analysed, played, judged, told. */
import { analyse } from "#app/language/scenario/analysis/analyse.ts";
import { buildScenario, compile, type Built } from "#app/language/scenario/build.ts";
import type { Compiled, Happening } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { begin, openQuickGame, take } from "#app/language/scenario/play.ts";
import { listProse } from "#app/language/scenario/prose-of.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import type { Score } from "#app/language/scenario/score.ts";
import { viewDebrief } from "#app/language/scenario/view-debrief.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { clauseAddress } from "#app/library/handbook-content.ts";
import type { GroundRead } from "#app/library/ground.ts";
import { renderFragments } from "#app/library/render.server.tsx";
import { linesOf } from "./canonical.ts";
import type { Item } from "./items.ts";
import { castOf, drawEvent, type Cast } from "./plays.ts";

/** Things tried in one play; it ends before them when every case has ended. */
const MOST_DRAWS = 70;
/** Of what was not written to be published; the search is cut as short as the plays. */
const LITTLE_ANALYSIS = { plays: 40, limit: 2_000 };
/** Where something stands in the file: apart from what it is, for a reader can be rewritten and both be asked for. */
const PLACE = /(^|\.)(span|at)\./;

/** Parts by name: `machine`, `log of play 12`. */
export type Answers = ReadonlyMap<string, string>;

/** Everything that is answered for an item, with these of its plays. */
export async function answer(item: Item, plays: readonly number[]): Promise<Answers> {
  const source = { file: item.file, text: item.make() };
  const built = buildScenario(source, item.ground);
  const { scenario, problems } = built;
  const compiled = compiledOf(built, item.ground);
  const parts = new Map([
    ["text", source.text],
    ["diagnostics", diagnosticsText(problems)],
  ]);
  if (compiled === null) return parts;
  for (const [name, value] of Object.entries(compiledParts(compiled))) parts.set(name, value);
  const analysis = analyse(compiled, source, item.published ? {} : LITTLE_ANALYSIS);
  const found = { ...analysis, model: undefined, problems: placesOf(analysis.problems) };
  parts.set("analysis", linesOf(found).join("\n"));
  if (item.rendered) {
    const resolve = (id: string) => clauseAddress(item.ground.handbook, id);
    const html = await renderFragments(listProse(scenario), resolve, source.file);
    parts.set("prose", linesOf(html).join("\n"));
  }
  const game = openQuickGame(compiled);
  const cast = castOf(source.text, item.desk);
  for (const play of plays)
    for (const [name, text] of Object.entries(playOnce(game, cast, item.ground, play)))
      parts.set(`${name} of play ${play}`, text);
  return parts;
}

/** A recorded path that no longer holds is told as a problem, and keeps nobody from comparing the plays. */
function compiledOf({ scenario, compiled, problems }: Built, ground: GroundRead): Compiled | null {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (compiled !== null || errors.some(({ code }) => code !== "paths-hold")) return compiled;
  return compile(scenario, ground);
}

function diagnosticsText(problems: readonly Diagnostic[]): string {
  return linesOf(placesOf(problems)).join("\n");
}

/** What is told at each place, `line:column`. */
function placesOf(problems: readonly Diagnostic[]): Readonly<Record<string, readonly string[]>> {
  const told: Record<string, string[]> = {};
  for (const { severity, code, span } of problems)
    (told[`${span.start.line}:${span.start.column}`] ??= []).push(`${severity} ${code}`);
  return told;
}

function compiledParts({
  scenario,
  machine,
  model,
  ...ground
}: Compiled): Readonly<Record<string, string>> {
  const lines = linesOf(scenario);
  return {
    scenario: lines.filter((line) => !PLACE.test(line.split(" ", 1)[0] ?? "")).join("\n"),
    places: lines.filter((line) => PLACE.test(line.split(" ", 1)[0] ?? "")).join("\n"),
    machine: linesOf(machine).join("\n"),
    model: linesOf(model).join("\n"),
    ground: linesOf(ground).join("\n"),
  };
}

/** One play from the beginning: what was tried and what happened, what it scored, what the debrief says. */
function playOnce(
  game: Game,
  cast: Cast,
  ground: GroundRead,
  play: number,
): Readonly<Record<string, string>> {
  let { position, happenings } = begin(game);
  const log = [`begin ${happenings.map(told).join("; ")}`];
  const events: PlayEvent[] = [];
  for (let n = 0; n < MOST_DRAWS && !isOver(game, position); n += 1) {
    const event = drawEvent(cast, play, n);
    // What is refused is no entry of a log: one that stands for nothing keeps the numbers of the others.
    const taken = take(game, position, event, n);
    events.push(taken.ok ? event : { type: "pause" });
    log.push(`${n} ${taken.ok ? wordsOf(event, taken.happenings) : taken.refusal}`);
    if (!taken.ok) continue;
    position = taken.position;
    happenings = [...happenings, ...taken.happenings];
  }
  const score = scoreOf(game.compiled, events, happenings);
  const html = Object.fromEntries(
    listProse(game.compiled.scenario).map(({ fragment }) => [fragment, `[${fragment}]`]),
  );
  const seen = {
    compiled: game.compiled,
    html,
    events,
    happenings,
    position,
    over: isOver(game, position),
  };
  const clauses = ground.handbook.clauses.map(
    ({ id, title, section }) => [id, { id, title, section, html: `[${id}]` }] as const,
  );
  const { score: _, ...debrief } = viewDebrief(
    game,
    seen,
    score,
    "practice",
    Object.fromEntries(clauses),
  );
  return {
    log: [...log, ...linesOf(position, "position")].join("\n"),
    score: linesText(score),
    totals: totalsText(score),
    debrief: linesOf(debrief).join("\n"),
  };
}

function told({ minute, kind, case: one, scene, what, then }: Happening): string {
  return [
    minute,
    kind,
    what ?? [one, scene].filter((name) => name !== null).join("."),
    then && `> ${then}`,
  ]
    .filter((part) => part !== null && part !== "")
    .join(" ");
}

function wordsOf({ type, ...rest }: PlayEvent, happenings: readonly Happening[]): string {
  const said = Object.values(rest).filter((value) => typeof value === "string" || value !== null);
  const words = said.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  return `${[type, ...words].join(" ")}: ${happenings.map(told).join("; ")}`;
}

/** Each line under its entry of the log, its kind and what was judged: lines that come or go leave the others alone. */
function linesText({ lines }: Score): string {
  const named = lines.map(({ kind, seq, case: one, scene, what, ...line }) => ({
    id: `${seq ?? "end"}.${kind}.${what}`,
    place: `${one}.${scene}`,
    ...line,
  }));
  return linesOf({ lines: named }).join("\n");
}

function totalsText({ lines: _, skills, certainty, ...total }: Score): string {
  const parts = {
    total,
    skills: skills.map(({ skill, ...rest }) => ({ id: skill, ...rest })),
    certainty: certainty.map(({ certainty: id, ...rest }) => ({ id: String(id), ...rest })),
  };
  return linesOf(parts).join("\n");
}
