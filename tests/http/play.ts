/** A trainee's moves as requests: begin an attempt, send what the desk's forms send, read what came of it. */
import { expect } from "vitest";

import type { PlayEvent } from "#app/language/scenario/event.ts";
import { playPath } from "#app/language/scenario/path-plan.ts";
import { openQuickGame } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";
import type { Client } from "./client.ts";
import { formFor, type Fields } from "./form-for.ts";
import type { House } from "./house.ts";
import { compiledIn } from "../compiled-in.ts";

export { formFor } from "./form-for.ts";

/** The scenario that the suite plays. */
export const FLAGSHIP = "the-last-report";

/** Begins an attempt and returns its id. */
export async function startAttempt(client: Client, options: Fields = {}): Promise<string> {
  const fields = { mode: "assessment", paced: "no", paceFactor: "1", ...options };
  const response = await client.post(`/scenarios/${FLAGSHIP}`, fields);
  expect(response.status).toBe(302);
  return /^\/attempts\/([\w-]+)$/.exec(response.headers.get("location") ?? "")?.[1] ?? "none";
}

/** Sends the form of an event as a browser without JavaScript would. */
export function send(client: Client, id: string, event: PlayEvent, seq: number, key?: string) {
  return client.post(`/attempts/${id}`, formFor(event, seq, key));
}

/** Sends events one after another from the beginning of the log; each must be taken. */
export async function sendAll(client: Client, id: string, events: readonly PlayEvent[]) {
  for (const [seq, event] of events.entries()) {
    expect((await send(client, id, event, seq)).status).toBe(302);
  }
}

/** A decision that leaves its case as it is: the reporter is asked, a minute passes. */
export function askReporter(note = ""): PlayEvent {
  return {
    ...{ type: "act", case: "lookalike", do: "return", to: null },
    ...{ cites: [], certainty: 2, note, attaches: [] },
  };
}

/** One line of the log as it is stored. */
export interface LogRow {
  readonly seq: number;
  readonly key: string;
  readonly event: PlayEvent;
}

/** The stored log of an attempt, in order. */
export async function logOf(house: House, id: string): Promise<LogRow[]> {
  const rows = await house.ask(({ logEntry }) =>
    logEntry.findMany({ where: { attemptId: id }, orderBy: { seq: "asc" } }),
  );
  return rows.map(({ seq, key, event }) => ({ seq, key, event: event as unknown as PlayEvent }));
}

/** The flagship as it was published: what it compiled to, and the HTML of its prose. */
export async function readPublished(
  house: House,
): Promise<{ game: Game; html: Record<string, string> }> {
  const { compiled, html } = await house.ask(({ scenarioVersion }) =>
    scenarioVersion.findFirstOrThrow({
      where: { slug: FLAGSHIP, mainId: null },
      orderBy: { number: "desc" },
    }),
  );
  const game = openQuickGame(compiledIn({ compiled }));
  return { game, html: html as Record<string, string> };
}

/** The events of a recorded path of the flagship, by the first word of its title. */
export function pathEvents(game: Game, word: string): readonly PlayEvent[] {
  const path = game.compiled.scenario.paths.find(({ title }) => title.startsWith(word));
  if (!path) throw new Error(`no path called ${word}`);
  return playPath(game, path).events;
}
