/** A paced shift is as long as it says: what the service clock leaves out, and what ends it with nobody looking. */
import { beforeAll, expect, test } from "vitest";

import { countFinished } from "#app/attempts/counting/count-finished.server.ts";
import { findOpened, type Opened } from "#app/attempts/folded.server.ts";
import {
  makeAssignment,
  makeCohort,
  makePerson,
  makeScenarios,
} from "#app/attempts/make.server.ts";
import { record } from "#app/attempts/record.server.ts";
import type { Moment } from "#app/attempts/shift-clock.ts";
import { verifyAttempts } from "#app/attempts/verify.server.ts";
import { makeCompiled } from "#app/language/scenario/make.ts";
import { shiftLength } from "#app/language/scenario/scenario.ts";
import { personPage } from "#app/review/person/person-page.server.ts";
import { readStatements } from "#app/review/xapi/read-statements.server.ts";
import { database } from "#app/store/client.server.ts";
import { beginAssigned } from "./briefing/begin-assigned.server.ts";
import { startAttempt } from "./briefing/start.server.ts";
import { settleClock } from "./clock.server.ts";
import { decide } from "./desk/decide.server.ts";
import { deskOf } from "./desk/desk.server.ts";
import { findDue } from "./due-list.server.ts";
import { beat } from "./service-clock.server.ts";
import { adoptClocks, settleDue } from "./settle.server.ts";

const SLUG = "the-photograph";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ASSESSMENT = { mode: "assessment", paced: true, paceFactor: 1 } as const;

/** Milliseconds that a minute of the shift, and the whole of it, lasts. */
let pace: number;
let lasts: number;
let length: number;
/** Each test has a day of its own, later than the last one's. */
let day = Date.UTC(2027, 0, 1);

beforeAll(async () => {
  const [version] = await makeScenarios([SLUG]);
  const shift = version?.game.compiled.scenario.shift ?? expect.fail("no scenario");
  length = shiftLength(shift);
  pace = shift.paceSeconds * SECOND;
  lasts = length * pace;
  expect(lasts).toBeLessThan(2 * HOUR);
}, 60_000);

/** A server that beats and looks for what is over, and a wall clock that can be set. */
async function openService() {
  day += 30 * 24 * HOUR;
  let wall = day;
  let served = await beat(wall);
  const look = () => settleDue(() => ({ wall, served }));
  return {
    now: (): Moment => ({ wall, served }),
    run: async (milliseconds: number) => {
      for (let left = milliseconds; left > 0; left -= 5 * SECOND) {
        wall += Math.min(left, 5 * SECOND);
        served = await beat(wall);
        await look();
      }
    },
    /** Nobody beats; then a server is there again. */
    beDown: async (milliseconds: number) => {
      wall += milliseconds;
      served = await beat(wall);
      await look();
    },
    /** The same, but for nobody who looks for what is over. */
    pass: (milliseconds: number) => {
      wall += milliseconds;
      served += milliseconds;
    },
  };
}

type Service = Awaited<ReturnType<typeof openService>>;

async function start(service: Service, options: { paceFactor: number } = ASSESSMENT) {
  const { served } = service.now();
  const chosen = { ...ASSESSMENT, ...options };
  const begun = await startAttempt(await makePerson("Pia"), SLUG, chosen, served);
  return begun.ok ? begun.attemptId : expect.fail(begun.problem);
}

async function open(id: string): Promise<Opened> {
  return (await findOpened(id)) ?? expect.fail(`no attempt ${id}`);
}

/** The minute of the shift that its page shows. */
async function minuteOf(id: string, service: Service) {
  const desk = await deskOf(await open(id), service.now());
  return desk.cover ? "covered" : desk.view.clock.minute;
}

const finishedAt = async (id: string) => (await open(id)).attempt.finishedAt;
const logOf = async (id: string) => (await open(id)).folded.events;

test("a server that was down for twenty minutes makes nobody's shift shorter", async () => {
  const service = await openService();
  const begun = service.now().wall;
  const id = await start(service);
  await service.run(2 * pace);
  expect(await minuteOf(id, service)).toBe(2);
  await service.beDown(20 * MINUTE);
  expect(await minuteOf(id, service)).toBe(2);
  await service.run(lasts - 2 * pace - 10 * SECOND);
  expect(await finishedAt(id)).toBeNull();
  await service.run(MINUTE);
  // Five seconds are what a beat may count: it might have been no more than late.
  expect(await finishedAt(id)).toBe(begun + lasts + 20 * MINUTE - 5 * SECOND);
});

