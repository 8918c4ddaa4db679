/** Deciding about a submission: approving publishes it, returning gives it back with a reason. */
import { writeAudit } from "#app/accounts/audit.server.ts";
import type { Visitor } from "#app/accounts/session.server.ts";
import { makeVersionInThread, versionHash } from "#app/library/make-version.server.ts";
import { findLast, storeVersion } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import { studioFile } from "#app/studio/drafts/slug.ts";
import { checkForPublishing } from "#app/studio/publishing/check-for-publishing.server.ts";
import { requireGround } from "#app/studio/publishing/ground.server.ts";
import { mayApproveOwn } from "#app/studio/publishing/settings.server.ts";
import type { Decided, SubmissionText } from "#app/studio/publishing/submission.ts";

const DECIDED = "Somebody decided about it meanwhile.";

/** Publishes the submitted text as the next version. The approver is not one of its writers, unless that is allowed; then the version says so. */
export async function approveSubmission(
  visitor: Visitor,
  submission: SubmissionText,
  decisionNote: string,
): Promise<Decided> {
  const refuse = (problem: string): Decided => ({ ok: false, problem, problems: [] });
  if (submission.state !== "open") return refuse(DECIDED);
  const selfApproved = submission.writers.some(({ id }) => id === visitor.id);
  if (selfApproved && !(await mayApproveOwn()))
    return refuse("You wrote in this draft, so somebody else must approve it.");
  const { slug, text } = submission;
  const source = { file: studioFile(slug), text };
  const ground = await requireGround();
  const { errors } = await checkForPublishing(source, ground);
  const made = errors.length === 0 ? await makeVersionInThread(source, ground) : null;
  if (!made?.ok)
    return { ok: false, problem: "Errors keep it from being published.", problems: errors };
  const last = await findLast(slug);
  if (last?.origin === "file")
    return refuse(
      `A file in scenarios/ has the name ${slug} now. Download the draft and rename it.`,
    );
  const number = (last?.number ?? 0) + 1;
  const hash = versionHash(source, ground.hash, number);
  return database.$transaction(async (tx): Promise<Decided> => {
    const { count } = await tx.submission.updateMany({
      where: { id: submission.id, state: "open" },
      data: {
        state: "approved",
        ...{ decidedById: visitor.id, decidedAt: new Date(), decisionNote: decisionNote.trim() },
      },
    });
    if (count === 0) return refuse(DECIDED);
    const { authorId } = await tx.submission.findUniqueOrThrow({ where: { id: submission.id } });
    const versionId = await storeVersion(tx, made.forms, {
      ...{ slug, number, hash, handbookHash: ground.hash, origin: "studio" },
      ...{ note: submission.note, authorId, approverId: visitor.id, selfApproved },
    });
    await tx.submission.update({
      where: { id: submission.id },
      data: { versionId },
    });
    await writeAudit(tx, {
      actorId: visitor.id,
      deed: "publish",
      subject: `scenario ${slug}, version ${number}`,
      detail: { submission: submission.id, hash, selfApproved },
    });
    return { ok: true, id: versionId };
  });
}

/** Gives it back to its author with a reason. */
export async function returnSubmission(
  visitor: Visitor,
  submission: SubmissionText,
  decisionNote: string,
): Promise<Decided> {
  if (decisionNote.trim() === "")
    return { ok: false, problem: "Say what has to change, so that they can.", problems: [] };
  return database.$transaction(async (tx): Promise<Decided> => {
    const { count } = await tx.submission.updateMany({
      where: { id: submission.id, state: "open" },
      data: {
        state: "returned",
        ...{ decidedById: visitor.id, decidedAt: new Date(), decisionNote: decisionNote.trim() },
      },
    });
    if (count === 0) return { ok: false, problem: DECIDED, problems: [] };
    await writeAudit(tx, {
      actorId: visitor.id,
      deed: "return",
      subject: `scenario ${submission.slug}`,
      detail: { submission: submission.id },
    });
    return { ok: true, id: submission.id };
  });
}
