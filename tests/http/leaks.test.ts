import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { PlayEvent } from "#app/language/scenario/event.ts";
import { begin, findScene, take } from "#app/language/scenario/play.ts";
import type { Game } from "#app/language/scenario/run.ts";
import type { Client } from "./client.ts";
import { openHouse, type House } from "./house.ts";
import { shown } from "./page.ts";
import { FLAGSHIP, formFor, pathEvents, readPublished, startAttempt } from "./play.ts";
import { JUDGING, decoded, dueExplanations, dueFragments, dueReasons, plain } from "./secrets.ts";
import { secretsOf, undue, undueTitles, type Secrets } from "./secrets.ts";

let house: House;
let trainee: Client;
let game: Game;
let secrets: Secrets;
/** What anybody who signed in may read at any time: the whole handbook. */
let publicText: string;

beforeAll(async () => {
  house = await openHouse();
  trainee = await house.visitor("trainee");
  const published = await readPublished(house);
  game = published.game;
  secrets = secretsOf(game.compiled.scenario, published.html);
  publicText = plain(await bodyOf(`/attempts/${await startAttempt(trainee)}/handbook?q=`));
});
afterAll(() => house.close());

async function bodyOf(address: string): Promise<string> {
  const response = await trainee.get(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

/** The pieces that are in a text although they may not be. */
function found(text: string, pieces: readonly string[]): string[] {
  const received = plain(text);
  return pieces.filter((piece) => received.includes(piece));
}

/** Judging words that stand in a text as values, keys or attributes. */
function judging(text: string): string[] {
  const received = decoded(text);
  return JUDGING.filter((word) => received.includes(`"${word}"`));
}

/** As if all of them had been played to their end: practice waits for them. */
function endAssessments() {
  return house.ask(({ attempt }) =>
    attempt.updateMany({ where: { finishedAt: null }, data: { finishedAt: new Date() } }),
  );
}

/** Plays events one after another; `look` sees every answer and what has happened by then. */
async function playThrough(
  mode: "assessment" | "practice",
  next: (position: ReturnType<typeof begin>["position"]) => PlayEvent | null,
  look: (id: string, happenings: ReturnType<typeof begin>["happenings"], answer: string) => unknown,
): Promise<string> {
  if (mode === "practice") await endAssessments();
  const id = await startAttempt(trainee, { mode });
  let { position, happenings } = begin(game);
  await look(id, happenings, "");
  for (let seq = 0; ; seq++) {
    const event = next(position);
    if (!event) return id;
    const taken = take(game, position, event, seq);
    if (!taken.ok) throw new Error(`step ${seq} of the play is refused: ${taken.refusal}`);
    position = taken.position;
    happenings = [...happenings, ...taken.happenings];
    const response = await trainee.post(`/attempts/${id}.data`, formFor(event, seq));
    expect(response.status).toBe(202);
    await look(id, happenings, await response.text());
  }
}

/** The same every time: a linear congruential generator. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Anything that the desk would take now, whatever it leads to. */
function randomEvents(seed: number) {
  const pick = seeded(seed);
  const { scenario, desk } = game.compiled;
  return (position: ReturnType<typeof begin>["position"]): PlayEvent | null => {
    const open = scenario.cases.filter((one) => findScene(one, position) !== null);
    const one = open[pick(open.length)];
    if (!one) return take(game, position, { type: "wait", minutes: null }, 0).ok ? wait : null;
    const record = one.records[pick(one.records.length + 3)];
    if (record && !position.context.facts[record.id]) {
      return { type: "open", case: one.id, record: record.id };
    }
    const action = desk.actions[pick(desk.actions.length)];
    if (!action || pick(6) === 0) return wait;
    const to = action.to[pick(action.to.length)] ?? null;
    const sheet = { cites: [], certainty: 2, note: "", attaches: [] } as const;
    return { type: "act", case: one.id, do: action.id, to, ...sheet };
  };
}

const wait: PlayEvent = { type: "wait", minutes: null };

function inOrder(events: readonly PlayEvent[]) {
  let step = 0;
  return () => events[step++] ?? null;
}

const PLAYS = {
  exemplary: () => inOrder(pathEvents(game, "Exemplary")),
  dark: () => inOrder(pathEvents(game, "Dark")),
  "random, seed 1": () => randomEvents(1),
  "random, seed 7": () => randomEvents(7),
  "random, seed 2017": () => randomEvents(2017),
};

describe("in an assessment nothing is sent before it is due", () => {
  test.for(Object.entries(PLAYS))("%s", { timeout: 120_000 }, async ([, events]) => {
    const { scenario } = secrets;
    const seen = new Set<string>();
    const id = await playThrough("assessment", events(), async (attempt, happenings, answer) => {
      const due = dueFragments(scenario, happenings);
      const hidden = undue(secrets, due, undueTitles(scenario, happenings), publicText);
      expect(hidden.length).toBeGreaterThan(100);
      const last = happenings.findLast((happening) => happening.case !== null)?.case ?? "";
      const address = `/attempts/${attempt}`;
      const [data, page, sheet] = await Promise.all([
        bodyOf(`${address}.data?panel=handbook`),
        bodyOf(address),
        bodyOf(`${address}?case=${last}&do=escalate`),
      ]);
      for (const received of [answer, data, page, sheet]) {
        expect(found(received, hidden)).toEqual([]);
        expect(judging(received)).toEqual([]);
      }
      // What is due is there, in the very form in which the scan looks for what is not.
      const words = [...due].flatMap((name) => secrets.fragments.get(name) ?? []);
      expect(found(data, words)).toEqual(words);
      for (const name of due) seen.add(name);
    });
    expect(seen.size).toBeGreaterThan(10);

    const started = new Set(["briefing"]);
    const everything = undue(secrets, started, [], publicText);
    for (const address of ["/", "/_root.data"]) {
      expect(found(await bodyOf(address), everything)).toEqual([]);
    }

    const debrief = await trainee.get(`/attempts/${id}/debrief.data`);
    if (debrief.status !== 200) return;
    const told = await debrief.text();
    const explained = secrets.fragments.get("debrief") ?? [];
    expect(explained.length).toBeGreaterThan(10);
    expect(found(told, explained)).toEqual(explained);
    expect(judging(told)).toContain("verdict");
  });
});

test("the scan finds what it looks for once it is due: the debrief fails it", async () => {
  const { scenario } = secrets;
  const whys = [...secrets.fragments].filter(([name]) => name.endsWith(":why"));
  expect(whys.length).toBeGreaterThan(80);
  expect(whys.filter(([, pieces]) => pieces.length === 0)).toEqual([]);
  let last: Parameters<typeof dueFragments>[1] = [];
  const id = await playThrough("assessment", PLAYS.dark(), (_, happenings) => (last = happenings));
  const hidden = undue(secrets, dueFragments(scenario, last), [], publicText);
  for (const address of [`/attempts/${id}/debrief`, `/attempts/${id}/debrief.data`]) {
    const received = await bodyOf(address);
    const told = new Set([...dueExplanations(scenario, last), ...dueReasons(scenario, last)]);
    const due = [...told].filter((name) => secrets.fragments.has(name));
    expect(due.length).toBeGreaterThan(10);
    const words = due.flatMap((name) => secrets.fragments.get(name) ?? []);
    expect(found(received, words)).toEqual(words);
    expect(found(received, hidden).length).toBeGreaterThan(50);
    expect(judging(received)).toContain("critical");
  }
});

test("in practice only what was decided is explained", { timeout: 120_000 }, async () => {
  const { scenario } = secrets;
  const explained = new Set<string>();
  await playThrough("practice", PLAYS.dark(), async (id, happenings) => {
    const whys = dueExplanations(scenario, happenings);
    const reasons = dueReasons(scenario, happenings);
    const due = new Set([...dueFragments(scenario, happenings), ...whys, ...reasons]);
    const hidden = undue(secrets, due, undueTitles(scenario, happenings), publicText);
    const [data, page] = [await bodyOf(`/attempts/${id}.data`), await bodyOf(`/attempts/${id}`)];
    expect(found(data, hidden)).toEqual([]);
    expect(found(page, hidden)).toEqual([]);
    for (const why of whys) {
      const pieces = secrets.fragments.get(why) ?? [];
      expect(found(data, pieces)).toEqual(pieces);
      if (pieces.length > 0) explained.add(why);
    }
  });
  expect(explained.size).toBeGreaterThan(4);
});

const CLOCKED = {
  practice: { mode: "practice" },
  "a paced assessment": { mode: "assessment", paced: "yes" },
} as const;

test.each(Object.entries(CLOCKED))(
  "in %s: while the clock is stopped no word of a case is sent, in no tab, and afterwards all are there",
  async (_what, options) => {
    await endAssessments();
    const id = await startAttempt(trainee, options);
    const address = `/attempts/${id}`;
    const events = pathEvents(game, "Exemplary").slice(0, 8);
    expect(events.map(({ type }) => type)).toContain("open");
    for (const [seq, event] of events.entries())
      expect((await trainee.post(address, formFor(event, seq))).status).toBe(302);
    const everything = undue(secrets, new Set(), secrets.scenario.cases.map(titleOf), publicText);
    const places = [address, `${address}.data`, `${address}?case=lookalike&do=escalate`];
    places.push(`${address}.data?case=lookalike&panel=handbook&q=lock`);
    for (const place of places)
      expect(found(await bodyOf(place), everything).length).toBeGreaterThan(5);

    const pause = formFor({ type: "pause" }, events.length);
    const stopped = await trainee.post(`${address}.data`, pause);
    expect(stopped.status).toBe(202);
    // Another tab, whose page is from before, decides, and by script: it learns that the clock is stopped, and no more.
    const refused = await trainee.post(address, formFor(wait, events.length + 1));
    const stale = await trainee.post(`${address}.data`, formFor(wait, events.length));
    expect([refused.status, stale.status]).toEqual([409, 409]);
    const told = [await stopped.text(), await refused.text(), await stale.text()];
    for (const place of places) told.push(await bodyOf(place));
    for (const received of told) expect(found(received, everything)).toEqual([]);
    const words = shown(told[1] ?? "").replace(/<[^>]*>/g, "");
    expect(words).toMatch(/stopped at \d\d:\d\d, with \d+ minutes left/);

    const resumed = formFor({ type: "resume" }, events.length + 1);
    expect((await trainee.post(address, resumed)).status).toBe(302);
    for (const place of places)
      expect(found(await bodyOf(place), everything).length).toBeGreaterThan(5);
  },
);

const titleOf = ({ title }: { readonly title: string }) => plain(title);

test("no script, style, briefing or page of the handbook holds a word of what comes", async () => {
  const attempt = `/attempts/${await startAttempt(trainee)}`;
  const sections = /(?<=href=")\/handbook\/[\w-]+/g;
  const index = await bodyOf("/handbook");
  const pages = [
    ...["/", "/_root.data", "/handbook", "/handbook.data", `${attempt}/handbook?q=account`],
    ...[`/scenarios/${FLAGSHIP}`, `/scenarios/${FLAGSHIP}.data`, attempt, `${attempt}.data`],
    ...new Set(index.match(sections)),
  ];
  const start = begin(game).happenings;
  const hidden = undue(
    secrets,
    dueFragments(secrets.scenario, start),
    undueTitles(secrets.scenario, start),
    publicText,
  );
  const assets = new Set<string>();
  const collect = (text: string) => {
    for (const [asset] of text.matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)) assets.add(asset);
    for (const [, name] of text.matchAll(/["'`]\.\/([\w.-]+\.(?:js|css))["'`]/g)) {
      assets.add(`/assets/${name}`);
    }
  };
  for (const address of pages) {
    const received = await bodyOf(address);
    expect([address, found(received, hidden)]).toEqual([address, []]);
    collect(received);
  }
  // The manifest among them names the scripts of every route; scripts name those that they import.
  const allOfIt = undue(secrets, new Set(), [], publicText);
  for (const asset of assets) {
    const received = await bodyOf(asset);
    expect([asset, found(received, allOfIt)]).toEqual([asset, []]);
    collect(received);
  }
  expect(assets.size).toBeGreaterThan(20);
});
