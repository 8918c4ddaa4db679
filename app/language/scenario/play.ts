/**
 * One attempt, step by step: begin, take an event, replay a log. Pure; never touches a clock.
 *
 * An action takes effect first, then its minutes pass. At every minute effects come before arrivals.
 * When the shift ends, open cases take their `<ShiftEnd>`, and what was set in motion runs on to its end.
 */
import { ABSENT, actType, openType, WAITING, worksheetType } from "./compile.ts";
import type { Compiled, Position } from "./compiled.ts";
import type { PlayEvent, Refusal } from "./event.ts";
import type { MachineEvent } from "./engine.ts";
import { quickEngine } from "./quick-engine.ts";
import { isFinal, isOver, Run, type Game, type Played } from "./run.ts";
import { xstateEngine } from "./xstate-engine.ts";
import type { Case, Scene } from "./scenario.ts";

/** Where an event led, or why it was not taken. */
export type Taken =
  ({ readonly ok: true } & Played) | { readonly ok: false; readonly refusal: Refusal };

/** Makes a game; keep it, for building the machine costs milliseconds. */
export function openGame(compiled: Compiled): Game {
  return { compiled, engine: xstateEngine(compiled.machine) };
}

/** A game for analysis: the same rules, many times faster, and no XState. */
export function openQuickGame(compiled: Compiled): Game {
  return { compiled, engine: quickEngine(compiled.machine) };
}

/** The start of the shift, with what has arrived by then. */
export function begin(game: Game): Played {
  const run = new Run(game, game.engine.start(), -1);
  run.send({ type: "arrive", at: 0 });
  return run.played();
}

/** Takes one event, or says why not. `seq` numbers the log entry. An event that the machine does not know is refused, never ignored. */
export function take(game: Game, position: Position, event: PlayEvent, seq: number): Taken {
  if (isOver(game, position)) return { ok: false, refusal: "over" };
  const run = new Run(game, position, seq);
  switch (event.type) {
    case "wait":
      if (event.minutes === null) run.passUntilSomethingHappens();
      else run.pass(event.minutes);
      return { ok: true, ...run.played() };
    case "clock":
      run.pass(event.minutes);
      return { ok: true, ...run.played() };
    case "pause":
    case "resume":
      return { ok: true, position, happenings: [] };
    case "act":
    case "open":
    case "worksheet": {
      const refusal = refusalOf(game, position, event);
      if (refusal) return { ok: false, refusal };
      const sent = run.sendKnown(machineEventOf(event));
      return sent ? { ok: true, ...run.played() } : { ok: false, refusal: "not-offered" };
    }
    default:
      // A log read from outside can hold anything.
      return { ok: false, refusal: "not-offered" };
  }
}

/** Folds a log. Throws when an entry is refused: the log and the version do not belong together. */
export function replay(game: Game, events: readonly PlayEvent[]): Played {
  let { position, happenings } = begin(game);
  const all = [...happenings];
  for (const [seq, event] of events.entries()) {
    const taken = take(game, position, event, seq);
    if (!taken.ok) throw new Error(`log entry ${seq} (${event.type}) is refused: ${taken.refusal}`);
    position = taken.position;
    all.push(...taken.happenings);
  }
  return { position, happenings: all };
}

/** The scene a case is in, or null when it is waiting, ended or absent. */
export function findScene(one: Case, position: Position): Scene | null {
  const state = position.value[one.id];
  return one.scenes.find((scene) => scene.id === state) ?? null;
}

/** Events that are about a case. */
type CaseEvent = Extract<PlayEvent, { case: string }>;

/** Refusals that the machine alone would not tell apart, or that it does not know of (teams, answers). */
function refusalOf(game: Game, position: Position, event: CaseEvent): Refusal | null {
  const { scenario, desk, worksheets } = game.compiled;
  const one = scenario.cases.find((candidate) => candidate.id === event.case);
  const state = one && position.value[one.id];
  if (!one || state === WAITING || state === ABSENT) return "no-such-case";
  if (isFinal(one, state)) return "not-open";
  if (event.type === "act") {
    const action = desk.actions.find((candidate) => candidate.id === event.do);
    if (!action) return "not-offered";
    if (action.to.length > 0 ? !event.to || !action.to.includes(event.to) : event.to !== null)
      return "incomplete";
  }
  if (event.type === "open" && !one.records.some((record) => record.id === event.record))
    return "not-offered";
  if (event.type === "worksheet") {
    const questions = Object.hasOwn(worksheets, event.worksheet)
      ? worksheets[event.worksheet]?.questions
      : undefined;
    if (!questions) return "not-offered";
    const answered = (id: string, options: readonly { id: string }[]) =>
      options.some((option) => option.id === event.answers[id]);
    if (!questions.every((question) => answered(question.id, question.options)))
      return "incomplete";
  }
  return null;
}

function machineEventOf(event: CaseEvent): MachineEvent {
  if (event.type === "act") return { type: actType(event.case, event.do), to: event.to };
  if (event.type === "open") return { type: openType(event.record) };
  return { type: worksheetType(event.case, event.worksheet) };
}
