import { beforeEach, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { createDraft, listDrafts, requireDraft } from "#app/studio/drafts/drafts.server.ts";
import { makeText, makeTrainer } from "#app/studio/drafts/make.server.ts";
import { answerPutAway, closeDraft } from "#app/studio/drafts/put-away.server.ts";
import {
  listRevisions,
  requireRevision,
  restoreRevision,
} from "#app/studio/history/draft-history.server.ts";
import { exchangeNews } from "./presence.server.ts";
import { saveDraft } from "./save-draft.server.ts";

let anna: Visitor;
let ben: Visitor;
let draft = "";

beforeEach(async () => {
  anna = await makeTrainer("Anna");
  ben = await makeTrainer("Ben");
  const made = await createDraft(anna, `draft-${crypto.randomUUID()}`.slice(0, 40), makeText());
  if (!made.ok) throw new Error(made.problem);
  draft = made.id;
});

function save(visitor: Visitor, baseSeq: number, text: string, editor = visitor.name) {
  return saveDraft(visitor, draft, { baseSeq, text, editor, errors: 0, warnings: 0 });
}

async function kinds(): Promise<string[]> {
  return (await listRevisions(draft)).rows.map(({ kind, author }) => `${kind} by ${author}`);
}

test("a save is in force at once, and the title of the list follows the text", async () => {
  expect(await save(anna, 0, makeText("Another title"))).toMatchObject({ ok: true, seq: 1 });
  expect(await requireDraft(draft)).toMatchObject({ title: "Another title", seq: 1 });
  expect((await listDrafts(anna)).rows.find(({ id }) => id === draft)).toMatchObject({
    savedBy: "Anna",
  });
});

test("of two who write at once the slower one is told, and neither loses a word", async () => {
  await save(anna, 0, "What Anna wrote.");
  const answer = await save(ben, 0, "What Ben wrote.");
  expect(answer).toMatchObject({
    ...{ ok: false, closed: false, seq: 1 },
    ...{ text: "What Anna wrote.", savedBy: "Anna" },
  });
  expect((await requireDraft(draft)).text).toBe("What Anna wrote.");
  const kept = (await listRevisions(draft)).rows.find(({ kind }) => kind === "conflict");
  expect(await requireRevision(draft, kept?.id ?? "")).toBe("What Ben wrote.");
});

test("a save whose answer was lost may be sent again", async () => {
  await save(anna, 0, "Sent twice.");
  expect(await save(anna, 0, "Sent twice.")).toMatchObject({ ok: true, seq: 1 });
  expect(await kinds()).toEqual(["saved by Anna", "created by Anna"]);
});

test("a burst of typing is one entry of the history, another window's is another", async () => {
  for (const [index, text] of ["a", "ab", "abc"].entries()) await save(anna, index, text);
  await save(anna, 3, "abcd", "another window");
  await save(ben, 4, "abcde");
  expect(await kinds()).toEqual([
    ...["saved by Ben", "saved by Anna", "saved by Anna", "created by Anna"],
  ]);
});

test("going back to an older text keeps the newer one", async () => {
  await save(anna, 0, "The newer text.");
  const [, first] = (await listRevisions(draft)).rows;
  await restoreRevision(ben, draft, first?.id ?? "");
  expect((await requireDraft(draft)).text).toBe(makeText());
  expect(await kinds()).toEqual(["restored by Ben", "saved by Anna", "created by Anna"]);
  expect(await save(anna, 1, "Based on what is gone.")).toMatchObject({ ok: false, seq: 2 });
});

test("what is written in a draft that was put away is kept, and its writer told", async () => {
  await closeDraft(draft);
  expect(await save(anna, 0, "Too late.")).toEqual({ ok: false, closed: true });
  expect((await kinds())[0]).toBe("conflict by Anna");
});

test("only its owner and an admin put a draft away; anybody else asks, and the owner says yes or no", async () => {
  const now = new Date("2026-11-23T09:00Z");
  const answer = (who: Visitor, deed: "ask" | "keep" | "close") =>
    answerPutAway(who, draft, deed, now);
  const listed = async (who: Visitor) =>
    (await listDrafts(who)).rows.find(({ id }) => id === draft);
  await save(ben, 0, "Ben wrote in it too.");
  for (const deed of ["close", "keep"] as const)
    await expect(answer(ben, deed)).rejects.toMatchObject({ status: 403 });
  await answer(ben, "ask");
  const asked = { by: "Ben", at: now.toISOString() };
  expect([await listed(anna), await listed(ben)]).toMatchObject([
    { asked, mine: true },
    { asked, mine: false },
  ]);
  await answer(anna, "keep");
  expect(await listed(anna)).toMatchObject({ asked: null });
  await answer(ben, "ask");
  await answer({ ...ben, role: "admin" }, "close");
  expect(await requireDraft(draft)).toMatchObject({ closed: true, asked: null });
  // Who takes it up again is its owner.
  const { slug } = await requireDraft(draft);
  expect(await createDraft(ben, slug, makeText())).toMatchObject({ ok: true, id: draft });
  await expect(answer(anna, "close")).rejects.toMatchObject({ status: 403 });
  await answer(ben, "close");
  expect(await listed(ben)).toBeUndefined();
});

test("everybody who has the draft open is told of the others", async () => {
  await exchangeNews(anna, draft, "a");
  expect((await exchangeNews(ben, draft, "b")).others).toEqual([{ name: "Anna", yourself: false }]);
  expect((await exchangeNews(anna, draft, "c")).others).toEqual([
    { name: "Anna", yourself: true },
    { name: "Ben", yourself: false },
  ]);
});

test("a name can be had once, and not in every form", async () => {
  const { slug } = await requireDraft(draft);
  for (const name of [slug, "Big Letters", "", "desk", "a--b", "x".repeat(61)])
    expect((await createDraft(ben, name, "")).ok).toBe(false);
});

test("of two who take a name at the same moment one gets it, a new one or one that was put away", async () => {
  const name = `draft-${crypto.randomUUID()}`.slice(0, 40);
  for (const words of ["New.", "Taken up again."]) {
    const both = await Promise.all([anna, ben].map((one) => createDraft(one, name, words)));
    const [got, ...more] = both.flatMap((one) => (one.ok ? [one.id] : []));
    expect([got, more]).toEqual([expect.any(String), []]);
    await closeDraft(got ?? "");
  }
});

test("drafts and their histories are listed a page at a time", async () => {
  const text = "---\ntitle: One of many\n---\n";
  for (let n = 0; n < 51; n += 1) {
    await createDraft(anna, `many-${n}-${crypto.randomUUID().slice(0, 8)}`, text);
    await save(anna, n, `Entry ${n}.`, `window ${n}`);
  }
  const [first, second] = [await listDrafts(anna), await listDrafts(anna, 2)];
  expect([first.page, second.page, first.pages]).toEqual([1, 2, second.pages]);
  expect(first.rows).toHaveLength(50);
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const older = await listRevisions(draft, 2);
  expect(older).toMatchObject({ page: 2, pages: 2 });
  expect(older.rows.at(-1)?.kind).toBe("created");
});
