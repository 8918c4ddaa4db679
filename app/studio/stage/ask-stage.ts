/** Sends one question of a pane to the server. */
import { href } from "#app/href.ts";
import type { StageAnswer, StageAsk } from "./stage.ts";

/** An answer, or why there is none, in words for the trainer. */
export type Asked =
  { readonly answer: StageAnswer } | { readonly failure: string } | { readonly aborted: true };

/** Where a draft is played and shown. */
export function stageAddress(draftId: string): string {
  return href("/studio/drafts/:draftId/stage", { draftId });
}

/** Asks; never throws. */
export async function askStage(
  draftId: string,
  text: string,
  ask: StageAsk,
  signal: AbortSignal,
): Promise<Asked> {
  try {
    const response = await fetch(stageAddress(draftId), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text, ask }),
      signal,
    });
    if (response.redirected)
      return { failure: "You are signed out. Sign in again in another tab, then try again." };
    if (response.ok) return { answer: (await response.json()) as StageAnswer };
    return { failure: await failureWords(response) };
  } catch {
    if (signal.aborted) return { aborted: true };
    return { failure: "The server does not answer. Your text is still in the editor." };
  }
}

async function failureWords(response: Response): Promise<string> {
  if (response.status === 413) return "The draft is too long to be played here.";
  const said = response.status < 500 ? (await response.text()).trim() : "";
  if (said !== "" && said.length < 300 && !said.startsWith("<")) return said;
  return "Something went wrong on our side. Your text is still in the editor.";
}
