import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { zoneWords } from "#app/kit/words/day.ts";
import { compiledIn } from "../compiled-in.ts";
import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { shown } from "./page.ts";
import { FLAGSHIP, askReporter, logOf, readPublished, send } from "./play.ts";
import { sendAll, startAttempt } from "./play.ts";

let house: House;
let scenarios: string;
let trainee: Client;
/** Real seconds that a minute of the shift lasts at the scenario's own pace. */
let pace: number;
let length: number;

beforeAll(async () => {
  scenarios = await mkdtemp(path.join(tmpdir(), "eleven-minutes-scenarios-"));
  await cp("scenarios", scenarios, { recursive: true });
  const file = path.join(scenarios, `${FLAGSHIP}.mdx`);
  // A minute that no test is slow enough to see pass by itself.
  await writeFile(file, (await readFile(file, "utf8")).replace(/pace: \w+/, "pace: 30m"));
  house = await openHouse({ SCENARIOS: scenarios });
  trainee = await house.visitor("trainee");
  const { shift } = (await readPublished(house)).game.compiled.scenario;
  pace = shift.paceSeconds;
  length = shift.to - shift.from;
  expect(pace).toBe(1800);
});
afterAll(async () => {
  await house.close();
  await rm(scenarios, { recursive: true });
});

/** Instead of waiting: everything that its clock knows happened so much earlier. */
async function turnBack(id: string, seconds: number): Promise<void> {
  const earlier = { decrement: seconds * 1000 };
  await house.ask(({ attempt }) =>
    attempt.update({
      where: { id },
      data: { countsFrom: earlier, pausedAt: earlier, endsAt: earlier },
    }),
  );
}

/** The minute of the shift that the desk shows, counted from its start. */
async function minuteShown(id: string, client: Client = trainee): Promise<number> {
  const response = await client.get(`/attempts/${id}`);
  expect(response.status).toBe(200);
  const text = /class="shift-time time">(\d\d):(\d\d)</.exec(shown(await response.text()));
  const { shift } = (await readPublished(house)).game.compiled.scenario;
  return Number(text?.[1]) * 60 + Number(text?.[2]) - shift.from;
}

const startPaced = (paceFactor: string) => startAttempt(trainee, { paced: "yes", paceFactor });
const clockEntries = async (id: string) =>
  (await logOf(house, id)).flatMap(({ event }) => (event.type === "clock" ? [event.minutes] : []));

test("the clock of a paced run moves with real time, in whole minutes, by entries in the log", async () => {
  const id = await startPaced("1");
  expect(await minuteShown(id)).toBe(0);
  expect(await logOf(house, id)).toEqual([]);
  await turnBack(id, pace * 3);
  expect(await minuteShown(id)).toBe(3);
  expect(await minuteShown(id)).toBe(3);
  expect(await clockEntries(id)).toEqual([3]);
  await turnBack(id, pace);
  expect(await minuteShown(id)).toBe(4);
  expect(await clockEntries(id)).toEqual([3, 1]);
});

test("a decision costs its minutes on top, and real time alone is no reason to refuse it", async () => {
  const id = await startPaced("1");
  await turnBack(id, pace * 2);
  expect((await send(trainee, id, askReporter(), 0)).status).toBe(302);
  expect((await logOf(house, id)).map(({ event }) => event.type)).toEqual(["clock", "act"]);
  expect(await minuteShown(id)).toBe(3);
});

test("ten pages asked for at once move the clock once", async () => {
  const id = await startPaced("1");
  await turnBack(id, pace * 5);
  const minutes = await Promise.all(Array.from({ length: 10 }, () => minuteShown(id)));
  expect(await minuteShown(id)).toBe(5);
  expect(Math.max(...minutes)).toBe(5);
  expect(await clockEntries(id)).toEqual([5]);
});

test("extended time makes a minute last twice as long", async () => {
  const id = await startPaced("2");
  await turnBack(id, pace * 4);
  expect(await minuteShown(id)).toBe(2);
  const half = await startPaced("1.5");
  await turnBack(half, pace * 6);
  expect(await minuteShown(half)).toBe(4);
});

