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
import { replay } from "#app/language/scenario/play.ts";
import { scoreOf } from "#app/language/scenario/score-of.ts";
import { shiftLength } from "#app/language/scenario/scenario.ts";
import { findNewest } from "#app/library/versions.server.ts";
import { readCohortState } from "#app/review/board/read-board.server.ts";
import { exportText } from "#app/review/export/export-file.server.ts";
import { personPage } from "#app/review/person/person-page.server.ts";
import { readStanding } from "#app/review/reading/read-standing.server.ts";
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
  // One of its forms for everybody, so that their results can be compared.
  for (const { id, mainId } of await database.scenarioVersion.findMany())
    await database.scenarioVersion.update({ where: { id }, data: { assessment: mainId === null } });
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
  const chosen = { ...ASSESSMENT, ...options };
  const begun = await startAttempt(await makePerson("Pia"), SLUG, chosen, service.now());
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

test("beats of two processes at once count each second once", async () => {
  const service = await openService();
  const { wall, served } = service.now();
  for (let second = 1; second <= 3; second += 1)
    await Promise.all([0, 1, 2].map(() => beat(wall + second * SECOND)));
  expect(await beat(wall + 3 * SECOND)).toBe(served + 3 * SECOND);
});

/** What can come between a shift and its end, and by how much later it ends for it. */
interface Between {
  /** For which nobody is to blame but who took it. */
  readonly own: number;
  /** For which nobody may be late: the clock on the wall lost it, not the person. */
  readonly lost: number;
  /** From the decisions until long after the end. */
  readonly goes: (service: Service, ids: readonly string[]) => Promise<void>;
}

/** Five seconds are what a beat may count: it might have been no more than late. */
const BEAT = 5 * SECOND;
/** Begins with these decisions, with which it is passed. */
const DECISIONS = 16;

const BETWEEN: Readonly<Record<string, Between>> = {
  "a browser that is closed for good": {
    ...{ own: 0, lost: 0 },
    goes: ({ run }) => run(lasts),
  },
  "a server that is down for twenty minutes": {
    ...{ own: 0, lost: 20 * MINUTE - BEAT },
    goes: async ({ run, beDown }) => {
      await run(2 * pace);
      await beDown(20 * MINUTE);
      await run(lasts);
    },
  },
  "a machine's clock that jumps six hours on": {
    ...{ own: 0, lost: 6 * HOUR - BEAT },
    goes: async ({ run, beDown }) => {
      await run(pace);
      await beDown(6 * HOUR);
      await run(lasts);
    },
  },
  "a machine's clock that jumps six hours back": {
    ...{ own: 0, lost: -6 * HOUR },
    goes: async ({ run, beDown }) => {
      await run(pace);
      await beDown(-6 * HOUR);
      await run(lasts);
    },
  },
  "two tabs that go on looking": {
    ...{ own: 0, lost: 0 },
    goes: async (service, ids) => {
      for (let minute = 0; minute < length; minute += 1) {
        service.pass(pace);
        await Promise.all([...ids, ...ids].map((id) => minuteOf(id, service)));
      }
    },
  },
  "a pause": {
    ...{ own: 40 * MINUTE, lost: 0 },
    goes: async (service, ids) => {
      await service.run(2 * pace + BEAT);
      for (const id of ids) await say(id, "pause", service);
      await service.run(40 * MINUTE);
      for (const id of ids) expect(await minuteOf(id, service)).toBe("covered");
      for (const id of ids) await say(id, "resume", service);
      await service.run(lasts);
    },
  },
  "a pause, and afterwards a server that is down": {
    ...{ own: 10 * MINUTE, lost: 20 * MINUTE - BEAT },
    goes: async (service, ids) => {
      for (const id of ids) await say(id, "pause", service);
      await service.run(10 * MINUTE);
      for (const id of ids) await say(id, "resume", service);
      await service.beDown(20 * MINUTE);
      await service.run(lasts);
    },
  },
};

async function say(id: string, type: "pause" | "resume", service: Service) {
  const opened = await open(id);
  const seq = opened.folded.events.length;
  const command = { key: `${type}-${seq}`, seq, event: { type } };
  expect(await decide(opened, command, service.now())).toMatchObject({ ok: true });
}

