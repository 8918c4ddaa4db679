import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { prismaHotStore } from "./hot-prisma.server.ts";
import type { AppendRequest, HotStore } from "./hot.ts";
import { makeAttempt } from "./make.server.ts";
import { openDatabase, type OpenDatabase } from "./open.server.ts";
import { databaseTargetFor } from "./target.ts";

let opened: OpenDatabase;
const stores: Record<string, HotStore> = {};
beforeAll(async () => {
  opened = await openDatabase(databaseTargetFor(process.env.DATABASE_URL));
  stores.own = opened.hot;
  stores.prisma = prismaHotStore(opened.database);
});
afterAll(() => opened.close());

const AT = Date.parse("2026-02-03T04:05:06.789Z");
const EVENT = {
  type: "choose",
  note: "“quoted”\n\u2028 é",
  list: [1, 2.5, null, true],
  deep: { a: {} },
};

function request(attemptId: string, expectedSeq: number, keys: readonly string[]): AppendRequest {
  return {
    attemptId,
    expectedSeq,
    entries: keys.map((key, index) => ({ key, at: AT + index, event: EVENT })),
    minute: 3,
    snapshot: { value: { a: "b" }, context: EVENT },
    finishedAt: null,
    clock: { countsFrom: AT, pausedAt: AT + 5, endsAt: null },
    score: null,
    percent: null,
    passed: null,
    critical: null,
  };
}

describe.each(["own", "prisma"])("the %s store", (name) => {
  const other = name === "own" ? "prisma" : "own";
  const store = (which = name): HotStore => stores[which] ?? expect.fail("no store");

  test("what it appends is read back equal through both stores", async () => {
    const id = await makeAttempt(opened, `append-${name}`);
    expect(await store().append(request(id, 0, ["a", "b"]))).toBe("appended");
    const entries = [
      { seq: 0, key: "a", at: AT, event: EVENT },
      { seq: 1, key: "b", at: AT + 1, event: EVENT },
    ];
    for (const which of [name, other]) {
      expect(await store(which).listEntries(id)).toEqual(entries);
      expect(await store(which).findEntryByKey(id, "b")).toEqual(entries[1]);
      expect(await store(which).findEntryByKey(id, "c")).toBeNull();
      expect(await store(which).findAttempt(id)).toMatchObject({
        ...{ id, mode: "practice", paced: true, paceFactor: 1 },
        ...{ finishedAt: null, seq: 2, minute: 3, countsFrom: AT, pausedAt: AT + 5 },
      });
    }
    const row = await opened.database.attempt.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ snapshot: { value: { a: "b" }, context: EVENT }, score: null });
    expect(await store(name).findAttempt(id)).toEqual(await store(other).findAttempt(id));
  });

  test("finishing is stored as Prisma stores it", async () => {
    const id = await makeAttempt(opened, `finish-${name}`);
    const finished = {
      finishedAt: AT,
      clock: { countsFrom: AT, pausedAt: null, endsAt: AT + 7 },
      score: { points: 7.5 },
      percent: 83,
      passed: true,
      critical: false,
    };
    await store().append({ ...request(id, 0, ["end"]), ...finished });
    const row = await opened.database.attempt.findUniqueOrThrow({ where: { id } });
    const { clock, ...stored } = finished;
    expect(row).toMatchObject({ ...stored, ...clock, finishedAt: new Date(AT) });
    const before = await opened.database.attempt.count({
      where: { id, finishedAt: { lt: new Date(AT) } },
    });
    const until = await opened.database.attempt.count({
      where: { id, finishedAt: { lte: new Date(AT) } },
    });
    expect([before, until]).toEqual([0, 1]);
    expect(await store().findAttempt(id)).toEqual(await store(other).findAttempt(id));
  });

  test("an attempt that moved on is stale, and nothing is written", async () => {
    const id = await makeAttempt(opened, `stale-${name}`);
    await store().append(request(id, 0, ["a"]));
    expect(await store().append(request(id, 0, ["b"]))).toBe("stale");
    expect(await store().append(request(id, 2, ["b"]))).toBe("stale");
    expect(await store().append(request("no-such-attempt", 0, ["b"]))).toBe("stale");
    expect((await store().listEntries(id)).map(({ key }) => key)).toEqual(["a"]);
  });

  test("a key that is there already is stale, and the attempt does not move", async () => {
    const id = await makeAttempt(opened, `key-${name}`);
    await store().append(request(id, 0, ["a"]));
    expect(await store().append(request(id, 1, ["b", "a"]))).toBe("stale");
    expect((await store().findAttempt(id))?.seq).toBe(1);
    expect(await store().listEntries(id)).toHaveLength(1);
  });

  test("of a hundred appends at once exactly one wins each number", async () => {
    const id = await makeAttempt(opened, `race-${name}`);
    for (const seq of [0, 1, 2]) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, n) => store().append(request(id, seq, [`${seq}-${n}`]))),
      );
      expect(answers.filter((answer) => answer === "appended")).toHaveLength(1);
    }
    expect((await store().listEntries(id)).map(({ seq }) => seq)).toEqual([0, 1, 2]);
  });

  test("a practice is held by an assessment of the same scenario until that is finished", async () => {
    const id = await makeAttempt(opened, `held-${name}`);
    const { userId, versionId } = await opened.database.attempt.findUniqueOrThrow({
      where: { id },
    });
    const held = async () => (await store().findAttempt(id))?.heldBy;
    const begin = (what: { userId: string; versionId: string }, assessment: string) =>
      opened.database.attempt.create({
        data: { ...what, id: assessment, mode: "assessment", paced: false },
      });
    const other = await makeAttempt(opened, `held-other-${name}`);
    const elsewhere = await opened.database.attempt.findUniqueOrThrow({ where: { id: other } });
    await begin({ userId, versionId: elsewhere.versionId }, `held-elsewhere-${name}`);
    await begin({ userId: elsewhere.userId, versionId }, `held-somebody-${name}`);
    expect(await held()).toBeNull();
    await begin({ userId, versionId }, `held-by-${name}`);
    expect(await held()).toBe(`held-by-${name}`);
    expect((await store().findAttempt(`held-by-${name}`))?.heldBy).toBeNull();
    await store().append({ ...request(`held-by-${name}`, 0, ["end"]), finishedAt: AT });
    expect(await held()).toBeNull();
  });

  test("a session is found with its user", async () => {
    const times = { createdAt: new Date(AT - 9), expiresAt: new Date(AT) };
    const user = await opened.database.user.create({
      data: {
        ...{ email: `${name}@example.com`, name: "Ann", passwordHash: "x", role: "manager" },
        ...{
          paceFactor: 1.5,
          active: false,
          sessions: { create: { id: `s-${name}`, ...times } },
        },
      },
    });
    expect(await store().findSession(`s-${name}`)).toEqual({
      ...{ userId: user.id, email: user.email, name: "Ann", role: "manager", paceFactor: 1.5 },
      ...{ active: false, createdAt: AT - 9, seenAt: null, expiresAt: AT },
    });
    const seen = { where: { id: `s-${name}` }, data: { seenAt: new Date(AT - 3) } };
    await opened.database.session.update(seen);
    expect(await store().findSession(`s-${name}`)).toMatchObject({ seenAt: AT - 3 });
    expect(await store().findSession("another")).toBeNull();
    expect(await store().findAttempt("another")).toBeNull();
    expect(await store().listEntries("another")).toEqual([]);
  });
});
