/** What was done, in words, for people who did not do it: runs that analysis found. */
import { actWords, findLookWords, itemWords } from "#app/language/scenario/act-words.ts";
import type { Compiled } from "#app/language/scenario/compiled.ts";
import type { ActEvent, PlayEvent } from "#app/language/scenario/event.ts";

/** "Open Account record", "Escalate to Shift lead (L2), with a note". */
export function eventWords(compiled: Compiled, event: PlayEvent): string {
  switch (event.type) {
    case "act":
      return actInWords(compiled, event);
    case "open":
      return `Open ${quoted(findLookWords(compiled, event.record) ?? event.record)}`;
    case "worksheet":
      return `Fill in ${quoted(findLookWords(compiled, event.worksheet) ?? event.worksheet)}`;
    case "wait":
      return event.minutes === null
        ? "Wait until something happens"
        : `Wait ${minutesInWords(event.minutes)}`;
    case "clock":
      return `Let ${minutesInWords(event.minutes)} pass`;
    case "pause":
      return "Stop the clock";
    case "resume":
      return "Let the clock go on";
  }
}

function actInWords(compiled: Compiled, event: ActEvent): string {
  const title = compiled.scenario.cases.find((one) => one.id === event.case)?.title ?? event.case;
  const items = [
    ...(event.note === "" ? [] : ["a note"]),
    ...event.attaches.map((item) => quoted(itemWords(compiled, item))),
  ];
  const along = items.length === 0 ? "" : `, with ${inList(items)}`;
  const several = compiled.scenario.cases.length > 1;
  return `${actWords(compiled.desk, event.do, event.to)}${several ? ` in ${quoted(title)}` : ""}${along}`;
}

/** A fact as a reader knows it: the title of what was opened or filled in, else its name. */
export function factWords(compiled: Compiled, fact: string): string {
  const name = fact.slice(fact.indexOf("/") + 1);
  return findLookWords(compiled, name) ?? fact;
}

function inList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function quoted(words: string): string {
  return `“${words}”`;
}

function minutesInWords(minutes: number): string {
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
