/** What an editor sends: saves, and questions for news. */
import { z } from "zod";

import type { Save } from "./draft.ts";

/** The longest text that is kept, in characters; the checker refuses far shorter ones, with words. */
const LONGEST = 900_000;

/** As large as either database can hold, with room to count on. */
const count = z.number().int().min(0).max(2_000_000_000);

const save = z.object({
  baseSeq: count,
  text: z.string().max(LONGEST),
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
export function parseSaveForm(form: FormData): Save | null {
  const [text, baseSeq] = [form.get("text"), form.get("baseSeq")];
  if (typeof text !== "string" || typeof baseSeq !== "string") return null;
  // Forms send line ends as CRLF, whatever the text had.
  const lines = text.replace(/\r\n/g, "\n");
  return parseSave({ text: lines, baseSeq: Number(baseSeq), editor: "form" });
}

function withoutNull(text: string): string {
  return text.replaceAll("\u0000", "");
}
