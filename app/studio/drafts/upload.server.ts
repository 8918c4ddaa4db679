/** Files from somebody's own machine become drafts. */
import type { Visitor } from "#app/accounts/session.server.ts";
import { createDraft } from "./drafts.server.ts";

/** What became of one file. */
export interface UploadedFile {
  readonly name: string;
  /** The draft it became; null when it was left out. */
  readonly draft: string | null;
  readonly problem: string | null;
}

/** Makes a draft of each scenario; files of the desk and the handbook, and what is no text, are left out with a reason. */
export async function uploadFiles(
  visitor: Visitor,
  files: readonly File[],
): Promise<UploadedFile[]> {
  const outcomes: UploadedFile[] = [];
  for (const file of files) outcomes.push(await uploadFile(visitor, file));
  return outcomes;
}

async function uploadFile(visitor: Visitor, file: File): Promise<UploadedFile> {
  const name = file.name.replaceAll("\\", "/");
  const leaveOut = (problem: string) => ({ name, draft: null, problem });
  if (!name.endsWith(".mdx")) return leaveOut("It is no .mdx file.");
  if (/(^|\/)(handbook\/|desk\.mdx$)/.test(name))
    return leaveOut("The desk and the handbook are files of the installation.");
  const text = decode(await file.arrayBuffer());
  if (text === null) return leaveOut("It is not plain text in UTF-8.");
  const slug = (name.split("/").at(-1) ?? "").replace(/\.mdx$/, "").toLowerCase();
  const created = await createDraft(visitor, slug, text);
  return created.ok ? { name, draft: created.id, problem: null } : leaveOut(created.problem);
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\u0000", "");
  } catch {
    return null;
  }
}
