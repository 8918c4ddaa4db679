/** What the slow worker makes of the newest text: one question at a time, and the last answer kept while the next is made. */
import { useEffect, useRef, useState } from "react";

import type { Answer, TextAsked } from "./workbench.ts";

/** Milliseconds without typing before it is asked. */
const PAUSE = 350;

/** The last answer, whether it is of an older text, and whether another is being made. */
export interface SlowAnswer<Value> {
  readonly value: Value | null;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** Asks while `active`. `ask` is null until the worker is there. */
export function useSlowAnswer<Value>(
  source: { readonly file: string; readonly text: string },
  active: boolean,
  ask: ((asked: TextAsked) => Promise<Answer<Value>>) | null,
  pause = PAUSE,
): SlowAnswer<Value> {
  const { file, text } = source;
  const [answered, setAnswered] = useState<{ text: string; value: Value } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const newest = useRef(text);
  newest.current = text;
  const asking = useRef(false);
  const question = useRef(ask);
  question.current = ask;
  const ready = ask !== null;
  const current = answered?.text === text;

  useEffect(() => {
    if (!active || !ready || current || failed) return;
    const timer = window.setTimeout(() => void run(), pause);
    return () => window.clearTimeout(timer);

    async function run(): Promise<void> {
      if (asking.current || !question.current) return;
      asking.current = true;
      setBusy(true);
      // What is typed meanwhile is asked about afterwards, not in between.
      for (let asked: string | null = null; asked !== newest.current;) {
        asked = newest.current;
        const made = await question.current({ file, text: asked, version: 0 }).catch(() => null);
        if (made) setAnswered({ text: asked, value: made.value });
        else setFailed(true);
      }
      asking.current = false;
      setBusy(false);
    }
  }, [active, ready, current, failed, file, text, pause]);
  // Another text is another chance.
  useEffect(() => setFailed(false), [text]);

  return { value: answered?.value ?? null, stale: !current, busy, failed };
}
