/** Submissions: listed, and read with everybody who wrote in them. */
import { pageOf, type Paged } from "#app/kit/table/paging.ts";
import { database } from "#app/store/client.server.ts";
import type { SubmissionState, SubmissionSummary, SubmissionText } from "./submission.ts";

const people = {
  author: { select: { id: true, name: true } },
  decidedBy: { select: { name: true } },
  version: { select: { number: true } },
} as const;

/** Submissions on one page. */
const PAGE = 25;

/** A page of the submissions of one state (or all of one scenario), the newest first. */
export async function listSubmissions(
  where: { readonly state?: SubmissionState; readonly slug?: string },
  asked = 1,
): Promise<Paged<SubmissionSummary>> {
  const { from, ...paged } = pageOf(await database.submission.count({ where }), PAGE, asked);
  const rows = await database.submission.findMany({
    ...{ where, skip: from, take: PAGE },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    include: people,
    omit: { text: true },
  });
  return { rows: rows.map(summaryOf), ...paged };
}

/** A submission; answers 404 when there is none. */
export async function requireSubmission(id: string | undefined): Promise<SubmissionText> {
  const row = await database.submission.findUnique({ where: { id: id ?? "" }, include: people });
  if (!row) throw new Response("There is no submission at this address.", { status: 404 });
  const writers = await listWriters(row);
  return { ...summaryOf(row), draftId: row.draftId, text: row.text, writers };
}

/** Who put it forward, and who wrote in the draft between its last published version and then. */
async function listWriters(row: {
  readonly draftId: string;
  readonly slug: string;
  readonly createdAt: Date;
  readonly author: { readonly id: string; readonly name: string };
}) {
  const before = await database.submission.findFirst({
    where: { draftId: row.draftId, state: "approved", createdAt: { lt: row.createdAt } },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  const since = before ? { gt: before.createdAt } : {};
  const wrote = await database.draftRevision.findMany({
    where: {
      draftId: row.draftId,
      kind: { in: ["saved", "created"] },
      startedAt: { lte: row.createdAt },
      savedAt: since,
    },
    distinct: ["authorId"],
    select: { author: { select: { id: true, name: true } } },
  });
  const others = wrote.map(({ author }) => author).filter(({ id }) => id !== row.author.id);
  return [row.author, ...others];
}

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: SubmissionState;
  readonly note: string;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionNote: string;
  readonly author: { readonly name: string };
  readonly decidedBy: { readonly name: string } | null;
  readonly version: { readonly number: number } | null;
}

function summaryOf(row: Row): SubmissionSummary {
  const { id, slug, title, state, note, decisionNote } = row;
  return {
    ...{ id, slug, title, state, note, decisionNote },
    author: row.author.name,
    createdAt: row.createdAt.toISOString(),
    decidedBy: row.decidedBy?.name ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version: row.version?.number ?? null,
  };
}
