/** The roster in a posted form: its file, or what was pasted. */
import { chosen, files, typed, type Fields, type SentForm } from "#app/kit/form/form.ts";
import { LARGEST_ROSTER } from "#app/kit/form/limits.ts";
import { decodeRoster } from "#app/review/people/parse-roster.ts";

/** The fields of the form. */
export const ROSTER_FIELDS = {
  ...{
    intent: chosen(),
    secret: chosen(),
    file: files(1),
    text: typed(LARGEST_ROSTER, "the list"),
  },
} satisfies Fields;

/** The text; with a problem, what was pasted is kept. */
export async function rosterIn(
  form: SentForm,
): Promise<{ readonly text: string; readonly problem: string | null }> {
  const text = form.values["text"] ?? "";
  const [file] = form.files;
  if (!file) return { text, problem: form.errors?.["text"] ?? null };
  if (file.size > LARGEST_ROSTER) {
    return { text, problem: "The file is larger than 512 KiB. Import it in parts." };
  }
  const decoded = decodeRoster(new Uint8Array(await file.arrayBuffer()));
  return decoded.ok ? { text: decoded.text, problem: null } : { text, problem: decoded.problem };
}
