/** Drafts: made, read, listed. Saving is in save-draft.server.ts, putting away in put-away.server.ts. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { pageOf, type Paged } from "#app/kit/table/paging.ts";
import { findLast } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import type { Prisma } from "#app/store/generated/sqlite/client.ts";
import { isUniqueViolation } from "#app/store/unique-violation.ts";
import type { Asked, DraftSummary, DraftText, Returned } from "./draft.ts";
import { mayPutAway, OWNING } from "./put-away.server.ts";
import { slugProblem } from "./slug.ts";
import { titleOf } from "./title-of.ts";

/** The new draft's id, or why its name cannot be had. */
export type Created =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: string };

/** Makes a draft. Its versions will have the name `slug`; one that a file has cannot be had, one that was put away is taken up again. */
export async function createDraft(visitor: Visitor, slug: string, text: string): Promise<Created> {
  const problem = await nameProblem(slug);
  if (problem !== null) return { ok: false, problem };
  try {
    return await database.$transaction((tx) => writeDraft(tx, visitor, slug, text));
  } catch (error) {
    // Somebody else made it at the same moment.
    if (isUniqueViolation(error)) return { ok: false, problem: taken(slug) };
    throw error;
  }
}

/** Why no draft may have a name, whatever other drafts there are. */
export async function nameProblem(slug: string): Promise<string | null> {
  const unfit = slugProblem(slug);
  if (unfit !== null) return unfit;
  return (await findLast(slug))?.origin === "file"
    ? `A file in scenarios/ has the name ${slug}. Choose another.`
    : null;
}

/** Makes a draft of a name without a problem, unless another has it. */
export async function writeDraft(
  tx: Prisma.TransactionClient,
  visitor: Visitor,
  slug: string,
  text: string,
): Promise<Created> {
  const known = await tx.draft.findUnique({ where: { slug } });
  const seq = (known?.seq ?? -1) + 1;
  const fields = { title: titleOf(text) ?? slug, text, seq, savedById: visitor.id };
  const reopened = await tx.draft.updateMany({
    where: { slug, closedAt: { not: null } },
    data: { ...fields, savedAt: new Date(), closedAt: null },
  });
  if (known && reopened.count === 0) return { ok: false, problem: taken(slug) };
  const { id } = known ?? (await tx.draft.create({ data: { slug, ...fields } }));
  await tx.draftRevision.create({
    data: { draftId: id, seq, kind: "created", text, authorId: visitor.id, editor: "" },
  });
  return { ok: true, id };
}

function taken(slug: string): string {
  return `There is a draft with the name ${slug}. Choose another.`;
}

/** The draft; answers 404 when there is none. */
export async function requireDraft(id: string | undefined): Promise<DraftText> {
  const row = await database.draft.findUnique({
    where: { id: id ?? "" },
    include: {
      ...{ savedBy: { select: { name: true } }, askedBy: { select: { name: true } } },
      revisions: OWNING,
    },
  });
  if (!row) throw new Response("There is no draft at this address.", { status: 404 });
  const { slug, title, text, seq, savedAt, closedAt } = row;
  return {
    ...{ id: row.id, slug, title, text, seq },
    savedAt: savedAt.toISOString(),
    savedBy: row.savedBy.name,
    owner: row.revisions[0]?.author ?? null,
    asked: askedOf(row),
    closed: closedAt !== null,
  };
}

/** Drafts on one page. */
const PAGE = 50;

/** A page of the drafts that are being worked on, the one saved last first. */
export async function listDrafts(visitor: Visitor, asked = 1): Promise<Paged<DraftSummary>> {
  const where = { closedAt: null };
  const { from, ...paged } = pageOf(await database.draft.count({ where }), PAGE, asked);
  const rows = await database.draft.findMany({
    ...{ where, skip: from, take: PAGE },
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, slug: true, title: true, savedAt: true, errors: true, warnings: true },
      ...{ savedBy: { select: { name: true } }, askedBy: { select: { name: true } } },
      ...{ askedAt: true, revisions: OWNING },
      submissions: { select: { id: true, state: true }, orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  const summaries = rows.map(({ savedAt, savedBy, submissions, revisions, ...row }) => ({
    ...{ id: row.id, slug: row.slug, title: row.title, errors: row.errors, warnings: row.warnings },
    asked: askedOf(row),
    mine: mayPutAway(visitor, revisions[0]?.author.id),
    savedAt: savedAt.toISOString(),
    savedBy: savedBy.name,
    openSubmission: idIn(submissions, "open"),
    returned: idIn(submissions, "returned"),
  }));
  return { rows: summaries, ...paged };
}

function askedOf(row: {
  readonly askedBy: { readonly name: string } | null;
  readonly askedAt: Date | null;
}): Asked | null {
  return row.askedBy && row.askedAt && { by: row.askedBy.name, at: row.askedAt.toISOString() };
}

function idIn(
  submissions: readonly { readonly id: string; readonly state: string }[],
  state: string,
): string | null {
  return submissions.find((submission) => submission.state === state)?.id ?? null;
}

/** The submission that waits for a decision, and why the last one was given back if it was. */
export async function readSubmissionsOf(
  draftId: string,
): Promise<{ readonly waiting: string | null; readonly returned: Returned | null }> {
  const last = await database.submission.findFirst({
    where: { draftId },
    orderBy: { createdAt: "desc" },
    include: { decidedBy: { select: { name: true } } },
  });
  if (last?.state === "open") return { waiting: last.id, returned: null };
  if (last?.state !== "returned") return { waiting: null, returned: null };
  const { id: submission, decidedBy, decidedAt, decisionNote: note } = last;
  const [by, at] = [decidedBy?.name ?? "", (decidedAt ?? last.createdAt).toISOString()];
  return { waiting: null, returned: { submission, by, at, note } };
}

/** The open draft of a scenario, if there is one. */
export async function findDraftOf(slug: string): Promise<string | null> {
  const found = await database.draft.findUnique({
    where: { slug, closedAt: null },
    select: { id: true },
  });
  return found?.id ?? null;
}