test("a machine's clock that jumps six hours on or back changes no shift", async () => {
  for (const jump of [6 * HOUR, -6 * HOUR]) {
    const service = await openService();
    const { wall, served } = service.now();
    const id = await start(service);
    await service.run(pace);
    await service.beDown(jump);
    const counted = service.now().served - served - pace;
    expect(counted).toBe(jump > 0 ? 5 * SECOND : 0);
    expect(await minuteOf(id, service)).toBe(1);
    await service.run(lasts);
    expect(await finishedAt(id)).toBe(wall + jump + lasts - counted);
  }
});

test("beats of two processes at once count each second once", async () => {
  const service = await openService();
  const { wall, served } = service.now();
  for (let second = 1; second <= 3; second += 1)
    await Promise.all([0, 1, 2].map(() => beat(wall + second * SECOND)));
  expect(await beat(wall + 3 * SECOND)).toBe(served + 3 * SECOND);
});

test("whoever closes the browser for good is finished when the time is out: on time or late, in results and statements too", async () => {
  const service = await openService();
  const { wall } = service.now();
  const person = await makePerson("Pat");
  const cohort = await makeCohort("A cohort", [], [person]);
  const ends = wall + lasts;
  const shown = { mode: "assessment", paced: true } as const;
  const begun: [string, string, boolean][] = [];
  for (const [dueAt, late] of [
    [ends, false],
    [ends - 1, true],
  ] as const) {
    const { id } = await makeAssignment(cohort.id, [SLUG]);
    await database.assignment.update({
      where: { id },
      data: { paced: true, dueAt: new Date(dueAt) },
    });
    const { served } = service.now();
    const attempt = await beginAssigned(person, id, SLUG, shown, new Date(wall), served);
    begun.push([id, attempt.ok ? attempt.attemptId : expect.fail(attempt.problem), late]);
  }
  await service.run(lasts + HOUR);
  await countFinished();
  const now = new Date(service.now().wall);
  const { attempts } = await personPage(cohort.id, person.id, now);
  for (const [assignmentId, id, late] of begun) {
    const due = await findDue(person, assignmentId, SLUG, now);
    expect([due?.standing, due?.late]).toEqual(["done", late]);
    const row = attempts.find((one) => one.id === id);
    expect([row?.finishedAt, row?.late]).toEqual([new Date(ends), late]);
    const result = await database.result.findUniqueOrThrow({ where: { attemptId: id } });
    expect([result.finishedAt, result.passed]).toEqual([new Date(ends), false]);
    const said = await readStatements(id, "https://example.com");
    expect(said?.statements.at(-1)?.timestamp).toBe(new Date(ends).toISOString());
    expect((await logOf(id)).map((event) => "minutes" in event && event.minutes)).toEqual([length]);
  }
  expect((await verifyAttempts()).problems).toEqual([]);
});

test("the page that is asked long after the time was out finds the same moment", async () => {
  const service = await openService();
  const { wall } = service.now();
  const id = await start(service, { paceFactor: 1.5 });
  service.pass(1.5 * lasts + 3 * HOUR);
  expect(await minuteOf(id, service)).toBe(length);
  expect(await finishedAt(id)).toBe(wall + 1.5 * lasts);
});

test("in two tabs it is one shift, and of everybody who would end it at once one does", async () => {
  const service = await openService();
  const id = await start(service);
  service.pass(2 * pace);
  const opened = await open(id);
  const desks = await Promise.all([0, 1, 2].map(() => minuteOf(id, service)));
  expect(Math.max(...desks.map(Number))).toBe(2);
  expect(await minuteOf(id, service)).toBe(2);
  service.pass(lasts);
  const settling = [settleDue(service.now), settleClock(opened, service.now())];
  await Promise.all([...settling, settleDue(service.now)]);
  expect(await logOf(id)).toEqual([
    { type: "clock", minutes: 2 },
    { type: "clock", minutes: length - 2 },
  ]);
});

