import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";

import { database } from "#app/store/client.server.ts";
import { LEASE, MOST_TRIES } from "./job.ts";
import { addErrands, addJob, keyOf, requireJob } from "./jobs.server.ts";
import { Hindrance, type Asker, type Kind } from "./kind.server.ts";
import { workOff } from "./work.server.ts";

type Counting = Kind<{ name: string }, number, number>;

/** Doubles numbers, and counts in the database how often each was written. */
function doubling(over: Partial<Counting> = {}): Counting {
  return {
    ...{ name: `double-${crypto.randomUUID()}`, batch: 3 },
    ...{ about: z.object({ name: z.string() }), piece: z.number(), outcome: z.number() },
    work: async (_asker, about, pieces) => async (tx) => {
      for (const piece of pieces) {
        const key = `${about.name} ${piece}`;
        const update = { n: { increment: 1 } };
        await tx.changeCount.upsert({ where: { key }, create: { key, n: 1 }, update });
      }
      return pieces.map((piece) => piece * 2);
    },
    ...over,
  };
}

async function person(): Promise<Asker> {
  const email = `${crypto.randomUUID()}@example.com`;
  const { id, name, role, paceFactor } = await database.user.create({
    data: { email, name: "Somebody", passwordHash: "", role: "trainer" },
  });
  return { id, email, name, role, paceFactor };
}

const numbers = (n: number) => Array.from({ length: n }, (_, index) => index);

async function begun(kind: Counting, n: number) {
  const asker = await person();
  const name = crypto.randomUUID();
  const id = await addJob(kind, asker, { key: "once", about: { name }, pieces: numbers(n) });
  const timesWritten = async () => {
    const rows = await database.changeCount.findMany({ where: { key: { startsWith: name } } });
    return rows.map(({ n }) => n);
  };
  return { asker, id, timesWritten, look: () => requireJob(kind, asker, id) };
}

/** Who waits at it goes on when somebody opens it. */
function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), passed };
}

const later = (milliseconds: number) => () => new Date(Date.now() + milliseconds);
const quiet = () => vi.spyOn(console, "error").mockImplementation(() => undefined);
afterEach(() => vi.restoreAllMocks());

/** A job that stops after its first three pieces: the fourth fails for ever. */
async function givenUp() {
  const kind = doubling();
  const hopeless = doubling({
    name: kind.name,
    work: async (asker, about, pieces, now) => {
      if (pieces[0] === 3) throw new Error("nobody knows why");
      return kind.work(asker, about, pieces, now);
    },
  });
  const job = await begun(kind, 9);
  for (const hour of numbers(MOST_TRIES)) await workOff([hopeless], later(hour * 3_600_000));
  return { ...job, kind };
}

test("does every piece in order and keeps what came of each", async () => {
  const kind = doubling();
  const { look, timesWritten } = await begun(kind, 7);
  expect(await look()).toMatchObject({ state: "waiting", done: 0, total: 7, outcomes: [] });
  await workOff([kind]);
  expect(await look()).toMatchObject({ state: "done", done: 7, outcomes: [0, 2, 4, 6, 8, 10, 12] });
  expect(await timesWritten()).toEqual(numbers(7).map(() => 1));
});

test("is there for who asked, and for nobody else", async () => {
  const kind = doubling();
  const { asker, id } = await begun(kind, 1);
  const stranger = await person();
  const nothing = { status: 404 };
  await expect(requireJob(kind, stranger, id)).rejects.toMatchObject(nothing);
  await expect(requireJob(doubling(), asker, id)).rejects.toMatchObject(nothing);
  await expect(requireJob(kind, asker, null)).rejects.toMatchObject(nothing);
});

test("asked for twice under one key it is one job, for each person", async () => {
  const kind = doubling();
  const { asker, id } = await begun(kind, 1);
  const again = { key: "once", about: { name: "again" }, pieces: [1, 2] };
  expect(await addJob(kind, asker, again)).toBe(id);
  expect(await addJob(kind, await person(), again)).not.toBe(id);
});

