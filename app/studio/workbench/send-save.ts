/** One save on its way to the server, and what came back. */
import { href } from "#app/href.ts";
import type { Save, Saved } from "#app/studio/drafts/draft.ts";

/** What came back: the server's answer, or why there is none. */
export type SaveAnswer = Saved | { readonly ok: false; readonly failed: "network" | "signed-out" };

/** Sends it. Never throws: a network that is not there is an answer too. */
export async function sendSave(draftId: string, save: Save): Promise<SaveAnswer> {
  try {
    const response = await fetch(href("/studio/drafts/:draftId/save", { draftId }), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(save),
      // A redirect means the sign-in page.
      redirect: "manual",
    });
    if (response.type === "opaqueredirect" || response.status === 403)
      return { ok: false, failed: "signed-out" };
    if (response.ok || response.status === 409) return (await response.json()) as Saved;
    return { ok: false, failed: "network" };
  } catch {
    return { ok: false, failed: "network" };
  }
}