test("without pace, or in practice, real time moves nothing", async () => {
  const options = [
    [await house.visitor("trainee"), { mode: "assessment", paced: "no" }],
    [await house.visitor("trainer"), { mode: "practice", paced: "yes" }],
  ] as const;
  for (const [somebody, option] of options) {
    const id = await startAttempt(somebody, option);
    await turnBack(id, pace * 100);
    expect(await minuteShown(id, somebody)).toBe(0);
    expect(await logOf(house, id)).toEqual([]);
  }
});

test("a pause stops the clock, over a restart too, until somebody goes on", async () => {
  const id = await startPaced("1");
  await turnBack(id, pace * 2);
  expect((await send(trainee, id, { type: "pause" }, 0)).status).toBe(302);
  expect((await logOf(house, id)).map(({ event }) => event.type)).toEqual(["clock", "pause"]);
  // As if all of that had been a while ago: the time since then was pause.
  await turnBack(id, pace * 20);
  await house.restart();
  const again = await house.visitor("trainee");
  const covered = shown(await (await again.get(`/attempts/${id}`)).text());
  expect(covered).toContain("Paused");
  expect(await clockEntries(id)).toEqual([2]);
  expect((await send(again, id, { type: "resume" }, 2)).status).toBe(302);
  expect(await minuteShown(id, again)).toBe(2);
  expect(await clockEntries(id)).toEqual([2]);
  await turnBack(id, pace * 2);
  expect(await minuteShown(id, again)).toBe(4);
  expect(await clockEntries(id)).toEqual([2, 2]);
});

test("a shift that nobody works ends by itself and is debriefed", async () => {
  trainee = await house.visitor("trainee");
  const id = await startPaced("1");
  await turnBack(id, pace * (length + 5));
  const desk = shown(await (await trainee.get(`/attempts/${id}`)).text());
  expect(desk).toContain("Nothing is left to decide.");
  expect((await trainee.get(`/attempts/${id}/debrief`)).status).toBe(200);
  expect(await clockEntries(id)).toEqual([length]);

  const unseen = await startPaced("1");
  await turnBack(unseen, pace * length);
  expect((await trainee.get(`/attempts/${unseen}/debrief`)).status).toBe(200);

  const late = await startPaced("1");
  await turnBack(late, pace * length);
  const answer = await send(trainee, late, askReporter(), 0);
  expect(answer.status).toBe(409);
  expect(shown(await answer.text())).toContain("The shift is over.");
  expect((await logOf(house, late)).map(({ event }) => event.type)).toEqual(["clock"]);
});

test("a shift whose browser was closed for good ends without anybody asking for a page", async () => {
  const id = await startPaced("1");
  await turnBack(id, pace * length);
  let finishedAt: Date | null = null;
  while (finishedAt === null) {
    ({ finishedAt } = await house.ask(({ attempt }) =>
      attempt.findUniqueOrThrow({ where: { id }, select: { finishedAt: true } }),
    ));
  }
  expect(await clockEntries(id)).toEqual([length]);
});

/** The trainee's paced assessment for a cohort of the manager's, due when its time will be out and a minute more. */
async function beginForCohort() {
  const cohort = await house.ask(async (books) => {
    const personOf = (role: string) =>
      books.user.findUniqueOrThrow({ where: { email: `${role}@example.com` } });
    const [manager, person] = [await personOf("manager"), await personOf("trainee")];
    return books.cohort.create({
      data: {
        ...{ name: "Paced", terms: {}, managers: { create: { userId: manager.id } } },
        members: { create: { userId: person.id } },
        assignments: {
          create: {
            ...{ title: "An assessment", mode: "assessment", paced: true, opensAt: new Date(0) },
            items: { create: { slug: FLAGSHIP, position: 0 } },
          },
        },
      },
      include: { assignments: true, members: true },
    });
  });
  const [[{ id: assignment } = { id: "" }], [member]] = [cohort.assignments, cohort.members];
  const id = await startAttempt(trainee, { paced: "yes", assignment });
  const { version } = await house.ask(({ attempt }) =>
    attempt.findUniqueOrThrow({ where: { id }, include: { version: true } }),
  );
  // All that the form that was dealt asks for, but the last.
  await sendAll(trainee, id, compiledIn(version).model.events.slice(0, -1));
  const { startedAt, minute } = await attemptRow(id);
  const lasts = (length - minute) * pace * 1000;
  await setDue(assignment, startedAt.getTime() + lasts + 60_000);
  const board = `/review/cohorts/${cohort.id}`;
  return { id, assignment, lasts, board, person: `${board}/people/${member?.userId}` };
}

