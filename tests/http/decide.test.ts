import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { markedIn, noteIn, shown } from "./page.ts";
import { askReporter, formFor, logOf, pathEvents, readPublished } from "./play.ts";
import { send, sendAll, startAttempt } from "./play.ts";

let house: House;
let trainee: Client;

beforeAll(async () => {
  house = await openHouse();
  trainee = await house.visitor("trainee");
});
afterAll(() => house.close());

const STACK = /\bat .*[:(].*:\d+:\d+|node_modules|\.server\.|"stack"|Error: /;
const ESCALATE = "?case=lookalike&do=escalate";
const escalation = {
  ...{ intent: "act", case: "lookalike", do: "escalate", to: "l2", certainty: "2" },
  ...{ cites: ["AU-1", "RQ-3"], attaches: "lookalike-account", note: "Looks like a copy of him." },
} as const;

/** Sends a form to the desk and to what answers scripts; both must refuse it alike. */
async function refused(id: string, fields: Record<string, string | readonly string[]>) {
  const [document, script] = await Promise.all(
    ["", ".data"].map((kind) => trainee.post(`/attempts/${id}${kind}`, fields)),
  );
  expect(script?.status).toBe(document?.status);
  const [page = "", data = ""] = [await document?.text(), await script?.text()];
  expect(data).not.toMatch(STACK);
  return { status: document?.status, page, data };
}

test("the same decision sent twice is answered twice and recorded once", async () => {
  const id = await startAttempt(trainee);
  const key = randomUUID();
  for (const place of ["", "", ".data", ".data"]) {
    const response = await trainee.post(`/attempts/${id}${place}`, formFor(askReporter(), 0, key));
    expect(response.status).toBe(place === "" ? 302 : 202);
    expect(response.headers.get("location")).toBe(`/attempts/${id}`);
  }
  expect((await logOf(house, id)).map(({ seq, event }) => ({ seq, event }))).toEqual([
    { seq: 0, event: askReporter() },
  ]);
});

test("after a decision the sheet is closed and the rest of the address is kept", async () => {
  const id = await startAttempt(trainee);
  const address = `/attempts/${id}?case=lookalike&do=return&panel=handbook`;
  const response = await trainee.post(address, formFor(askReporter(), 0));
  expect(response.headers.get("location")).toBe(`/attempts/${id}?case=lookalike&panel=handbook`);
});

test("of two decisions for one place the second is told, and keeps what it typed", async () => {
  const id = await startAttempt(trainee);
  const opened = { type: "open", case: "lookalike", record: "lookalike-account" } as const;
  expect((await send(trainee, id, opened, 0)).status).toBe(302);
  const fields = { ...escalation, key: randomUUID(), seq: "0" };
  const late = await trainee.post(`/attempts/${id}${ESCALATE}`, fields);
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(shown(page)).toContain("Something else was recorded first");
  expect(noteIn(page)).toBe(escalation.note);
  expect(markedIn(page, "cites").toSorted()).toEqual(["AU-1", "RQ-3"]);
  expect(markedIn(page, "to")).toEqual(["l2"]);
  expect(markedIn(page, "certainty")).toEqual(["2"]);
  expect(markedIn(page, "attaches")).toEqual(["lookalike-account"]);
  expect(page).toContain(`name="seq" value="1"`);
  expect(await logOf(house, id)).toHaveLength(1);
});

test("a note written for a case that closed meanwhile is still in the page", async () => {
  const id = await startAttempt(trainee);
  const lock = { ...askReporter(), do: "lock" } as const;
  expect((await send(trainee, id, lock, 0)).status).toBe(302);
  const fields = { ...escalation, attaches: [], key: randomUUID(), seq: "0" };
  const late = await trainee.post(`/attempts/${id}${ESCALATE}`, fields);
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(shown(page)).toContain("Something else was recorded first");
  expect(noteIn(page)).toBe(escalation.note);
});

test("twenty identical forms at once make one entry", async () => {
  const id = await startAttempt(trainee);
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send(trainee, id, askReporter(), 0, key)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(302));
  expect(await logOf(house, id)).toHaveLength(1);
});

test("of twenty different forms for one place at once one is taken", async () => {
  const id = await startAttempt(trainee);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => send(trainee, id, askReporter(`note ${index}`), 0)),
  );
  const taken = answers.flatMap(({ status }, index) => (status === 302 ? [index] : []));
  expect(taken).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  expect((await logOf(house, id)).map(({ event }) => event)).toEqual([
    askReporter(`note ${taken[0]}`),
  ]);
});

