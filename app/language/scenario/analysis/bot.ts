/** Plays whole shifts by a policy. */
import type { Happening, Position } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { begin, take } from "#app/language/scenario/play.ts";
import { isOver } from "#app/language/scenario/run.ts";
import type { Plan, PlannedCase, PlannedScene } from "./plan.ts";

/** A case that can be worked on. */
export interface OpenCase {
  readonly planned: PlannedCase;
  readonly scene: PlannedScene;
}

/** What a policy sees. */
export interface Moment {
  readonly position: Position;
  readonly open: readonly OpenCase[];
  /** How often it has acted in each scene (`case.scene`). */
  readonly acted: ReadonlyMap<string, number>;
}

/** Chooses the next thing to do; null lets time pass until something happens. */
export type Policy = (moment: Moment) => PlayEvent | null;

/** A finished run. */
export interface BotPlay {
  readonly events: readonly PlayEvent[];
  readonly happenings: readonly Happening[];
}

/** After so many things done a bot only waits: a circle that costs no minutes would never end. */
const MOST_EVENTS = 300;

const WAIT: PlayEvent = { type: "wait", minutes: null };

/** Plays a shift to its end. What is refused costs nothing, and the bot waits instead. */
export function playBot(plan: Plan, policy: Policy): BotPlay {
  const { game } = plan;
  const events: PlayEvent[] = [];
  const started = begin(game);
  const happenings = [...started.happenings];
  const acted = new Map<string, number>();
  let { position } = started;
  while (!isOver(game, position)) {
    const open = openCases(plan, position);
    const wanted =
      open.length > 0 && events.length < MOST_EVENTS ? policy({ position, open, acted }) : null;
    let event = wanted ?? WAIT;
    let taken = take(game, position, event, events.length);
    if (!taken.ok) {
      event = WAIT;
      taken = take(game, position, event, events.length);
      if (!taken.ok) throw new Error(`a bot cannot wait: ${taken.refusal}`);
    }
    if (event.type === "act") {
      const place = `${event.case}.${position.value[event.case] ?? ""}`;
      acted.set(place, (acted.get(place) ?? 0) + 1);
    }
    events.push(event);
    position = taken.position;
    for (const one of taken.happenings) happenings.push(one);
  }
  return { events, happenings };
}

function openCases(plan: Plan, { value }: Position): OpenCase[] {
  const open: OpenCase[] = [];
  for (const planned of plan.cases.values()) {
    const scene = planned.scenes.get(value[planned.one.id] ?? "");
    if (scene) open.push({ planned, scene });
  }
  return open;
}
