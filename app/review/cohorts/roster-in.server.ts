/** The roster in a posted form: its file, or what was pasted. */
import { decodeRoster, LARGEST_ROSTER } from "./parse-roster.ts";

/** The text; with a problem, what was pasted is kept. */
export async function rosterIn(
  form: FormData,
): Promise<{ readonly text: string; readonly problem: string | null }> {
  const [file, pasted] = [form.get("file"), form.get("text")];
  const text = typeof pasted === "string" ? pasted : "";
  if (!(file instanceof File) || file.size === 0) return { text, problem: null };
  if (file.size > LARGEST_ROSTER) {
    return { text, problem: "The file is larger than 512 KiB. Import it in parts." };
  }
  const decoded = decodeRoster(new Uint8Array(await file.arrayBuffer()));
  return decoded.ok ? { text: decoded.text, problem: null } : { text, problem: decoded.problem };
}
