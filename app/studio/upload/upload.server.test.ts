import { expect, test } from "vitest";

import { LARGEST_FILE, MOST_FILES } from "#app/kit/form/limits.ts";
import { workOff } from "#app/jobs/work.server.ts";
import { database } from "#app/store/client.server.ts";
import { makeText, makeTrainer } from "#app/studio/drafts/make.server.ts";
import { storeUpload, upload, uploadOutcome } from "./upload.server.ts";

const file = (name: string, content: string | Uint8Array<ArrayBuffer> = makeText()) =>
  new File([content], name);

async function uploaded(files: readonly File[], key = crypto.randomUUID()) {
  const trainer = await makeTrainer("Tess");
  const stored = await storeUpload(trainer, files, key);
  if (!stored.ok) throw new Error(stored.problem);
  await workOff([upload]);
  return { trainer, job: stored.job, outcome: await uploadOutcome(trainer, stored.job, 1) };
}

test("each scenario becomes a draft of the name of its file; the rest is left out with a reason", async () => {
  const { trainer, outcome } = await uploaded([
    file("folder/one.mdx", makeText("One")),
    file("folder\\TWO.mdx", makeText("Two")),
    file("folder/handbook/clauses.mdx"),
    file("desk.mdx"),
    file("notes.txt"),
    file("binary.mdx", new Uint8Array([0xff, 0xfe, 0x00])),
    file("large.mdx", "x".repeat(LARGEST_FILE + 1)),
    file("no good name.mdx"),
    file("other/one.mdx"),
  ]);
  expect(outcome).toMatchObject({ progress: { state: "done", total: 9 }, made: 2, leftOut: 7 });
  expect(Object.fromEntries(outcome.files.map(({ name, problem }) => [name, problem]))).toEqual({
    "folder/one.mdx": null,
    "folder/TWO.mdx": null,
    "folder/handbook/clauses.mdx": "The desk and the handbook are files of the installation.",
    "desk.mdx": "The desk and the handbook are files of the installation.",
    "notes.txt": "It is no .mdx file.",
    "binary.mdx": "It is not plain text in UTF-8.",
    "large.mdx": "It is larger than 512 KiB.",
    "no good name.mdx": expect.any(String),
    "other/one.mdx": "There is a draft with the name one. Choose another.",
  });
  const drafts = await database.draft.findMany({
    where: { savedById: trainer.id },
    orderBy: { slug: "asc" },
    include: { revisions: true },
  });
  expect(drafts.map(({ slug, title }) => [slug, title])).toEqual([
    ["one", "One"],
    ["two", "Two"],
  ]);
  for (const { text, revisions } of drafts)
    expect(revisions).toMatchObject([{ kind: "created", text, authorId: trainer.id }]);
});

test("a form that is sent twice is one upload", async () => {
  const trainer = await makeTrainer("Tom");
  const send = (key: string) => storeUpload(trainer, [file("twice.mdx")], key);
  const first = await send("one form");
  expect(await send("one form")).toEqual(first);
  expect(await send("another form")).not.toEqual(first);
});

test("too many files, or too much, is refused as a whole", async () => {
  const trainer = await makeTrainer("Tim");
  const many = Array.from({ length: MOST_FILES + 1 }, (_, index) => file(`f-${index}.mdx`, "x"));
  const refused = { ok: false, status: 413 };
  expect(await storeUpload(trainer, many, "")).toMatchObject(refused);
  const heavy = Array.from({ length: 33 }, (_, index) =>
    file(`h-${index}.mdx`, "x".repeat(LARGEST_FILE)),
  );
  expect(await storeUpload(trainer, heavy, "")).toMatchObject(refused);
  expect(await storeUpload(trainer, [], "")).toMatchObject({ ok: false, status: 400 });
  expect(await database.job.count({ where: { askerId: trainer.id } })).toBe(0);
});

test("what became of a thousand files is told a page at a time, those left out first", async () => {
  const names = Array.from({ length: MOST_FILES - 1 }, (_, index) => `thousand-${index}.mdx`);
  const { trainer, job, outcome } = await uploaded([
    ...names.map((name) => file(name, "---\ntitle: One of many\n---\n")),
    file("thousand.txt"),
  ]);
  expect(outcome).toMatchObject({ made: 999, leftOut: 1, page: 1, pages: 10 });
  expect(outcome.files[0]).toMatchObject({ name: "thousand.txt", draft: null });
  expect((await uploadOutcome(trainer, job, 10)).files.at(-1)?.name).toBe("thousand-998.mdx");
  expect(await database.draft.count({ where: { savedById: trainer.id } })).toBe(999);
}, 120_000);
