import { expect, test } from "vitest";

import { findOpened, type Opened } from "#app/attempts/folded.server.ts";
import type { ActEvent } from "#app/language/scenario/event.ts";
import { makeAct, makeCompiled } from "#app/language/scenario/make.ts";
import { settleClock } from "#app/shift/clock.server.ts";
import { database } from "#app/store/client.server.ts";
import { decide } from "./decide.server.ts";

const TEXT = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="escalate" to="l2">Sent.</Action>
    <Action do="close" then="done">Closed.</Action>
  </Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>`;

const at = (moment: number) => ({ wall: moment, served: moment });
const NOW = at(Date.now());

async function openAttempt(paced = false, text = TEXT): Promise<Opened> {
  const id = crypto.randomUUID();
  const user = await database.user.create({
    data: { email: `${id}@example.com`, name: "Somebody", passwordHash: "" },
  });
  const version = await database.scenarioVersion.create({
    data: {
      ...{ slug: id, number: 1, hash: id, title: "A title", summary: "", level: "foundation" },
      ...{ minutes: 5, source: "", html: {}, compiled: plain(makeCompiled(text)) },
      handbook: { create: { hash: id, content: {} } },
    },
  });
  await database.attempt.create({
    data: { id, userId: user.id, versionId: version.id, mode: "assessment", paced },
  });
  return reopen(id);
}

function plain(value: unknown): object {
  return JSON.parse(JSON.stringify(value)) as object;
}

async function reopen(id: string): Promise<Opened> {
  const opened = await findOpened(id);
  if (!opened) throw new Error(`no attempt ${id}`);
  return opened;
}

function escalate(words: Partial<ActEvent>) {
  const event = makeAct({ case: "one", do: "escalate", to: "l2", certainty: 2, ...words });
  return { key: "page-view-1.act.one.escalate", seq: 0, event };
}

test("the same decision sent twice is answered twice and recorded once", async () => {
  const opened = await openAttempt();
  expect(await decide(opened, escalate({ note: "Look." }), NOW)).toMatchObject({ ok: true });
  const again = await reopen(opened.attempt.id);
  expect(await decide(again, escalate({ note: "Look." }), NOW)).toMatchObject({ ok: true });
  expect((await reopen(opened.attempt.id)).folded.events).toHaveLength(1);
});

test("another decision from the same page is told that it was too late, though the page gave both one id", async () => {
  const opened = await openAttempt();
  await decide(opened, escalate({ to: "l2" }), NOW);
  const again = await reopen(opened.attempt.id);
  const late = { ok: false, refusal: "stale" };
  expect(await decide(again, escalate({ to: "l3" }), NOW)).toEqual(late);
  expect(await decide(again, escalate({ note: "Written later." }), NOW)).toEqual(late);
  expect(await decide(opened, escalate({ note: "At the same time." }), NOW)).toEqual(late);
});

test("a decision is not late when only the clock was faster", async () => {
  const opened = await openAttempt(true);
  const later = at(opened.attempt.startedAt + 61_000);
  await settleClock(await reopen(opened.attempt.id), later);
  expect(await decide(opened, escalate({}), later)).toMatchObject({ ok: true });
  const { folded } = await reopen(opened.attempt.id);
  expect(folded.events.map(({ type }) => type)).toEqual(["clock", "act"]);
});

test("a decision about a scene that real time has ended since is told so, and another case's is not", async () => {
  const text = `
<Case id="one" title="One" arrives="16:00">
  <Scene id="open">
    <Action do="escalate" to="l2">Sent.</Action>
    <After minutes="1" then="changed">It changed.</After>
  </Scene>
  <Scene id="changed"><Action do="escalate" to="l2" then="done">Sent.</Action></Scene>
  <Ending id="done" outcome="handled">Done.</Ending>
  <ShiftEnd then="done" />
</Case>
${TEXT.replace('id="one"', 'id="two"')}`;
  const opened = await openAttempt(true, text);
  // Long enough for one minute of the shift in real time, whatever its pace is.
  const later = at(opened.attempt.startedAt + 61_000);
  expect(await decide(opened, escalate({}), later)).toEqual({ ok: false, refusal: "stale" });
  const page = await reopen(opened.attempt.id);
  expect(page.folded.position.value["one"]).toBe("changed");
  const other = escalate({ case: "two" });
  expect(await decide(page, { ...other, seq: 0 }, later)).toMatchObject({ ok: true });
});
