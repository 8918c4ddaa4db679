/** One round of load on one server: every connection plays its own attempts, one decision after another. */
import autocannon from "autocannon";

import { formFor, type Player, type Prepared } from "./http-prepare.ts";
import type { Running } from "./process.ts";

/** Refusals at which a round is given up. */
const TOO_MANY = 1000;

/** Where an attempt is decided on, by its id. */
export interface Subject {
  readonly name: string;
  readonly running: Running;
  readonly pathOf: (attempt: string) => string;
}

/** What came of a round. */
export interface Round {
  /** Decisions that were taken. */
  readonly taken: number;
  readonly seconds: number;
  /** Milliseconds of processor time that the server used for each decision. */
  readonly processor: number;
  /** Milliseconds of each, sorted. */
  readonly times: readonly number[];
  /** Answers that were not the redirect to the attempt, by what they were, and broken connections. */
  readonly refused: Readonly<Record<string, number>>;
}

/** How long a round is: seconds, or requests in all, which a quick machine does not outrun. */
export type Length = { readonly duration: number } | { readonly amount: number };

/** Hands out attempts that nobody has touched: a round that ends leaves its attempts behind. */
export class Attempts {
  private readonly next = new Map<Player, number>();

  take(player: Player): string {
    const index = this.next.get(player) ?? 0;
    this.next.set(player, index + 1);
    const attempt = player.attempts[index];
    if (attempt === undefined) throw new Error("the bench ran out of attempts: prepare more");
    return attempt;
  }
}

/** Runs a round. */
export async function load(
  subject: Subject,
  prepared: Prepared,
  attempts: Attempts,
  length: Length,
): Promise<Round> {
  const times: number[] = [];
  const refused: Record<string, number> = {};
  const refuse = (what: string): void => {
    refused[what] = (refused[what] ?? 0) + 1;
    if (refused[what] > TOO_MANY) throw new Error(`${subject.name} only answers ${what}`);
  };
  let connection = 0;
  const used = subject.running.processor();
  const began = performance.now();
  let ended = began;
  const result = await autocannon({
    url: subject.running.baseUrl,
    connections: prepared.players.length,
    ...length,
    setupClient: (client) => {
      const player = prepared.players[connection++ % prepared.players.length] as Player;
      let attempt = attempts.take(player);
      let seq = 0;
      let location = "";
      const send = (): void => {
        client.setRequests([
          {
            method: "POST",
            path: subject.pathOf(attempt),
            headers: {
              "Content-Type": "application/x-www-form-urlencoded",
              Cookie: `session=${cookieOf(player)}`,
            },
            body: formFor(prepared, seq),
          },
        ]);
      };
      client.on("headers", ({ headers }) => {
        const place = headers.findIndex((name) => name.toLowerCase() === "location");
        location = place < 0 ? "" : (headers[place + 1] ?? "");
      });
      client.on("response", (status, _bytes, milliseconds) => {
        ended = performance.now();
        times.push(milliseconds);
        const expected = status === 302 && location === subject.pathOf(attempt);
        if (!expected) refuse(`${status} ${location}`.trim());
        seq += 1;
        if (!expected || seq === prepared.decisions.length) {
          attempt = attempts.take(player);
          seq = 0;
        }
        send();
      });
      send();
    },
  });
  for (let index = 0; index < result.errors; index++) refuse("broken connection or timeout");
  return {
    taken: times.length,
    seconds: (ended - began) / 1000,
    processor: (subject.running.processor() - used) / times.length,
    times: times.toSorted((a, b) => a - b),
    refused,
  };
}

/** As Remix writes an unsigned cookie: JSON in base 64. */
function cookieOf({ token }: Player): string {
  return encodeURIComponent(Buffer.from(JSON.stringify(token)).toString("base64"));
}
