/** Putting a draft forward for publishing, and taking it back. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { database } from "#app/store/client.server.ts";
import { studioFile } from "#app/studio/drafts/slug.ts";
import { checkForPublishing } from "#app/studio/publishing/check-for-publishing.server.ts";
import { requireGround } from "#app/studio/publishing/ground.server.ts";
import type { Decided, SubmissionText } from "#app/studio/publishing/submission.ts";

/** Puts the text of save `seq` forward. Errors keep it from being put forward, and are listed. */
export async function submitDraft(
  visitor: Visitor,
  draftId: string,
  { seq, note }: { readonly seq: number; readonly note: string },
): Promise<Decided> {
  const refuse = (problem: string): Decided => ({ ok: false, problem, problems: [] });
  const draft = await database.draft.findUniqueOrThrow({ where: { id: draftId } });
  if (note.trim() === "") return refuse("Say in a sentence what is new: reviewers read it first.");
  if (draft.closedAt !== null) return refuse("This draft was put away.");
  if (draft.seq !== seq)
    return refuse("The draft was changed after you opened this page. Look at it again.");
  const { slug, title, text } = draft;
  const source = { file: studioFile(slug), text };
  const { errors } = await checkForPublishing(source, await requireGround());
  if (errors.length > 0)
    return { ok: false, problem: "Errors keep it from being published.", problems: errors };
  return database.$transaction(async (tx): Promise<Decided> => {
    // Of two at once the second finds the first: one submission of a draft waits at a time.
    const { count } = await tx.draft.updateMany({ where: { id: draftId, seq }, data: { seq } });
    const open = await tx.submission.findFirst({ where: { draftId, state: "open" } });
    if (count === 0 || open) return refuse("It waits for a review already. Withdraw that first.");
    const made = await tx.submission.create({
      data: { draftId, slug, title, text, note: note.trim(), authorId: visitor.id },
    });
    await writeAudit(tx, {
      actorId: visitor.id,
      deed: "submit",
      subject: `scenario ${slug}`,
      detail: { submission: made.id },
    });
    return { ok: true, id: made.id };
  });
}

/** Takes a submission back, which its writers may do; false when it was decided meanwhile, or by anybody else. */
export async function withdrawSubmission(
  visitor: Visitor,
  { id, writers }: Pick<SubmissionText, "id" | "writers">,
): Promise<boolean> {
  if (!writers.some((writer) => writer.id === visitor.id)) return false;
  return database.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: { id, state: "open" },
      data: { state: "withdrawn", decidedById: visitor.id, decidedAt: new Date() },
    });
    if (count === 0) return false;
    await writeAudit(tx, {
      actorId: visitor.id,
      deed: "withdraw",
      subject: `submission ${id}`,
      detail: {},
    });
    return true;
  });
}
