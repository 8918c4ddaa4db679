/** Asks from time to time who else has the draft open and whether it was saved elsewhere. */
import { useEffect, useState } from "react";

import { href } from "#app/href.ts";
import type { DraftNews } from "#app/studio/drafts/draft.ts";

/** Milliseconds between two questions. */
const EVERY = 10_000;

/** The last news; null before the first. `seq` tells when to ask at once: something was saved. */
export function useNews(draftId: string, editor: string, seq: number): DraftNews | null {
  const [news, setNews] = useState<DraftNews | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      const address = `${href("/studio/drafts/:draftId/save", { draftId })}?editor=${encodeURIComponent(editor)}`;
      const told = await fetch(address, { signal: stop.signal, redirect: "manual" })
        .then((answer) => (answer.ok ? (answer.json() as Promise<DraftNews>) : null))
        // No connection, or nobody waits for it any more.
        .catch(() => null);
      if (told && !stop.signal.aborted) setNews(told);
    };
    void ask();
    const timer = window.setInterval(() => void ask(), EVERY);
    return () => {
      stop.abort();
      window.clearInterval(timer);
    };
  }, [draftId, editor, seq]);
  return news;
}
