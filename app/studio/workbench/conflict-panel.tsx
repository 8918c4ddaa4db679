import { useEffect, useRef } from "react";

import { Notice } from "#app/kit/layout/notice.tsx";
import type { MergeHandle } from "./merge-texts.ts";
import type { Theirs } from "./use-autosave.ts";

interface ConflictPanelProps {
  theirs: Theirs;
  mine: string;
  onResolve(text: string): void;
}

/** Two texts of one draft beside each other: theirs, which is in force, and mine, which can be changed. */
export function ConflictPanel({ theirs, mine, onResolve }: ConflictPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const merge = useRef<MergeHandle | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let closed = false;
    head.current?.focus();
    void import("./merge-texts.ts").then(({ openMerge }) => {
      if (!closed && box.current) merge.current = openMerge(box.current, theirs.text, mine);
    });
    return () => {
      closed = true;
      merge.current?.close();
      merge.current = null;
    };
    // What was typed when the conflict came up is what is merged.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [theirs]);
  return (
    <section className="conflict panel" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading" tabIndex={-1} ref={head}>
        {theirs.savedBy} saved another text first
      </h2>
      <Notice tone="time">
        Nothing is lost: theirs is the draft now, yours is kept in the history. At the left is their
        text, at the right yours. Change yours until it is right, with the arrows between the two if
        you like, then save it.
      </Notice>
      <div ref={box} className="merge-box" />
      <p className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={() => onResolve(merge.current?.text() ?? mine)}
        >
          Save the text at the right
        </button>
        <button type="button" className="button" onClick={() => onResolve(theirs.text)}>
          Take theirs
        </button>
      </p>
    </section>
  );
}
