/** Everything that a reviewer looks at before deciding about a submission. */
import type { Visitor } from "#app/accounts/session.server.ts";
import type { Diagnostic } from "#app/language/markup/diagnostic.ts";
import { findLast } from "#app/library/versions.server.ts";
import { database } from "#app/store/client.server.ts";
import { requireSide } from "#app/studio/compare/compare-versions.server.ts";
import { differenceOf, type Difference } from "#app/studio/compare/difference.server.ts";
import { studioFile } from "#app/studio/drafts/slug.ts";
import { checkForPublishing } from "#app/studio/publishing/check-for-publishing.server.ts";
import { requireGround } from "#app/studio/publishing/ground.server.ts";
import { mayApproveOwn } from "#app/studio/publishing/settings.server.ts";
import type { SubmissionText } from "#app/studio/publishing/submission.ts";

/** The page's data. */
export interface ReviewPage {
  readonly submission: Omit<SubmissionText, "text">;
  /** What was put forward. */
  readonly text: string;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  /** The version that it would follow, what differs from it, and how many attempts run on it; null for a first version. */
  readonly before: {
    readonly number: number;
    readonly running: number;
    readonly difference: Difference;
  } | null;
  /** Whether the visitor may approve: one of its writers may only where that is allowed. */
  readonly may: "approve" | "approve-own" | "nothing";
}

/** Checks the submitted text against the handbook and desk of now, and compares it with the last version. */
export async function reviewPageOf(
  visitor: Visitor,
  { text, ...submission }: SubmissionText,
): Promise<ReviewPage> {
  const source = { file: studioFile(submission.slug), text };
  const check = await checkForPublishing(source, await requireGround());
  const wrote = submission.writers.some(({ id }) => id === visitor.id);
  const last = await findLast(submission.slug);
  const before = last && {
    number: last.number,
    running: await database.attempt.count({
      where: { finishedAt: null, version: { slug: submission.slug } },
    }),
    difference: await differenceOf(await requireSide(last.id), {
      text,
      stored: check.stored,
    }),
  };
  return {
    ...{ submission, text, before, errors: check.errors, warnings: check.warnings },
    may: !wrote ? "approve" : (await mayApproveOwn()) ? "approve-own" : "nothing",
  };
}