test("forged values are refused in words, and nothing is recorded", async () => {
  const id = await startAttempt(trainee);
  const act = (changed: object) => ({ ...formFor(askReporter(), 0), ...changed });
  const open = { intent: "open", key: randomUUID(), seq: "0", case: "lookalike" };
  const sheet = { ...open, intent: "worksheet", worksheet: "public-interest" };
  const forged: [Record<string, string | readonly string[]>, 400 | 409, string][] = [
    [act({ case: "nobody" }), 409, "There is no such case in the queue."],
    [act({ case: "president" }), 409, "There is no such case in the queue."],
    [act({ case: "__proto__" }), 409, "There is no such case in the queue."],
    [act({ case: [] }), 409, "There is no such case in the queue."],
    [act({ do: "promote" }), 400, "The desk has no such action."],
    [act({ do: "constructor" }), 400, "The desk has no such action."],
    [act({ do: "escalate", to: "everybody" }), 400, "Choose whom it goes to."],
    [act({ cites: ["AU-1", "XX-99"] }), 400, "One of these clauses is not in the handbook."],
    [act({ cites: "__proto__" }), 400, "One of these clauses is not in the handbook."],
    [act({ attaches: "president-account" }), 400, "One of these does not belong to this case."],
    [act({ certainty: "4" }), 400, "Say how sure you are."],
    [act({ key: "short" }), 400, "This form is not complete."],
    [act({ key: "x".repeat(65) }), 400, "This form is not complete."],
    [act({ key: "'; DROP TABLE LogEntry; --" }), 400, "This form is not complete."],
    [act({ seq: "-1" }), 400, "This form is not complete."],
    [act({ seq: "1.5" }), 400, "This form is not complete."],
    [act({ seq: "" }), 400, "This form is not complete."],
    [act({ seq: "999" }), 409, "Something else was recorded first"],
    [act({ intent: "clock", minutes: "-5" }), 400, "This form is not complete."],
    [act({ intent: [] }), 400, "This form is not complete."],
    [{ ...open, record: "no-such-record" }, 409, "That cannot be done in this case now."],
    [{ ...open, record: "president-account" }, 409, "That cannot be done in this case now."],
    [{ ...open, record: "__proto__" }, 409, "That cannot be done in this case now."],
    [{ ...open, case: "president", record: "president-account" }, 409, "There is no such case"],
    [{ ...open, intent: "resume" }, 409, "That cannot be done"],
    [{ ...sheet, worksheet: "no-such-sheet" }, 400, "There is no such worksheet here."],
    [{ ...sheet, worksheet: "constructor" }, 400, "There is no such worksheet here."],
    [{ ...sheet, worksheet: "__proto__" }, 400, "There is no such worksheet here."],
    [sheet, 400, "Choose an answer."],
    [{ ...open, __proto__field: "x", ["__proto__"]: "x", constructor: "x" }, 409, "That cannot"],
    [{}, 400, "This form is not complete."],
  ];
  for (const [fields, status, words] of forged) {
    const answer = await refused(id, fields);
    expect([fields, answer.status]).toEqual([fields, status]);
    expect(answer.data).toContain(words);
  }
  expect(await logOf(house, id)).toEqual([]);
  expect((await send(trainee, id, askReporter(), 0)).status).toBe(302);
});

test("a worksheet that is not offered in the case is refused with every answer right in form", async () => {
  const id = await startAttempt(trainee);
  const { game } = await readPublished(house);
  const filled = pathEvents(game, "Exemplary").find(({ type }) => type === "worksheet");
  if (filled?.type !== "worksheet") throw new Error("the path fills in no worksheet");
  const answer = await send(trainee, id, { ...filled, case: "lookalike" }, 0);
  expect(answer.status).toBe(409);
  expect(await logOf(house, id)).toEqual([]);
});

test("an incomplete sheet comes back with everything that was typed and what is missing", async () => {
  const id = await startAttempt(trainee);
  const opened = { type: "open", case: "lookalike", record: "lookalike-account" } as const;
  await sendAll(trainee, id, [opened]);
  const missing = { ...escalation, certainty: [], to: [], key: randomUUID(), seq: "1" };
  const response = await trainee.post(`/attempts/${id}${ESCALATE}`, missing);
  expect(response.status).toBe(400);
  const page = await response.text();
  expect(shown(page)).toContain("Choose whom it goes to.");
  expect(shown(page)).toContain("Say how sure you are.");
  expect(noteIn(page)).toBe(escalation.note);
  expect(markedIn(page, "cites").toSorted()).toEqual(["AU-1", "RQ-3"]);
  expect(markedIn(page, "attaches")).toEqual(["lookalike-account"]);
  expect(markedIn(page, "to")).toEqual([]);

  const withTeam = { ...missing, to: "l3" };
  const again = await trainee.post(`/attempts/${id}${ESCALATE}`, withTeam);
  expect(markedIn(await again.text(), "to")).toEqual(["l3"]);
  expect(await logOf(house, id)).toHaveLength(1);
});

