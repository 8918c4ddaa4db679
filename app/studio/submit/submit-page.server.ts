/** What an author sees before putting a draft forward: what blocks it, and what is already waiting. */
import type { DraftText } from "#app/studio/drafts/draft.ts";
import { readSubmissionsOf } from "#app/studio/drafts/drafts.server.ts";
import { studioFile } from "#app/studio/drafts/slug.ts";
import { checkForPublishing } from "#app/studio/publishing/check-for-publishing.server.ts";
import { requireGround } from "#app/studio/publishing/ground.server.ts";

/** Checks the draft as it is saved. */
export async function submitPageOf({ id, slug, title, text, seq }: DraftText) {
  const source = { file: studioFile(slug), text };
  const { errors, warnings } = await checkForPublishing(source, await requireGround());
  const { waiting } = await readSubmissionsOf(id);
  return { draft: { id, title, seq }, errors, warnings, waiting };
}