test.each(Object.entries(BETWEEN))(
  "%s: its end, its result and what the trainee and the manager see",
  async (_what, { own, lost, goes }) => {
    const service = await openService();
    const { wall, served } = service.now();
    const { game } = (await findNewest(SLUG)) ?? expect.fail("no scenario");
    const events = game.compiled.model.events.slice(0, DECISIONS);
    const { minute } = replay(game, events).position.context;
    const played = [...events, { type: "clock", minutes: length - minute } as const];
    const { points, percent } = scoreOf(game.compiled, played, replay(game, played).happenings);
    expect(percent).toBeGreaterThan(75);

    const person = await makePerson("Pat");
    const cohort = await makeCohort("A cohort", [], [person]);
    const inTime = wall + (length - minute) * pace + own;
    const begun: { id: string; assignmentId: string; late: boolean }[] = [];
    // By a clock that was set back, the end is long before what is due.
    for (const [dueAt, late] of [
      [inTime, false],
      [inTime - 1, lost >= 0],
    ] as const) {
      const { id: assignmentId } = await makeAssignment(cohort.id, [SLUG]);
      const data = { paced: true, dueAt: new Date(dueAt) };
      await database.assignment.update({ where: { id: assignmentId }, data });
      const shown = { mode: "assessment", paced: true } as const;
      const at = new Date(wall);
      const attempt = await beginAssigned(person, assignmentId, SLUG, shown, at, served);
      const id = attempt.ok ? attempt.attemptId : expect.fail(attempt.problem);
      const entries = events.map((event, seq) => ({ key: `event-${seq}`, event }));
      const recorded = await record(await open(id), entries, service.now());
      expect(recorded).toMatchObject({ ok: true, finished: false });
      begun.push({ id, assignmentId, late });
    }
    await goes(
      service,
      begun.map(({ id }) => id),
    );
    await countFinished();

    const now = new Date(service.now().wall);
    const ends = new Date(inTime + lost);
    const board = await readCohortState(cohort.id, now);
    const { attempts } = await personPage(cohort.id, person.id, now);
    const exported = await exportedResults(cohort.id, now);
    for (const { id, assignmentId, late } of begun) {
      expect(await finishedAt(id)).toBe(ends.getTime());
      const result = await database.result.findUniqueOrThrow({ where: { attemptId: id } });
      const reached = { percent, passed: true };
      expect(result).toMatchObject({ finishedAt: ends, points, critical: 0, ...reached });
      const column = board.columns.findIndex((one) => one.assignmentId === assignmentId);
      expect(board.rows[0]?.cells[column]).toMatchObject({
        ...{ state: "finished", overdue: false, attemptId: id, late, critical: 0, ...reached },
      });
      expect(attempts.find((one) => one.id === id)).toMatchObject({
        ...{ startedAt: new Date(wall), finishedAt: ends, counts: true, late, ...reached },
      });
      expect((await readStanding(id, now))?.late).toBe(late);
      expect(exported.find((row) => row["attempt_id"] === id)).toMatchObject({
        ...{ finished_at: ends.toISOString(), late, points, ...reached },
      });
      const due = await findDue(person, assignmentId, SLUG, now);
      expect([due?.standing, due?.late]).toEqual(["done", late]);
      const said = await readStatements(id, "https://example.com");
      expect(said?.statements.at(-1)?.timestamp).toBe(ends.toISOString());
    }
    expect((await verifyAttempts()).problems).toEqual([]);
  },
);

async function exportedResults(cohortId: string, now: Date): Promise<Record<string, unknown>[]> {
  const wanted = { file: "results.json", bom: false, site: "https://example.com" };
  let text = "";
  for await (const part of exportText(cohortId, wanted, now) ?? []) text += part;
  return JSON.parse(text) as Record<string, unknown>[];
}

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
  await service.run(2 * pace + 5 * SECOND);
  await say(id, "pause", service);
  await service.run(2 * lasts);
  expect(await minuteOf(id, service)).toBe("covered");
  await say(id, "resume", service);
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