test("several workers at once write each piece once", async () => {
  const kind = doubling({ batch: 1 });
  const { look, timesWritten } = await begun(kind, 40);
  const workers = numbers(6).map(() => workOff([kind], later(0)));
  await Promise.all(workers);
  // Who lost a claim to a faster one may have ended while the job was in other hands.
  await workOff([kind]);
  expect(await look()).toMatchObject({ state: "done", done: 40 });
  expect(await timesWritten()).toEqual(numbers(40).map(() => 1));
});

test("one left for dead is claimed when its lease has run out, and who comes back late writes nothing", async () => {
  const [heldUp, reached] = [gate(), gate()];
  const kind = doubling();
  let calls = 0;
  const slow = doubling({
    name: kind.name,
    work: async (...given) => {
      calls += 1;
      const write = await kind.work(...given);
      if (calls === 2) {
        reached.open();
        await heldUp.passed;
      }
      return write;
    },
  });
  const { look, timesWritten } = await begun(kind, 9);
  const dead = workOff([slow]);
  await reached.passed;
  await workOff([kind]);
  expect(await look()).toMatchObject({ state: "waiting", done: 3 });
  await workOff([kind], later(LEASE + 1_000));
  expect(await look()).toMatchObject({ state: "done", done: 9 });
  const told = quiet();
  heldUp.open();
  await dead;
  expect(told).toHaveBeenCalledOnce();
  expect(await timesWritten()).toEqual(numbers(9).map(() => 1));
  expect(await look()).toMatchObject({ state: "done", done: 9, error: "" });
});

test("what a failing try wrote is undone, and the next try does it", async () => {
  const told = quiet();
  const kind = doubling();
  let failed = false;
  const shaky = doubling({
    name: kind.name,
    work: async (asker, about, pieces, now) => {
      const write = await kind.work(asker, about, pieces, now);
      return async (tx) => {
        const outcomes = await write(tx);
        if (pieces[0] === 3 && !failed) {
          failed = true;
          throw new Error("the disk is full");
        }
        return outcomes;
      };
    },
  });
  const { look, timesWritten } = await begun(kind, 5);
  await workOff([shaky]);
  expect(await look()).toMatchObject({ state: "waiting", done: 3 });
  expect(await timesWritten()).toEqual([1, 1, 1]);
  expect(told).toHaveBeenCalledOnce();
  await workOff([shaky], later(2_000));
  expect(await look()).toMatchObject({ state: "done", done: 5 });
  expect(await timesWritten()).toEqual([1, 1, 1, 1, 1]);
});

test("is given up after so many tries; what was done before stays, and who asked is told a number", async () => {
  const told = quiet();
  const { id, look, kind } = await givenUp();
  const given = await look();
  expect(given).toMatchObject({ state: "failed", done: 3, outcomes: [0, 2, 4] });
  expect(given.error).toContain(id.slice(-8));
  expect(given.error).not.toContain("nobody knows why");
  expect(told).toHaveBeenCalledTimes(MOST_TRIES);
  expect(told.mock.calls.flat().join(" ")).toContain(id.slice(-8));
  await workOff([kind], later(MOST_TRIES * 3_600_000));
  expect(await look()).toEqual(given);
});

test("one that was given up is taken up where it stopped, when it is asked for again a while later", async () => {
  quiet();
  const { asker, id, look, kind } = await givenUp();
  const again = () => addJob(kind, asker, { key: "once", about: { name: "" }, pieces: [] });
  expect(await again()).toBe(id);
  expect(await look()).toMatchObject({ state: "failed", done: 3 });
  await database.job.update({ where: { id }, data: { endedAt: new Date(Date.now() - 61_000) } });
  expect(await again()).toBe(id);
  expect(await look()).toMatchObject({ state: "waiting", done: 3, error: "" });
  await workOff([kind]);
  expect(await look()).toMatchObject({ state: "done", done: 9 });
});

test("one that ends the process every time is given up too", async () => {
  quiet();
  const kind = doubling();
  const { look, id, timesWritten } = await begun(kind, 2);
  await database.job.update({ where: { id }, data: { tries: MOST_TRIES } });
  await workOff([kind]);
  expect(await look()).toMatchObject({ state: "failed", done: 0 });
  expect(await timesWritten()).toEqual([]);
});

