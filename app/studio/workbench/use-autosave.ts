/** Saves a draft as it is typed: one save on its way at a time, tried again until the server has it. */
import { useCallback, useEffect, useRef, useState } from "react";

import { dropCopy, keepCopy } from "./kept-copy.ts";
import { sendSave } from "./send-save.ts";

/** Milliseconds without typing before a save, and the longest that one waits while somebody types on. */
const PAUSE = 600;
const LONGEST = 3000;
const FIRST_RETRY = 1000;
const LAST_RETRY = 15_000;

/** The text that another save put in force meanwhile. */
export interface Theirs {
  readonly seq: number;
  readonly text: string;
  readonly savedBy: string;
  readonly savedAt: string;
}

/** How saving stands. */
export type SaveState =
  | { readonly kind: "saved"; readonly savedAt: string }
  | { readonly kind: "waiting" | "saving" | "offline" | "signed-out" | "closed" }
  | { readonly kind: "conflict"; readonly theirs: Theirs };

interface Start {
  readonly draftId: string;
  /** What its text is kept under in this browser. */
  readonly keptAs: string;
  readonly editor: string;
  readonly text: string;
  readonly seq: number;
  readonly savedAt: string;
}

/** What the page does with it. */
export interface Autosave {
  readonly state: SaveState;
  /** The save that the text on the screen is based on. */
  readonly seq: number;
  /** Something was typed. */
  changed(text: string): void;
  /** Problems as last counted, for the list of drafts. */
  counted(errors: number, warnings: number): void;
  /** Saves now; resolves when the server has everything, or it cannot be had. */
  flush(): Promise<boolean>;
  /** Ends a conflict: this text is in force from now on, theirs is in the history. */
  resolve(text: string, theirs: Theirs): void;
}

/** Saves `text` whenever it changes. */
export function useAutosave(start: Start): Autosave {
  const { draftId, keptAs, editor } = start;
  const [state, setState] = useState<SaveState>({ kind: "saved", savedAt: start.savedAt });
  const [seq, setSeq] = useState(start.seq);
  const now = useRef({
    text: start.text,
    saved: start.text,
    seq: start.seq,
    errors: 0,
    warnings: 0,
    since: 0,
    retry: FIRST_RETRY,
    timer: 0,
    stopped: false,
    sending: null as Promise<boolean> | null,
  });

  const send = useCallback(async (): Promise<boolean> => {
    const at = now.current;
    window.clearTimeout(at.timer);
    if (at.sending) {
      await at.sending;
      return at.text === at.saved || (!at.stopped && send());
    }
    if (at.text === at.saved) return true;
    const { text, errors, warnings } = at;
    setState({ kind: "saving" });
    const sending = sendSave(draftId, { baseSeq: at.seq, text, editor, errors, warnings }).then(
      (answer) => {
        at.sending = null;
        at.since = 0;
        if (answer.ok) {
          Object.assign(at, { saved: text, seq: answer.seq, retry: FIRST_RETRY });
          setSeq(answer.seq);
          if (at.text === text) {
            dropCopy(keptAs);
            setState({ kind: "saved", savedAt: answer.savedAt });
          } else schedule();
          return true;
        }
        if ("failed" in answer) {
          setState({ kind: answer.failed === "network" ? "offline" : "signed-out" });
          at.timer = window.setTimeout(() => void send(), at.retry);
          at.retry = Math.min(LAST_RETRY, at.retry * 2);
          return false;
        }
        at.stopped = true;
        setState(answer.closed ? { kind: "closed" } : { kind: "conflict", theirs: answer });
        return false;
      },
    );
    at.sending = sending;
    return sending;
  }, [draftId, keptAs, editor]);

  const schedule = useCallback(() => {
    const at = now.current;
    if (at.stopped || at.sending) return;
    window.clearTimeout(at.timer);
    const first = at.since === 0 ? performance.now() : at.since;
    at.since = first;
    const wait = Math.min(PAUSE, Math.max(0, first + LONGEST - performance.now()));
    at.timer = window.setTimeout(() => void send(), wait);
    setState((old) => (old.kind === "saved" ? { kind: "waiting" } : old));
  }, [send]);

  const changed = useCallback(
    (text: string) => {
      const at = now.current;
      at.text = text;
      if (text === at.saved) return;
      keepCopy(keptAs, { baseSeq: at.seq, text });
      schedule();
    },
    [keptAs, schedule],
  );

  const counted = useCallback((errors: number, warnings: number) => {
    Object.assign(now.current, { errors, warnings });
  }, []);

  const resolve = useCallback(
    (text: string, theirs: Theirs) => {
      const at = now.current;
      Object.assign(at, { text, saved: theirs.text, seq: theirs.seq, stopped: false });
      setSeq(theirs.seq);
      if (text === theirs.text) {
        dropCopy(keptAs);
        setState({ kind: "saved", savedAt: theirs.savedAt });
      } else void send();
    },
    [keptAs, send],
  );

  useEffect(() => {
    const at = now.current;
    const leave = () => void send();
    const ask = (event: BeforeUnloadEvent) => {
      if (at.text !== at.saved) event.preventDefault();
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", ask);
      leave();
    };
  }, [send]);

  return { state, seq, changed, counted, flush: send, resolve };
}
