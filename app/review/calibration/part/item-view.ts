/** What a person sees of an item: the desk as the trainee had it, up to the moment of deciding and no further. */
import type { DeskView, RecordView, StoryPart } from "#app/language/scenario/desk-view.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { replay } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";
import { viewDesk } from "#app/language/scenario/view-desk.ts";

/**
 * The whole of what leaves the server of an item. Neither who the trainee was nor what they decided here, noted, cited or answered in a
 * worksheet; of earlier moments of the case what its story told.
 */
export interface ItemView extends Pick<
  DeskView,
  "title" | "platform" | "you" | "briefingHtml" | "clock"
> {
  readonly caseTitle: string;
  readonly arrived: string;
  readonly story: readonly StoryPart[];
  /** With the text of those that had been opened. */
  readonly records: readonly RecordView[];
  /** The rest of the queue at that moment. */
  readonly queue: readonly { readonly title: string; readonly status: "open" | "closed" }[];
  readonly choices: readonly AnswerChoice[];
}

/** A button of the desk as an answer; with an addressee for each team that it can go to. */
export interface AnswerChoice {
  readonly action: string;
  readonly label: string;
  readonly teams: readonly { readonly id: string; readonly label: string }[];
}

/** The view before entry `seq` of the log was made. Throws when the case had not arrived by then. */
export function viewItem(
  game: Game,
  html: Readonly<Record<string, string>>,
  events: readonly PlayEvent[],
  seq: number,
  caseId: string,
): ItemView {
  const before = events.slice(0, seq);
  const { position, happenings } = replay(game, before);
  const seen = { compiled: game.compiled, html, events: before, happenings, position, over: false };
  const { queue, cases, actions, title, platform, you, briefingHtml, clock } = viewDesk(
    seen,
    false,
  );
  const one = cases.find(({ id }) => id === caseId);
  if (!one) throw new Error(`case ${caseId} was not in the queue at entry ${seq}`);
  return {
    ...{ title, platform, you, briefingHtml, clock },
    ...{ caseTitle: one.title, arrived: one.arrived, story: one.story, records: one.records },
    queue: queue
      .filter((other) => other.case !== caseId)
      .map(({ title: other, status }) => ({ title: other, status })),
    choices: actions.map(({ id, label, teams }) => ({
      action: id,
      label: label.replace(/…$/, ""),
      teams: teams.map((team) => ({ id: team.id, label: team.label })),
    })),
  };
}

/** How many decisions were made in the case before entry `seq`. */
export function depthAt(events: readonly PlayEvent[], seq: number, caseId: string): number {
  return events.slice(0, seq).filter((event) => event.type === "act" && event.case === caseId)
    .length;
}