test("a short job does not wait for a long one", async () => {
  const written: string[] = [];
  const kind = doubling();
  const telling = doubling({
    ...{ name: kind.name, batch: 1 },
    work: async (asker, about, pieces, now) => {
      written.push(about.name);
      return kind.work(asker, about, pieces, now);
    },
  });
  const asker = await person();
  for (const [name, n] of [
    ["long", 9],
    ["short", 2],
  ] as const)
    await addJob(telling, asker, { key: name, about: { name }, pieces: numbers(n) });
  await workOff([telling]);
  expect(written.slice(0, 4)).toEqual(["long", "short", "long", "short"]);
});

test("one without pieces is done at once", async () => {
  expect(await (await begun(doubling(), 0)).look()).toMatchObject({ state: "done", outcomes: [] });
});

test("what is over is forgotten after two weeks", async () => {
  const kind = doubling();
  const { id, look } = await begun(kind, 1);
  await workOff([kind]);
  const endedAt = new Date(Date.now() - 15 * 24 * 3_600_000);
  await database.job.update({ where: { id }, data: { endedAt } });
  await begun(kind, 1);
  await expect(look()).rejects.toMatchObject({ status: 404 });
});

/** An errand whose work is what `does`, and what is stored of it. */
async function errand(does: () => void, notBefore = new Date()) {
  const kind: Kind<null, string, null, null> = {
    ...{ name: `errand-${crypto.randomUUID()}`, batch: 1, rests: [60_000], secret: true },
    ...{ about: z.null(), piece: z.string(), outcome: z.null() },
    work: async () => {
      does();
      return async () => [null];
    },
  };
  const one = { key: "one", about: null, piece: "a secret", notBefore };
  await database.$transaction((tx) => addErrands(tx, kind, [one], new Date()));
  const key = keyOf(kind, "one");
  const look = () =>
    database.job.findUniqueOrThrow({ where: { key }, include: { pieces: true, asker: true } });
  return { kind, look };
}

test("what the program asks for itself is done once its moment has come, and is nobody's", async () => {
  const does = vi.fn();
  const { kind, look } = await errand(does, later(3_600_000)());
  await workOff([kind]);
  expect(does).not.toHaveBeenCalled();
  expect(await look()).toMatchObject({ state: "waiting", tries: 0, asker: null });
  await workOff([kind], later(3_700_000));
  expect(does).toHaveBeenCalledOnce();
  expect(await look()).toMatchObject({ state: "done", pieces: [{ payload: null }] });
});

test("what is asked for in a transaction that comes to nothing is not done", async () => {
  const does = vi.fn();
  const { kind } = await errand(does);
  const one = { key: "two", about: null, piece: "", notBefore: new Date(0) };
  const failing = database.$transaction(async (tx) => {
    await addErrands(tx, kind, [one], new Date());
    throw new Error("the deed failed");
  });
  await expect(failing).rejects.toThrow("the deed failed");
  await workOff([kind], later(0));
  expect(does).toHaveBeenCalledOnce();
});

test("a hindrance is told while it rests as its kind says, and a secret is gone when it is given up", async () => {
  quiet();
  const { kind, look } = await errand(() => {
    throw new Hindrance("nobody is at home", { final: false });
  });
  await workOff([kind]);
  const pieces = [{ payload: "a secret" }];
  const error = "nobody is at home";
  expect(await look()).toMatchObject({ state: "waiting", tries: 1, error, pieces });
  await workOff([kind], later(50_000));
  expect(await look()).toMatchObject({ tries: 1 });
  await workOff([kind], later(61_000));
  expect(await look()).toMatchObject({ state: "failed", error, pieces: [{ payload: null }] });
});

test("a final hindrance ends it at the first try", async () => {
  quiet();
  const { kind, look } = await errand(() => {
    throw new Hindrance("nobody lives here", { final: true });
  });
  await workOff([kind]);
  expect(await look()).toMatchObject({ state: "failed", tries: 1, error: "nobody lives here" });
});