const attemptRow = (id: string) =>
  house.ask(({ attempt }) => attempt.findUniqueOrThrow({ where: { id } }));

const setDue = (id: string, dueAt: number) =>
  house.ask(({ assignment }) =>
    assignment.update({ where: { id }, data: { dueAt: new Date(dueAt) } }),
  );

/** By how much the service clock is behind the clock on the wall. */
async function behind(): Promise<number> {
  const { wall, served } = await house.ask(({ serviceClock }) => serviceClock.findFirstOrThrow({}));
  return wall - served;
}

test("a server that is killed and away for twenty minutes takes nobody's time: the manager sees a result in time", async () => {
  const away = 20 * 60_000;
  trainee = await house.visitor("trainee");
  const { id, assignment, lasts, board, person } = await beginForCohort();
  const { startedAt } = await attemptRow(id);
  house.kill();
  // Instead of waiting: everything up to now, and when it is due, was so much earlier on the wall.
  const moveWall = async (by: number) => {
    const [row, due] = await Promise.all([
      attemptRow(id),
      house.ask((books) => books.assignment.findUniqueOrThrow({ where: { id: assignment } })),
    ]);
    const data = { startedAt: new Date(row.startedAt.getTime() - by) };
    await house.ask(({ attempt }) => attempt.update({ where: { id }, data }));
    await setDue(assignment, (due.dueAt?.getTime() ?? 0) - by);
  };
  await moveWall(away);
  await house.ask(({ serviceClock }) =>
    serviceClock.updateMany({ data: { wall: { decrement: away } } }),
  );
  const before = await behind();
  await house.restart();
  trainee = await house.visitor("trainee");
  const shownAt = await minuteShown(id);
  expect(shownAt).toBe((await attemptRow(id)).minute);
  await moveWall(lasts);
  await turnBack(id, lasts / 1000);
  let { finishedAt } = await attemptRow(id);
  while (finishedAt === null) ({ finishedAt } = await attemptRow(id));

  const lost = (await behind()) - before;
  expect(lost).toBeGreaterThan(away - 10_000);
  const began = startedAt.getTime() - away - lasts;
  // To the millisecond it is held where moments are given; here the seconds of the test itself are in it.
  expect(Math.abs(finishedAt.getTime() - (began + lasts + lost))).toBeLessThan(10_000);
  const manager = await house.visitor("manager");
  const read = async (address: string) => {
    const answer = await manager.get(address);
    expect([address, answer.status]).toEqual([address, 200]);
    return shown(await answer.text()).replaceAll("<!-- -->", "");
  };
  const late = /<\/svg> late</;
  const cell = await read(board);
  const result = await house.ask((books) =>
    books.result.findUniqueOrThrow({ where: { attemptId: id } }),
  );
  const { percent, passed, score } = await attemptRow(id);
  const { points } = score as { points: number };
  expect(result).toMatchObject({ finishedAt, percent, points, passed });
  expect(percent).toBeGreaterThan(50);
  expect(cell).toContain(`href="/review/attempts/${id}"`);
  expect(cell).toContain(`${percent} %`);
  expect(cell).not.toMatch(late);
  const page = await read(person);
  expect(page).toContain(zoneWords(finishedAt, "UTC"));
  expect(page).toContain(`${percent} %`);
  expect(page).not.toMatch(late);
  await setDue(assignment, began + lasts - 60_000);
  for (const address of [board, person]) expect(await read(address)).toMatch(late);
});

test("every one of these attempts replays to what is stored", async () => {
  const { code, output } = await house.verify();
  expect([code, output]).toEqual([0, expect.stringMatching(/, 0 problems\s*$/)]);
});
