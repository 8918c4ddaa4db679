/** Stages a draft as it stands in the editor, by the handbook in force. */
import { findHandbook } from "#app/library/handbook.server.ts";
import { studioFile } from "#app/studio/drafts/slug.ts";
import { stageText } from "./stage-text.server.ts";
import type { StageAnswer, StageRequest } from "./stage.ts";

/** The answer to a pane; null while there is no handbook to check the draft against. Stores nothing. */
export async function stage(
  slug: string,
  { text, ask }: StageRequest,
): Promise<StageAnswer | null> {
  const found = await findHandbook();
  if (!found) return null;
  const { search: _search, clauses: _clauses, ...known } = found;
  return stageText({ file: studioFile(slug), text }, ask, known);
}
