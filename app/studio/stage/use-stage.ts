import { useCallback, useEffect, useRef, useState } from "react";

import { askStage, type Asked } from "./ask-stage.ts";
import { nextAsk } from "./next-ask.ts";
import type {
  StageAnswer,
  StageAsk,
  StagedPlay,
  StagedPreview,
  StageProblem,
  Unreached,
} from "./stage.ts";
import { useSettled } from "./use-settled.ts";

type Good = Extract<StageAnswer, { ok: true }>;

/** What a pane shows. */
export interface Staged {
  /** The last thing that could be shown; of an older text when `errors` is not null. */
  readonly shown: StagedPlay | StagedPreview | null;
  readonly places: Good["places"];
  /** What only the paths of the draft show. */
  readonly pathProblems: readonly StageProblem[];
  /** What keeps the newest text from being shown; null when nothing does. */
  readonly errors: readonly StageProblem[] | null;
  /** The scene that was asked for and cannot be reached. */
  readonly unreached: Unreached | null;
  /** Why the last question has no answer. */
  readonly failure: string | null;
  /** `text`: the newest text is on its way. `ask`: something that the trainer did. */
  readonly busy: "text" | "ask" | null;
}

const NOTHING: Staged = {
  shown: null,
  places: [],
  pathProblems: [],
  errors: null,
  unreached: null,
  failure: null,
  busy: null,
};

/**
 * Keeps what a pane shows up to date with the text. While the newest text has errors, questions are answered
 * for the last one without. A pane that is not `active` asks nothing.
 */
export function useStage(draftId: string, text: string, first: StageAsk, active: boolean) {
  const [staged, setStaged] = useState(NOTHING);
  const settled = useSettled(text);
  const kept = useRef({ text, good: null as string | null, asked: null as string | null });
  const next = useRef(first);
  const last = useRef(first);
  const running = useRef<AbortController | null>(null);
  kept.current.text = settled;

  const send = useCallback(
    async (ask: StageAsk, busy: "text" | "ask") => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      last.current = ask;
      const { text: newest, good } = kept.current;
      kept.current.asked = newest;
      setStaged((before) => ({ ...before, busy, failure: null }));
      const asked = await askStage(draftId, newest, ask, mine.signal);
      const older = "answer" in asked && !asked.answer.ok && busy === "ask" ? good : null;
      const again =
        older === null || older === newest
          ? null
          : await askStage(draftId, older, ask, mine.signal);
      if (mine.signal.aborted) return;
      if ("answer" in asked && asked.answer.ok) kept.current.good = newest;
      next.current = nextAsk(ask, answerOf(again) ?? answerOf(asked), next.current);
      setStaged((before) => merge(before, asked, again));
    },
    [draftId],
  );

  useEffect(() => {
    // What the trainer did goes first; a newer text waits for its answer.
    if (!active || staged.busy === "ask" || kept.current.asked === settled) return;
    void send(next.current, "text");
  }, [active, staged.busy, settled, send]);
  useEffect(() => {
    const { current } = kept;
    return () => {
      // React may put a pane aside and take it up again: then what was stopped is asked once more.
      running.current?.abort();
      current.asked = null;
    };
  }, []);

  const ask = useCallback((question: StageAsk) => void send(question, "ask"), [send]);
  const retry = useCallback(() => void send(last.current, "ask"), [send]);
  return { staged, ask, retry };
}

function answerOf(asked: Asked | null): Good | null {
  return asked && "answer" in asked && asked.answer.ok ? asked.answer : null;
}

function merge(before: Staged, asked: Asked, again: Asked | null): Staged {
  const idle = { ...before, busy: null };
  const failed = [asked, again].find((each) => each !== null && "failure" in each);
  const good = answerOf(again) ?? answerOf(asked);
  const errors =
    "answer" in asked ? (asked.answer.ok ? null : asked.answer.problems) : before.errors;
  if (!good) {
    return { ...idle, errors, failure: failed && "failure" in failed ? failed.failure : null };
  }
  const reached = good.shown.kind === "unreached" ? null : good.shown;
  return {
    ...idle,
    errors,
    failure: null,
    shown: reached ?? before.shown,
    unreached: good.shown.kind === "unreached" ? good.shown : null,
    places: good.places,
    pathProblems: good.problems,
  };
}
