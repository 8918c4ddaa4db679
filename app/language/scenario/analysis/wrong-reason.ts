/** The model path without its reasons: the same decisions at the same minutes, with clauses of other scenes and nothing looked at that the decisions do not need. */
import type { Happening } from "#app/language/scenario/compiled.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { NOTHING_SAID } from "#app/language/scenario/escalation.ts";
import { begin, replay, take } from "#app/language/scenario/play.ts";
import { factsAt } from "#app/language/scenario/worth.ts";
import type { BotPlay } from "./bot.ts";
import type { Plan } from "./plan.ts";

/** Plays the right things for the wrong reasons. */
export function playWrongReason(plan: Plan): BotPlay {
  const model = plan.compiled.model.events;
  const decided = decisionsOf(replay(plan.game, model).happenings);
  let events: readonly PlayEvent[] = model.map((event, seq) => withoutReason(plan, event, seq));
  for (const [index, event] of events.entries()) {
    if (event.type !== "open" && event.type !== "worksheet") continue;
    const minutes = minutesOf(plan, events, index);
    const without = events.with(index, { type: "wait", minutes });
    const played = tryPlay(plan, without);
    if (played && decisionsOf(played) === decided) events = without;
  }
  return { events, happenings: replay(plan.game, events).happenings };
}

function withoutReason(plan: Plan, event: PlayEvent, seq: number): PlayEvent {
  if (event.type === "worksheet") {
    const questions = plan.compiled.worksheets[event.worksheet]?.questions ?? [];
    const wrong = questions.map(({ id, options }) => {
      const other = options.find((option) => option.id !== event.answers[id]) ?? options[0];
      return [id, other?.id ?? ""] as const;
    });
    return { ...event, answers: Object.fromEntries(wrong) };
  }
  if (event.type !== "act") return event;
  const cites = unrelatedTo(plan, event.case, seq);
  return { ...event, cites, note: "", attaches: [], ...NOTHING_SAID };
}

/** One clause that the scenario cites elsewhere and that is no reason in the scene of this entry. */
function unrelatedTo({ compiled, game }: Plan, caseId: string, seq: number): string[] {
  const { scenario, model } = compiled;
  const { happenings } = replay(game, model.events.slice(0, seq + 1));
  const chosen = happenings.find((one) => one.seq === seq && one.kind === "chose");
  if (!chosen?.scene || chosen.what === null) return [];
  const { expected } = factsAt(compiled, { case: caseId, scene: chosen.scene });
  const all = scenario.cases.flatMap((one) => one.scenes.flatMap(({ choices }) => choices));
  const other = all.flatMap(({ cites }) => cites).find((clause) => !expected.includes(clause));
  return other === undefined ? [] : [other];
}

function minutesOf({ game }: Plan, events: readonly PlayEvent[], index: number): number {
  const before = replay(game, events.slice(0, index)).position;
  const after = replay(game, events.slice(0, index + 1)).position;
  return after.context.minute - before.context.minute;
}

/** What happens when these events are played; null when one of them is refused. */
function tryPlay({ game }: Plan, events: readonly PlayEvent[]): readonly Happening[] | null {
  const started = begin(game);
  const happenings = [...started.happenings];
  let { position } = started;
  for (const [seq, event] of events.entries()) {
    const taken = take(game, position, event, seq);
    if (!taken.ok) return null;
    position = taken.position;
    happenings.push(...taken.happenings);
  }
  return happenings;
}

function decisionsOf(happenings: readonly Happening[]): string {
  return happenings
    .filter(({ kind }) => kind !== "opened" && kind !== "filled")
    .map(({ kind, what, minute }) => `${minute} ${kind} ${what ?? ""}`)
    .join("\n");
}
