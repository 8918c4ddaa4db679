import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { ROLES, type Role } from "#app/accounts/role.ts";
import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { askReporter, formFor, logOf, startAttempt } from "./play.ts";

const KILLS = 3;
const ACKNOWLEDGED_BEFORE_KILL = 45;

/** One attempt and everything that was sent to it. */
interface Post {
  readonly role: Role;
  readonly id: string;
  /** Half of them ask as a script would, half as a form without one. */
  readonly kind: "" | ".data";
  /** Ids that were answered with success, by place in the log. */
  readonly acknowledged: string[];
  /** Ids that were under way when the server went. */
  unanswered: string[];
}

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Two tabs decide for the same place at once, one of them twice; goes on until the server is gone or the shift over. */
async function decideAtFullSpeed(post: Post, client: Client, said: () => void): Promise<void> {
  const success = post.kind === "" ? 302 : 202;
  for (;;) {
    const seq = post.acknowledged.length;
    // What was under way is sent again, as a browser does that got no answer.
    const [one = randomUUID(), two = randomUUID()] = post.unanswered;
    const sent = [one, two, one];
    const answers = await Promise.all(
      sent.map((key) =>
        client
          .post(`/attempts/${post.id}${post.kind}`, formFor(askReporter(key), seq, key))
          // An answer counts when it has come whole, and frees its connection.
          .then(async (response) => (await response.text(), response.status))
          .catch(() => null),
      ),
    );
    const taken = new Set(sent.filter((_, index) => answers[index] === success));
    expect(taken.size).toBeLessThanOrEqual(1);
    const [key] = taken;
    if (key !== undefined) {
      post.acknowledged.push(key);
      post.unanswered = [];
      said();
    } else if (answers.includes(null)) {
      post.unanswered = [one, two];
    }
    if (answers.includes(null)) return;
    if (key === undefined) {
      expect(answers).toEqual([409, 409, 409]);
      return;
    }
  }
}

/** Every acknowledged decision is in the log once, in its place; beyond them only what was under way. */
async function expectWholeLog(post: Post): Promise<void> {
  const log = await logOf(house, post.id);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
  const keys = log.map(({ key }) => key.split(".")[0] ?? "");
  expect(keys.slice(0, post.acknowledged.length)).toEqual(post.acknowledged);
  const beyond = keys.slice(post.acknowledged.length);
  expect(beyond.length).toBeLessThanOrEqual(1);
  expect(beyond.every((key) => post.unanswered.includes(key))).toBe(true);
  expect(log.map(({ event }) => event)).toEqual(keys.map((key) => askReporter(key)));
  const row = await house.ask(({ attempt }) =>
    attempt.findUniqueOrThrow({ where: { id: post.id } }),
  );
  expect(row.seq).toBe(log.length);
}

test("what was acknowledged survives kill -9, once and in order, three times over", async () => {
  const posts: Post[] = [];
  for (const role of ROLES) {
    const client = await house.visitor(role);
    for (const kind of ["", ".data"] as const) {
      const id = await startAttempt(client);
      posts.push({ role, id, kind, acknowledged: [], unanswered: [] });
    }
  }

  for (let kills = 0; kills < KILLS; kills++) {
    let answered = 0;
    const clients = await Promise.all(posts.map(({ role }) => house.visitor(role)));
    await Promise.all(
      posts.map((post, index) =>
        decideAtFullSpeed(post, clients[index] ?? house.stranger(), () => {
          answered += 1;
          if (answered === ACKNOWLEDGED_BEFORE_KILL) house.kill();
        }),
      ),
    );
    expect(answered).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_KILL);
    await house.restart();
    for (const post of posts) await expectWholeLog(post);
  }

  for (const post of posts) {
    const client = await house.visitor(post.role);
    expect((await client.get(`/attempts/${post.id}`)).status).toBe(200);
    await decideAtFullSpeed(post, client, () => undefined);
    await expectWholeLog(post);
    expect((await client.get(`/attempts/${post.id}/debrief`)).status).toBe(200);
  }
  const verified = await house.verify();
  expect(verified.output).toMatch(/^8 attempts, \d+ log entries replayed, 0 problems/m);
  expect(verified.code).toBe(0);
}, 120_000);
