import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { findDebriefInForce } from "#app/attempts/debrief/debrief-in-force.server.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { makeAct } from "#app/language/scenario/make.ts";
import { searchHandbook } from "#app/library/handbook-views.ts";
import { readHandbook } from "#app/library/handbook.server.ts";
import { publishFolder } from "#app/library/publish.server.ts";
import { startAttempt } from "#app/shift/briefing/start.server.ts";
import { decide } from "#app/shift/desk/decide.server.ts";
import { deskOf } from "#app/shift/desk/desk.server.ts";
import { momentNow } from "#app/shift/service-clock.server.ts";
import { database } from "#app/store/client.server.ts";
import { findOpened, type Opened } from "./folded.server.ts";

const [OLD, NEW] = ["Open the account record before any step", "Look twice before any step"];

let folder = "";
let visitor: Visitor;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-"));
  cpSync("tests/language/fixtures", folder, { recursive: true });
  cpSync("tests/language/rules/url-safe/ok.mdx", path.join(folder, "pinned.mdx"));
  const user = await database.user.create({
    data: { email: `${crypto.randomUUID()}@example.com`, name: "Somebody", passwordHash: "" },
  });
  visitor = { ...user };
});

afterEach(() => rmSync(folder, { recursive: true }));

function rewrite(file: string, from: string, to: string): void {
  const name = path.join(folder, file);
  const text = readFileSync(name, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not say: ${from}`);
  writeFileSync(name, text.replace(from, to));
}

async function start(): Promise<string> {
  const options = { mode: "practice", paced: false, paceFactor: 1 } as const;
  const begun = await startAttempt(visitor, "pinned", options);
  if (!begun.ok) throw new Error(begun.problem);
  return begun.attemptId;
}

async function open(id: string): Promise<Opened> {
  const opened = await findOpened(id);
  if (!opened) throw new Error(`no attempt ${id}`);
  return opened;
}

async function take(id: string, event: PlayEvent): Promise<void> {
  const opened = await open(id);
  const seq = opened.folded.events.length;
  const answer = await decide(opened, { key: `${id}.${seq}`, seq, event }, momentNow());
  if (!answer.ok) throw new Error(answer.refusal);
}

/** What the desk's scene, the handbook beside it and the debrief say, as their pages read it. */
async function read(id: string) {
  const opened = await open(id);
  const book = await readHandbook(opened.version.handbookHash);
  const desk = await deskOf(opened, momentNow());
  if (desk.cover) throw new Error("the desk is covered");
  const { view } = desk;
  const debrief = (await findDebriefInForce(opened))?.view;
  return {
    desk: JSON.stringify(view),
    handbook: searchHandbook(book, "RQ-1").hits[0]?.html,
    debrief: debrief?.clauses["RQ-1"]?.html ?? null,
  };
}

test("an attempt keeps scene, handbook and debrief as they were when it began; the next one gets the new ones", async () => {
  await publishFolder(folder);
  const before = await start();
  await take(before, { type: "open", case: "lookalike", record: "account" });

  rewrite("handbook/review.mdx", OLD, NEW);
  rewrite("pinned.mdx", "“This isn't him.”", "“That is somebody else.”");
  expect(await publishFolder(folder)).toMatchObject({ published: ["pinned, version 2"] });
  const after = await start();

  await take(after, { type: "open", case: "lookalike", record: "account" });
  const [running, young] = [await read(before), await read(after)];
  expect(running.desk).toContain("This isn");
  expect(young.desk).toContain("That is somebody else.");
  for (const id of [before, after]) {
    await take(id, makeAct({ case: "lookalike", do: "lock", cites: ["RQ-1"], certainty: 3 }));
  }
  const [finished, fresh] = [await read(before), await read(after)];
  for (const told of [running.handbook, finished.handbook, finished.debrief]) {
    expect(told).toContain(OLD);
    expect(told).not.toContain(NEW);
  }
  for (const told of [young.handbook, fresh.handbook, fresh.debrief]) expect(told).toContain(NEW);
});