test("a note that is too long is refused and kept whole", async () => {
  const id = await startAttempt(trainee);
  const note = "0123456789".repeat(500);
  const fields = { ...escalation, attaches: [], note, key: randomUUID(), seq: "0" };
  const response = await trainee.post(`/attempts/${id}${ESCALATE}`, fields);
  expect(response.status).toBe(400);
  const page = await response.text();
  expect(shown(page)).toMatch(/Keep the note under \d+ characters: it has \d+\./);
  expect(noteIn(page)).toBe(note);
  expect(await logOf(house, id)).toEqual([]);
});

test("HTML in a note is text, in the sheet and in the debrief", async () => {
  const id = await startAttempt(trainee);
  const note = `</textarea></script><script>alert("note")</script><img src=x onerror=alert(1)>`;
  const fields = { ...escalation, certainty: [], note, key: randomUUID(), seq: "0" };
  const sheet = await (await trainee.post(`/attempts/${id}${ESCALATE}`, fields)).text();
  expect(noteIn(sheet)).toBe(note);
  const events = pathEvents((await readPublished(house)).game, "Exemplary").map((event) =>
    event.type === "act" ? { ...event, note } : event,
  );
  await sendAll(trainee, id, events);
  const desk = await (await trainee.get(`/attempts/${id}`)).text();
  const debrief = await (await trainee.get(`/attempts/${id}/debrief`)).text();
  expect(debrief).toContain("alert(");
  for (const page of [sheet, desk, debrief]) {
    expect(page).not.toMatch(/<script>alert|<img src=x/);
  }
});

test("nothing is recorded after the end, and the desk says so", async () => {
  const id = await startAttempt(trainee);
  const events = pathEvents((await readPublished(house)).game, "Exemplary");
  await sendAll(trainee, id, events);
  for (const event of [askReporter(), { type: "wait" }, { type: "pause" }] as const) {
    const answer = await refused(
      id,
      formFor(event as ReturnType<typeof askReporter>, events.length),
    );
    expect(answer.status).toBe(409);
    expect(shown(answer.page)).toContain("The shift is over. Nothing more was recorded.");
  }
  const last = events.at(-1);
  const stored = await logOf(house, id);
  expect(stored.map(({ event }) => event)).toEqual(events);
  const key = stored.at(-1)?.key.split(".")[0] ?? "";
  if (last) expect((await send(trainee, id, last, events.length - 1, key)).status).toBe(302);
  expect(await logOf(house, id)).toHaveLength(events.length);
  expect((await trainee.get(`/attempts/${id}/debrief`)).status).toBe(200);
});

test("while the clock is stopped nothing is taken but going on, and nothing typed is lost", async () => {
  const id = await startAttempt(trainee);
  await sendAll(trainee, id, [{ type: "pause" }]);
  const covered = await (await trainee.get(`/attempts/${id}`)).text();
  expect(covered).toContain("Paused");
  expect(covered).not.toContain(`name="do"`);
  const fields = { ...escalation, attaches: [], key: randomUUID(), seq: "1" };
  const answer = await trainee.post(`/attempts/${id}${ESCALATE}`, fields);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(shown(page)).toContain("The clock is stopped. Go on with the shift first");
  expect(noteIn(page)).toBe(escalation.note);
  for (const type of ["wait", "pause"] as const) {
    const event = type === "wait" ? ({ type, minutes: null } as const) : ({ type } as const);
    expect((await send(trainee, id, event, 1)).status).toBe(409);
  }
  expect((await send(trainee, id, { type: "resume" }, 1)).status).toBe(302);
  expect((await send(trainee, id, { type: "resume" }, 2)).status).toBe(409);
  expect((await send(trainee, id, askReporter(), 2)).status).toBe(302);
  expect((await logOf(house, id)).map(({ event }) => event.type)).toEqual([
    "pause",
    "resume",
    "act",
  ]);
});
