import { beforeAll, beforeEach, expect, test } from "vitest";

import type { Visitor } from "#app/accounts/session.server.ts";
import { findOpened } from "#app/attempts/folded.server.ts";
import { findNewest } from "#app/library/versions.server.ts";
import { startAttempt } from "#app/shift/briefing/start.server.ts";
import { database } from "#app/store/client.server.ts";
import {
  createDraft,
  listDrafts,
  readSubmissionsOf,
  requireDraft,
} from "#app/studio/drafts/drafts.server.ts";
import { makeGround, makeText, makeTrainer } from "#app/studio/drafts/make.server.ts";
import { allowApprovingOwn } from "#app/studio/publishing/settings.server.ts";
import { requireSubmission } from "#app/studio/publishing/submissions.server.ts";
import {
  listScenarios,
  requireVersions,
  setRetired,
} from "#app/studio/publishing/versions.server.ts";
import { submitDraft, withdrawSubmission } from "#app/studio/submit/submit.server.ts";
import { saveDraft } from "#app/studio/workbench/save-draft.server.ts";
import { approveSubmission, returnSubmission } from "./review-submission.server.ts";

let anna: Visitor;
let ben: Visitor;
let draft = "";
let slug = "";

beforeAll(makeGround);

beforeEach(async () => {
  anna = await makeTrainer("Anna");
  ben = await makeTrainer("Ben");
  slug = `s-${crypto.randomUUID()}`.slice(0, 30).replace(/-$/, "");
  const made = await createDraft(anna, slug, makeText());
  if (!made.ok) throw new Error(made.problem);
  draft = made.id;
});

async function submit(visitor = anna): Promise<string> {
  const { seq } = await requireDraft(draft);
  const answer = await submitDraft(visitor, draft, { seq, note: "New." });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.id;
}

async function write(visitor: Visitor, text: string): Promise<void> {
  const { seq } = await requireDraft(draft);
  const save = { baseSeq: seq, text, editor: visitor.id, errors: 0, warnings: 0 };
  expect(await saveDraft(visitor, draft, save)).toMatchObject({ ok: true });
}

async function publish(): Promise<void> {
  const answer = await approveSubmission(ben, await requireSubmission(await submit()), "");
  expect(answer).toMatchObject({ ok: true });
}

test("what a second person approves is published, numbered and hashed, with its note and both names", async () => {
  await publish();
  const [version] = await requireVersions(slug);
  expect(version).toMatchObject({
    ...{ number: 1, origin: "studio", note: "New.", author: "Anna", approver: "Ben" },
    ...{ selfApproved: false, retiredAt: null },
  });
  expect(version?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await listScenarios()).rows.find((one) => one.slug === slug)).toMatchObject({
    current: 1,
  });
});

test("whoever wrote in it may not approve it, were it a single word", async () => {
  await write(ben, makeText("Ben's title"));
  const submission = await requireSubmission(await submit());
  expect(submission.writers.map(({ name }) => name)).toEqual(["Anna", "Ben"]);
  for (const writer of [anna, ben])
    expect(await approveSubmission(writer, submission, "")).toMatchObject({ ok: false });
  expect(await findNewest(slug)).toBeNull();
});

test("a team of one may allow it, and the version says so for ever", async () => {
  await allowApprovingOwn(anna, true);
  const submission = await requireSubmission(await submit());
  expect(await approveSubmission(anna, submission, "")).toMatchObject({ ok: true });
  await allowApprovingOwn(anna, false);
  expect((await requireVersions(slug))[0]).toMatchObject({ selfApproved: true, approver: "Anna" });
  const deeds = await database.auditEntry.findMany({ where: { actorId: anna.id } });
  expect(deeds.map(({ deed }) => deed)).toEqual(["allow", "submit", "publish", "forbid"]);
});

test("errors keep a text from being put forward, and are listed with their places", async () => {
  await write(
    anna,
    makeText().replace("</Scene>", '<After minutes="5" then="nowhere" />\n</Scene>'),
  );
  const { seq } = await requireDraft(draft);
  const answer = await submitDraft(anna, draft, { seq, note: "New." });
  expect(answer.ok).toBe(false);
  const codes = answer.ok ? [] : answer.problems.map(({ code }) => code);
  expect(codes).toContain("every-target-exists");
});

test("what is approved is the text that was put forward, not the draft as it is later", async () => {
  const submission = await requireSubmission(await submit());
  await write(anna, makeText("Changed later"));
  await approveSubmission(ben, submission, "");
  expect((await requireVersions(slug))[0]?.title).toBe("A title");
});

test("a submission is decided once", async () => {
  const submission = await requireSubmission(await submit());
  expect(await returnSubmission(ben, submission, "")).toMatchObject({ ok: false });
  expect(await returnSubmission(ben, submission, "Shorter.")).toMatchObject({ ok: true });
  expect(await approveSubmission(ben, submission, "")).toMatchObject({ ok: false });
  expect(await withdrawSubmission(anna, submission)).toBe(false);
});

test("a draft that was given back says by whom and why, until it is put forward again", async () => {
  const submission = await requireSubmission(await submit());
  expect(await readSubmissionsOf(draft)).toEqual({ waiting: submission.id, returned: null });
  await returnSubmission(ben, submission, "Shorter.");
  expect((await readSubmissionsOf(draft)).returned).toMatchObject({ by: "Ben", note: "Shorter." });
  expect((await listDrafts(anna)).rows.find(({ id }) => id === draft)?.returned).toBe(
    submission.id,
  );
  await submit();
  expect((await readSubmissionsOf(draft)).returned).toBeNull();
});

test("one submission of a draft waits at a time, and its writers alone may withdraw it", async () => {
  const first = await submit();
  const { seq } = await requireDraft(draft);
  expect(await submitDraft(anna, draft, { seq, note: "Again." })).toMatchObject({ ok: false });
  const waiting = await requireSubmission(first);
  expect(await withdrawSubmission(ben, waiting)).toBe(false);
  expect(await withdrawSubmission(anna, waiting)).toBe(true);
  await submit();
});

test("a running attempt stays on its version; the next one gets the new one, and a retired one nobody", async () => {
  await publish();
  const begun = await startAttempt(anna, slug, { mode: "practice", paced: false, paceFactor: 1 });
  const running = begun.ok ? begun.attemptId : expect.fail(begun.problem);
  await write(anna, makeText("Second"));
  await publish();
  expect((await findOpened(running))?.version.number).toBe(1);
  expect((await findNewest(slug))?.number).toBe(2);
  const [second, first] = await requireVersions(slug);
  expect([second?.running, first?.running]).toEqual([0, 1]);
  await setRetired(ben, second?.id ?? "", true);
  expect((await findNewest(slug))?.number).toBe(1);
  await setRetired(ben, second?.id ?? "", false);
  expect((await findNewest(slug))?.number).toBe(2);
});
