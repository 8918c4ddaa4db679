/** What an editor sends: saves, and questions for news. */
import { z } from "zod";

import { chosen, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LONGEST_DRAFT } from "#app/kit/form/limits.ts";
import type { Save } from "#app/studio/drafts/draft.ts";

/** The fields of the form in which a draft is saved without JavaScript, or put away. */
export const DRAFT_FIELDS = {
  ...{ intent: chosen(), baseSeq: chosen(), text: typed(LONGEST_DRAFT, "the text") },
} satisfies Fields;

/** As large as either database can hold, with room to count on. */
const count = z.number().int().min(0).max(2_000_000_000);

const save = z.object({
  baseSeq: count,
  text: z.string().max(LONGEST_DRAFT),
  editor: z.string().regex(/^[\w-]{1,64}$/),
  errors: count.default(0),
  warnings: count.default(0),
});

/** The save in a request's body; null when it makes no sense. */
export function parseSave(body: unknown): Save | null {
  const parsed = save.safeParse(body);
  if (!parsed.success) return null;
  // PostgreSQL stores no such character.
  return { ...parsed.data, text: withoutNull(parsed.data.text) };
}

/** The save in a form sent without JavaScript. */
export function parseSaveForm({ values: { text, baseSeq } }: SentForm): Save | null {
  if (text === undefined || baseSeq === undefined) return null;
  return parseSave({ text, baseSeq: Number(baseSeq), editor: "form" });
}

function withoutNull(text: string): string {
  return text.replaceAll("\u0000", "");
}
