/** What the desk's forms send, for tests that ask without a page. */
import { randomUUID } from "node:crypto";

import type { PlayEvent } from "#app/language/scenario/event.ts";

/** The fields of a form. */
export type Fields = Record<string, string | readonly string[]>;

/** The fields that the desk's form for this event sends, made for place `seq` in the log. */
export function formFor(event: PlayEvent, seq: number, key: string = randomUUID()): Fields {
  const head = { intent: event.type, key, seq: String(seq) };
  switch (event.type) {
    case "act": {
      const { case: about, to, certainty, cites, note, attaches } = event;
      const { line = [], urgency = [], proposes = [] } = event;
      const escalation = { line, urgency, proposes };
      const sheet = { cites, note, attaches, certainty: String(certainty ?? 1), ...escalation };
      return { ...head, case: about, do: event.do, to: to ?? [], ...sheet };
    }
    case "open":
      return { ...head, case: event.case, record: event.record };
    case "worksheet": {
      const answers = Object.entries(event.answers).map(([id, option]) => [`answer:${id}`, option]);
      const about = { case: event.case, worksheet: event.worksheet };
      return { ...head, ...about, ...(Object.fromEntries(answers) as Fields) };
    }
    case "wait":
    case "clock":
    case "pause":
    case "resume":
      return head;
  }
}
