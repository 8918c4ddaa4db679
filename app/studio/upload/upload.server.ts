/** Files from somebody's own machine become drafts: stored as they come, made into drafts by a job. */
import { z } from "zod";

import type { Visitor } from "#app/accounts/session.server.ts";
import { inBytes, LARGEST_FILE, LARGEST_UPLOAD, MOST_FILES } from "#app/kit/form/limits.ts";
import type { Progress } from "#app/jobs/job.ts";
import { addJob, requireJob } from "#app/jobs/jobs.server.ts";
import type { Kind } from "#app/jobs/kind.server.ts";
import { pageOf } from "#app/kit/table/paging.ts";
import { hashOf } from "#app/library/hash.server.ts";
import { nameProblem, writeDraft } from "#app/studio/drafts/drafts.server.ts";

/** A file as it came; without a text it is left out. */
type Piece = z.infer<typeof piece>;
const piece = z.object({ name: z.string(), text: z.string(), problem: z.string().nullable() });

/** What became of one file: the draft that it is now, or why it was left out. */
export type UploadedFile = z.infer<typeof outcome>;
const outcome = z.object({
  name: z.string(),
  draft: z.string().nullable(),
  problem: z.string().nullable(),
});

/** The job's id, or why nothing was taken. */
export type Stored =
  | { readonly ok: true; readonly job: string }
  | { readonly ok: false; readonly status: 400 | 413; readonly problem: string };

/** Makes a draft of each scenario. */
export const upload: Kind<null, Piece, UploadedFile> = {
  ...{ name: "upload", about: z.null(), piece, outcome, batch: 25 },
  work: async (asker, _about, files) => {
    const judge = async ({ name, text, problem }: Piece) => {
      const slug = slugOf(name);
      return { name, text, slug, problem: problem ?? (await nameProblem(slug)) };
    };
    const judged = await Promise.all(files.map(judge));
    return async (tx) => {
      const outcomes: UploadedFile[] = [];
      for (const { name, text, slug, problem } of judged) {
        const made = problem === null ? await writeDraft(tx, asker, slug, text) : null;
        if (made?.ok) outcomes.push({ name, draft: made.id, problem: null });
        else outcomes.push({ name, draft: null, problem: made?.problem ?? problem });
      }
      return outcomes;
    };
  },
};

/** Stores what came, or refuses all of it; `key` tells two sendings of one form from two uploads. */
export async function storeUpload(
  visitor: Visitor,
  files: readonly File[],
  key: string,
): Promise<Stored> {
  const refuse = (status: 400 | 413, problem: string) => ({ ok: false, status, problem }) as const;
  if (files.length === 0) return refuse(400, "Choose a file first.");
  if (files.length > MOST_FILES)
    return refuse(413, `Upload at most ${MOST_FILES} files at once; these are ${files.length}.`);
  if (files.reduce((sum, { size }) => sum + size, 0) > LARGEST_UPLOAD)
    return refuse(
      413,
      `Upload at most ${inBytes(LARGEST_UPLOAD)} at once; these files are larger together.`,
    );
  const pieces = [];
  for (const file of files) pieces.push(await pieceOf(file));
  const sent = hashOf(key, ...pieces.flatMap(({ name, text }) => [name, text]));
  return { ok: true, job: await addJob(upload, visitor, { key: sent, about: null, pieces }) };
}

/** How far an upload is, and a page of what became of the files: those left out first. */
export interface UploadOutcome {
  readonly progress: Progress;
  readonly files: readonly UploadedFile[];
  readonly made: number;
  readonly leftOut: number;
  readonly page: number;
  readonly pages: number;
}

/** Files on one page. */
const PAGE = 100;

/** What is known of an upload; answers 404 to everybody who did not send it. */
export async function uploadOutcome(
  visitor: Visitor,
  job: string,
  asked: number,
): Promise<UploadOutcome> {
  const { outcomes, ...progress } = await requireJob(upload, visitor, job);
  const leftOut = outcomes.filter(({ draft }) => draft === null);
  const all = [...leftOut, ...outcomes.filter(({ draft }) => draft !== null)];
  const { from, ...paged } = pageOf(all.length, PAGE, asked);
  const counts = { made: all.length - leftOut.length, leftOut: leftOut.length };
  return { progress, files: all.slice(from, from + PAGE), ...counts, ...paged };
}

async function pieceOf(file: File): Promise<Piece> {
  const name = file.name.replaceAll("\\", "/");
  const leaveOut = (problem: string) => ({ name, text: "", problem });
  if (!name.endsWith(".mdx")) return leaveOut("It is no .mdx file.");
  if (/(^|\/)(handbook\/|desk\.mdx$)/.test(name))
    return leaveOut("The desk and the handbook are files of the installation.");
  if (file.size > LARGEST_FILE) return leaveOut(`It is larger than ${inBytes(LARGEST_FILE)}.`);
  const text = decode(await file.arrayBuffer());
  return text === null ? leaveOut("It is not plain text in UTF-8.") : { name, text, problem: null };
}

function slugOf(name: string): string {
  return (name.split("/").at(-1) ?? "").replace(/\.mdx$/, "").toLowerCase();
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\u0000", "");
  } catch {
    return null;
  }
}
