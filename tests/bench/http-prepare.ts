/** A database with as many trainees as there are connections, each with attempts waiting, and the forms of one attempt. */
import { createHash, randomUUID } from "node:crypto";

import type { PlayEvent } from "#app/language/scenario/event.ts";
import { openQuickGame, replay } from "#app/language/scenario/play.ts";
import { openDatabase } from "#app/store/open.server.ts";
import { compiledIn } from "../compiled-in.ts";

/** What one connection decides on: a trainee who signed in and whose attempts have begun. */
export interface Player {
  readonly token: string;
  readonly attempts: readonly string[];
}

/** Who plays and what: the fields of each decision of an attempt, in order. */
export interface Prepared {
  readonly players: readonly Player[];
  readonly decisions: readonly (readonly (readonly [string, string])[])[];
  /** Where an attempt stands half way, as it is stored: what the bare handler writes. */
  readonly snapshot: string;
}

const ROWS_AT_ONCE = 1000;

/** Writes the players into a file that a server has booted with once. */
export async function prepare(
  file: string,
  connections: number,
  attemptsEach: number,
): Promise<Prepared> {
  const opened = await openDatabase({ provider: "sqlite", file });
  const { database } = opened;
  const version = await database.scenarioVersion.findFirstOrThrow({
    where: { slug: "the-last-report" },
    orderBy: { number: "desc" },
  });
  const players = Array.from({ length: connections }, (_, index) => ({
    id: `player-${index}`,
    token: `token-of-player-${index}`,
    attempts: Array.from({ length: attemptsEach }, (_, number) => `bench-${index}-${number}`),
  }));
  await database.user.createMany({
    data: players.map(({ id }) => ({
      ...{ id, email: `${id}@example.com`, name: "A player" },
      passwordHash: "",
    })),
  });
  await database.session.createMany({
    data: players.map(({ id, token }) => ({
      id: createHash("sha256").update(token).digest("hex"),
      userId: id,
      expiresAt: new Date(Date.now() + 86_400_000),
    })),
  });
  const rows = players.flatMap(({ id: userId, attempts }) =>
    attempts.map((id) => ({
      ...{ id, userId, versionId: version.id },
      ...{ mode: "practice" as const, paced: false },
    })),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await database.attempt.createMany({ data: rows.slice(from, from + ROWS_AT_ONCE) });
  }
  await opened.close();
  const compiled = compiledIn(version);
  const { events } = compiled.model;
  const half = replay(openQuickGame(compiled), events.slice(0, events.length / 2));
  return {
    players,
    decisions: events.map(fieldsOf),
    snapshot: JSON.stringify(half.position),
  };
}

/** The body of a decision's form, with an id of its own as a page gives it. */
export function formFor(prepared: Prepared, seq: number): string {
  const fields = prepared.decisions[seq] ?? [];
  const envelope = [
    ["key", randomUUID()],
    ["seq", String(seq)],
  ];
  return new URLSearchParams([...envelope, ...fields.map((field) => [...field])]).toString();
}

/** What the desk's forms send for an event. */
function fieldsOf(event: PlayEvent): [string, string][] {
  switch (event.type) {
    case "act":
      return [
        ...pairs("intent", ["act"]),
        ...pairs("case", [event.case]),
        ...pairs("do", [event.do]),
        ...pairs("to", event.to === null ? [] : [event.to]),
        ...pairs("certainty", [String(event.certainty)]),
        ...pairs("cites", event.cites),
        ...pairs("attaches", event.attaches),
        ...pairs("note", [event.note]),
      ];
    case "open":
      return [
        ...pairs("intent", ["open"]),
        ...pairs("case", [event.case]),
        ...pairs("record", [event.record]),
      ];
    case "worksheet":
      return [
        ...pairs("intent", ["worksheet"]),
        ...pairs("case", [event.case]),
        ...pairs("worksheet", [event.worksheet]),
        ...Object.entries(event.answers).map(([question, option]): [string, string] => [
          `answer:${question}`,
          option,
        ]),
      ];
    case "wait":
    case "pause":
    case "resume":
      return pairs("intent", [event.type]);
    case "clock":
      throw new Error("a model path holds no entry of the clock");
  }
}

function pairs(name: string, values: readonly string[]): [string, string][] {
  return values.map((value) => [name, value]);
}