test("what decisions cost brings the end nearer by as much", async () => {
  const service = await openService();
  const { wall } = service.now();
  const id = await start(service);
  const opened = await open(id);
  const wait = { type: "wait", minutes: 4 } as const;
  expect(await record(opened, [{ key: "wait", event: wait }], service.now())).toMatchObject({
    ok: true,
  });
  await service.run(lasts);
  expect(await finishedAt(id)).toBe(wall + lasts - 4 * pace);
});

test("while it is paused no time passes and nobody ends it; afterwards as much is left as before", async () => {
  const service = await openService();
  const { wall } = service.now();
  const id = await start(service);
  const say = async (type: "pause" | "resume") => {
    const opened = await open(id);
    const seq = opened.folded.events.length;
    const command = { key: `${type}-${seq}`, seq, event: { type } };
    expect(await decide(opened, command, service.now())).toMatchObject({ ok: true });
  };
  await service.run(2 * pace + 5 * SECOND);
  await say("pause");
  await service.run(2 * lasts);
  expect(await minuteOf(id, service)).toBe("covered");
  await say("resume");
  expect(await minuteOf(id, service)).toBe(2);
  await service.run(pace - 5 * SECOND);
  expect(await minuteOf(id, service)).toBe(3);
  await service.run(lasts);
  expect(await finishedAt(id)).toBe(wall + 3 * lasts);
});

test("an attempt of an earlier release gets its clock from its log, and ends when that says", async () => {
  const service = await openService();
  const ids = [await start(service), await start(service), await start(service)];
  const [left = "", paused = "", running = ""] = ids;
  const { wall, served } = service.now();
  const startedAt = new Date(wall - 3 * HOUR);
  // As they would have been begun on a service clock that has not lost a second.
  const behind = wall - served;
  const at = (id: string, ...moments: [number, "pause" | "resume"][]) =>
    database.attempt.update({
      where: { id },
      data: {
        ...{ startedAt: new Date(startedAt.getTime() - behind), seq: moments.length },
        ...{ countsFrom: null, endsAt: null },
        entries: {
          create: moments.map(([after, type], seq) => ({
            ...{ seq, key: `${type}-${seq}`, event: { type } },
            at: new Date(startedAt.getTime() - behind + after),
          })),
        },
      },
    });
  await at(left);
  await at(paused, [pace, "pause"]);
  await at(running, [pace, "pause"], [3 * HOUR - pace, "resume"]);
  await adoptClocks();
  await settleDue(service.now);
  expect(await finishedAt(left)).toBe(startedAt.getTime() + lasts);
  expect(await minuteOf(paused, service)).toBe("covered");
  expect(await minuteOf(running, service)).toBe(2);
  await service.run(lasts);
  expect(await finishedAt(paused)).toBeNull();
  expect(await finishedAt(running)).toBe(wall + lasts - 2 * pace);
});

test("a shift whose last case ends by itself is over then, also when nobody looked before the time was out", async () => {
  const text = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="escalate" to="l2">Sent.</Action>
    <After minutes="3" then="done">It ended.</After>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;
  const compiled = JSON.parse(JSON.stringify(makeCompiled(text))) as ReturnType<
    typeof makeCompiled
  >;
  const service = await openService();
  const { wall, served } = service.now();
  const id = crypto.randomUUID();
  const version = await database.scenarioVersion.create({
    data: {
      ...{ slug: id, number: 1, hash: id, title: "A title", summary: "", level: "foundation" },
      ...{ minutes: 5, source: "", html: {}, compiled: compiled as object },
      handbook: { create: { hash: id, content: {} } },
    },
  });
  const { id: userId } = await makePerson("Ada");
  const what = { id, userId, versionId: version.id, mode: "assessment", paced: true } as const;
  await database.attempt.create({ data: { ...what, countsFrom: served, endsAt: served } });
  service.pass(24 * HOUR);
  await settleDue(service.now);
  const { paceSeconds } = compiled.scenario.shift;
  expect(await finishedAt(id)).toBe(wall + 3 * paceSeconds * SECOND);
  expect(await logOf(id)).toEqual([{ type: "clock", minutes: 3 }]);
});
