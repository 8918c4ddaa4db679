/** A log as steps that can be gone through: what was on the desk, what was done, and what came of it. */
import type { Mode } from "#app/attempts/attempt.ts";
import type { Timed } from "#app/attempts/shift-clock.ts";
import { actWords, itemWords } from "#app/language/scenario/act-words.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { DeskView, LogLine, StoryPart } from "#app/language/scenario/desk-view.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { begin, replay, take } from "#app/language/scenario/play.ts";
import { isOver, type Game } from "#app/language/scenario/run.ts";
import { shiftLength, timeOf } from "#app/language/scenario/scenario.ts";
import { viewDesk, type Seen } from "#app/language/scenario/view-desk.ts";

/** A version as a trainee saw it. */
export interface Shown {
  readonly game: Game;
  readonly html: Readonly<Record<string, string>>;
}

/** One line of the list of steps. */
export interface StepWords {
  /** The log entry. */
  readonly seq: number;
  /** When it was done, in the shift. */
  readonly time: string;
  /** When it was done, in milliseconds since 1970. */
  readonly at: number;
  readonly kind: PlayEvent["type"];
  readonly words: string;
  readonly caseId: string | null;
  readonly caseTitle: string | null;
}

/** A step in full; the one after the last entry shows what was left on the desk. */
export interface DeskAtStep {
  /** Before it was done: what the trainee saw when they decided. */
  readonly desk: DeskView;
  /** What it led to: new lines of the log and new parts of the stories. */
  readonly came: readonly LogLine[];
  readonly story: readonly (StoryPart & { readonly caseTitle: string })[];
}

/** What was seen before an entry of the log: the fold of everything up to it. */
function seenBefore({ game, html }: Shown, events: readonly PlayEvent[], seq: number): Seen {
  const before = events.slice(0, seq);
  const { position, happenings } = replay(game, before);
  const { compiled } = game;
  return { compiled, html, events: before, happenings, position, over: isOver(game, position) };
}

/** Every entry of the log as a line. */
export function listSteps({ game }: Shown, entries: readonly Timed[]): StepWords[] {
  const { scenario } = game.compiled;
  const last = shiftLength(scenario.shift);
  let { position } = begin(game);
  return entries.map(({ at, event }, seq) => {
    const time = timeOf(scenario.shift, Math.min(position.context.minute, last));
    const taken = take(game, position, event, seq);
    if (!taken.ok) throw new Error(`log entry ${seq} (${event.type}) is refused: ${taken.refusal}`);
    position = taken.position;
    const one = "case" in event ? scenario.cases.find(({ id }) => id === event.case) : undefined;
    return {
      ...{ seq, at, time, kind: event.type, words: eventWords(game.compiled, event) },
      ...{ caseId: one?.id ?? null, caseTitle: one?.title ?? null },
    };
  });
}

/** Every note that was written with something that was done. */
export function writtenAnswers(shown: Shown, entries: readonly Timed[]) {
  return listSteps(shown, entries).flatMap(({ seq, time, words }) => {
    const event = entries[seq]?.event;
    if (event?.type !== "act" || event.note.trim() === "") return [];
    return { seq, time, did: words, note: event.note };
  });
}

/** The desk at a step. In practice it shows the explanations that were shown then. */
export function deskAtStep(
  shown: Shown,
  events: readonly PlayEvent[],
  seq: number,
  mode: Mode,
): DeskAtStep {
  const explain = mode === "practice";
  const desk = viewDesk(seenBefore(shown, events, seq), explain);
  if (seq >= events.length) return { desk, came: [], story: [] };
  const after = viewDesk(seenBefore(shown, events, seq + 1), explain);
  return {
    desk,
    came: after.log.slice(desk.log.length),
    story: after.cases.flatMap(({ id, title, story }) => {
      const known = desk.cases.find((one) => one.id === id)?.story.length ?? 0;
      return story.slice(known).map((part) => ({ ...part, caseTitle: title }));
    }),
  };
}

/** What was done, in the words of the desk. */
export function eventWords(compiled: Compiled, event: PlayEvent): string {
  switch (event.type) {
    case "act":
      return actWords(compiled.desk, event.do, event.to);
    case "open":
      return `Opened: ${itemWords(compiled, event.record)}`;
    case "worksheet":
      return `Filled in: ${itemWords(compiled, event.worksheet)}`;
    case "wait":
      return event.minutes === null
        ? "Waited until something happened"
        : `Waited ${event.minutes} min`;
    case "clock":
      return `The clock ran on ${event.minutes} min`;
    case "pause":
      return "Stopped the clock";
    case "resume":
      return "Let the clock go on";
  }
}
