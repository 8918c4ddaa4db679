/** The flagship scenario as the pure core reads it: what the browser must show is computed from it, not copied here. */
import { readdirSync, readFileSync } from "node:fs";

import type { Source } from "#app/language/markup/span.ts";
import { buildScenario } from "#app/language/scenario/build.ts";
import type { Happening, Position } from "#app/language/scenario/compiled.ts";
import type { ClauseWords, DebriefView } from "#app/language/scenario/debrief-view.ts";
import type { DeskView } from "#app/language/scenario/desk-view.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";
import { playPath } from "#app/language/scenario/path-plan.ts";
import { begin, openGame, take } from "#app/language/scenario/play.ts";
import { listProse } from "#app/language/scenario/prose-of.ts";
import { isOver } from "#app/language/scenario/run.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { viewDebrief } from "#app/language/scenario/view-debrief.ts";
import { viewDesk, type Seen } from "#app/language/scenario/view-desk.ts";
import { parseGround } from "#app/library/ground.ts";

const source = (file: string): Source => ({ file, text: readFileSync(file, "utf8") });

const ground = parseGround(
  source("scenarios/desk.mdx"),
  readdirSync("scenarios/handbook")
    .sort()
    .map((name) => source(`scenarios/handbook/${name}`)),
);
const built = buildScenario(source("scenarios/the-last-report.mdx"), ground);
if (!built.compiled) throw new Error("the flagship does not compile");

/** The scenario with everything that was compiled from it. */
export const compiled = built.compiled;

/** The handbook it cites from. */
export const { handbook } = ground;

/** Its address. */
export const BRIEFING = `/scenarios/${compiled.scenario.slug}`;

const game = openGame(compiled);

/** The events of the author's own path whose title begins so. */
export function eventsOf(title: string): readonly PlayEvent[] {
  const path = compiled.scenario.paths.find((one) => one.title.startsWith(title));
  if (!path) throw new Error(`no path begins with ${title}`);
  const { events, problem } = playPath(game, path);
  if (problem) throw new Error(`${path.title}, step ${problem.step}: ${problem.message}`);
  return events.map((event) => (event.type === "act" ? inOrder(event) : event));
}

/** Clauses in the order of the handbook, which is the order in which a form sends them. */
function inOrder(event: ActEvent): ActEvent {
  const order = handbook.sections.flatMap((section) => section.clauses.map(({ id }) => id));
  const cites = event.cites.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  return { ...event, cites };
}

/** The score that the author wrote beside that path. */
export function expectOf(title: string): number | null {
  return compiled.scenario.paths.find((one) => one.title.startsWith(title))?.expect ?? null;
}

/** The same attempt, played beside the browser. */
export class Shadow {
  private readonly events: PlayEvent[] = [];
  private position: Position;
  private happenings: readonly Happening[];

  constructor() {
    const { position, happenings } = begin(game);
    this.position = position;
    this.happenings = happenings;
  }

  /** Takes an event as the server must. */
  take(event: PlayEvent): void {
    const taken = take(game, this.position, event, this.events.length);
    if (!taken.ok) throw new Error(`${event.type} is refused: ${taken.refusal}`);
    this.events.push(event);
    this.position = taken.position;
    this.happenings = [...this.happenings, ...taken.happenings];
  }

  /** How many entries the log has. */
  get seq(): number {
    return this.events.length;
  }

  /** The desk as it must look now. */
  desk(): DeskView {
    return viewDesk(this.seen(), false);
  }

  /** The debrief as it must read, prose as its author wrote it. */
  debrief(): DebriefView {
    const seen = this.seen();
    const score = scoreOf(compiled, seen.events, seen.happenings);
    return viewDebrief(game, seen, score, "assessment", clauses);
  }

  private seen(): Seen {
    const { events, happenings, position } = this;
    return { compiled, html: written, events, happenings, position, over: isOver(game, position) };
  }
}

/** Fragment to what its author wrote, in place of HTML. */
const written: Readonly<Record<string, string>> = Object.fromEntries(
  listProse(compiled.scenario).map(({ fragment, text }) => [fragment, text]),
);

const clauses: Readonly<Record<string, ClauseWords>> = Object.fromEntries(
  handbook.clauses.map(({ id, title, section, prose }) => [
    id,
    { id, title, section, html: prose.text },
  ]),
);

/** The longest run of plain words in authored text: what a reader must be able to find on the page. */
export function wordsOf(mdx: string): string {
  const runs = mdx
    .split(/\n\s*\n|\n\s*-\s|\n\s*\d+\.\s/)
    .flatMap((part) => part.replace(/\s+/g, " ").split(/[*_`<>[\]()~#&\\{}]/))
    .filter((run) => !/="|https?:/.test(run));
  return runs.map((run) => run.trim()).sort((a, b) => b.length - a.length)[0] ?? "";
}
