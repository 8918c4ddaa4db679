import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { recordClauses } from "#app/library/clause-versions.server.ts";
import { findHandbook } from "#app/library/handbook.server.ts";
import { publishFolder } from "#app/library/publish.server.ts";
import { startAttempt } from "#app/shift/briefing/start.server.ts";
import { createDraft } from "#app/studio/drafts/drafts.server.ts";
import { closeDraft } from "#app/studio/drafts/put-away.server.ts";
import { makeText, makeTrainer } from "#app/studio/drafts/make.server.ts";
import { saveDraft } from "#app/studio/workbench/save-draft.server.ts";
import { listPolicies, requirePolicy } from "./policies.server.ts";

let folder = "";
let draft = "";

/** Publishes the folder and records the wordings, as the server does when it starts. */
async function publish(): Promise<void> {
  const { refused } = await publishFolder(folder);
  if (refused.length > 0) throw new Error(refused.map(({ problems }) => problems).join("\n"));
  const book = await findHandbook();
  if (book) await recordClauses(book.hash, book.handbook);
}

function rewrite(change: (text: string) => string): void {
  const file = path.join(folder, "handbook/review.mdx");
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "eleven-minutes-"));
  cpSync("tests/language/fixtures", folder, { recursive: true });
  writeFileSync(path.join(folder, "lookalike.mdx"), makeText("The lookalike"));
  await publish();
  const anna = await makeTrainer("Anna");
  await startAttempt(anna, "lookalike", { mode: "practice", paced: false, paceFactor: 1 });
  const made = await createDraft(anna, "in-work", makeText("In work"));
  if (!made.ok) throw new Error(made.problem);
  draft = made.id;
});

afterAll(() => rmSync(folder, { recursive: true }));

const row = async (id: string) => (await listPolicies()).find((policy) => policy.id === id);

test("a clause is listed with its state, its wording and how many name it", async () => {
  expect(await row("RQ-1")).toMatchObject({
    ...{ title: "Look before you act", section: "Reviewing reports", state: "in-force" },
    ...{ wording: 1, scenarios: 1, drafts: 1 },
  });
  expect(await row("ES-9")).toMatchObject({
    ...{ state: "retired", since: "2026-10-01", replacedBy: "ES-1", scenarios: 0, drafts: 0 },
  });
});

test("a clause tells which decisions rest on it, and how many attempts run", async () => {
  const { versions, drafts } = await requirePolicy("RQ-1");
  expect(versions).toMatchObject([
    {
      ...{ slug: "lookalike", title: "The lookalike", number: 1 },
      ...{ current: true, running: 1, pinned: null },
    },
  ]);
  expect(versions[0]?.places.map(({ how, what }) => `${how} ${what}`)).toEqual([
    "cites lookalike.open.1",
    "words debrief",
  ]);
  expect(drafts).toMatchObject([{ id: draft, title: "In work" }]);
});

test("drafts are listed in the order of the alphabet, capital letter or not", async () => {
  const other = await createDraft(await makeTrainer("Ben"), "lower", makeText("a small letter"));
  const { drafts } = await requirePolicy("RQ-1");
  expect(drafts.map(({ title }) => title)).toEqual(["a small letter", "In work"]);
  if (other.ok) await closeDraft(other.id);
});

test("a draft is read again when it was saved, and only then named", async () => {
  const without = makeText("In work").replaceAll("RQ-1", "ES-1");
  const anna = await makeTrainer("Anna");
  const entry = { baseSeq: 0, text: without, editor: "a", errors: 0, warnings: 0 };
  expect(await saveDraft(anna, draft, entry)).toMatchObject({ ok: true });
  expect(await row("RQ-1")).toMatchObject({ scenarios: 1, drafts: 0 });
  expect(await row("ES-1")).toMatchObject({ drafts: 1 });
});

test("after rewording, the running attempt's version is told with the wording that it keeps", async () => {
  rewrite((text) => text.replace("before any step", "twice before any step"));
  await publish();
  const { wordings, versions } = await requirePolicy("RQ-1");
  expect(wordings.map(({ number }) => number)).toEqual([2, 1]);
  expect(wordings[0]?.change).toMatchObject({ added: 1, removed: 1 });
  expect(
    versions.map(({ number, current, running, pinned }) => [number, current, running, pinned]),
  ).toEqual([
    [2, true, 0, null],
    [1, false, 1, 1],
  ]);
});

test("a clause that was taken out stays in the list, with those who still name it", async () => {
  rewrite((text) => text.replace(/<Clause id="RQ-1"[^]*?<\/Clause>/, ""));
  // The scenario is refused now: its clause is gone.
  await expect(publish()).rejects.toThrow("every-clause-exists");
  const book = await findHandbook();
  if (book) await recordClauses(book.hash, book.handbook);
  expect(await row("RQ-1")).toMatchObject({ state: "removed", section: null, scenarios: 1 });
  const { html, address, wordings, versions } = await requirePolicy("RQ-1");
  expect({ html, address }).toEqual({ html: "", address: null });
  expect(wordings[0]).toMatchObject({ number: 3, removed: true });
  expect(versions.map(({ pinned }) => pinned)).toEqual([2, 1]);
});

test("a clause that never was is not found", async () => {
  await expect(requirePolicy("ZZ-9")).rejects.toMatchObject({ status: 404 });
});
