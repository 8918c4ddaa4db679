/** What a pane asks again when the text has changed: the same place, the same steps, never the same form twice. */
import type { StageAnswer, StageAsk } from "./stage.ts";

/** After an answer. Without one, what was asked is asked again, but its form is not sent twice. */
export function nextAsk(
  ask: StageAsk,
  answer: Extract<StageAnswer, { ok: true }> | null,
  before: StageAsk,
): StageAsk {
  if (ask.kind === "preview") return ask;
  if (answer?.shown.kind === "play") {
    // Steps that this text refuses are tried with the next one: who takes a change back has the whole play again.
    if (answer.shown.cut && ask.kind === "play") return { ...ask, form: null };
    const events = [...answer.shown.events] as PlayEvents;
    return { kind: "play", mode: ask.mode, events, form: null };
  }
  if (answer?.shown.kind === "unreached") return before;
  return ask.kind === "play" ? { ...ask, form: null } : ask;
}

type PlayEvents = Extract<StageAsk, { kind: "play" }>["events"];
