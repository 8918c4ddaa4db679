import { useEffect, useRef, useState } from "react";

import type { DeskView } from "#app/language/scenario/desk-view.ts";

/** Tells a screen reader what the log has gained, and which case is in front. */
export function Announcer(props: { view: DeskView; caseTitle: string | null }) {
  const [words, setWords] = useState("");
  const { log, clock } = props.view;
  const known = useRef(log.length);
  const shown = useRef(props.caseTitle);

  useEffect(() => {
    const gained = log.slice(known.current);
    const moved = shown.current !== props.caseTitle;
    known.current = log.length;
    shown.current = props.caseTitle;
    if (gained.length > 0) {
      const lines = gained.map((line) => [line.caseTitle, line.text].filter(Boolean).join(": "));
      setWords(`${lines.join(". ")}. The time is ${clock.now}, ${clock.minutesLeft} minutes left.`);
    } else if (moved && props.caseTitle) {
      setWords(`Case: ${props.caseTitle}`);
    }
  }, [log, clock, props.caseTitle]);

  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {words}
    </div>
  );
}
