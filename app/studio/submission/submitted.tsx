import { useState } from "react";

import { PlayPane } from "#app/studio/stage/play-pane.tsx";

interface SubmittedProps {
  draftId: string;
  text: string;
}

/** The text that was put forward, as it was then: to be read, and to be played. */
export function Submitted({ draftId, text }: SubmittedProps) {
  const [playing, play] = useState(false);
  return (
    <section className="home-part" aria-labelledby="submitted-heading">
      <h2 id="submitted-heading">The submitted text</h2>
      <details className="panel submitted">
        <summary>Read it</summary>
        <pre className="submitted-text">{text}</pre>
      </details>
      <details className="panel submitted" onToggle={(event) => play(event.currentTarget.open)}>
        <summary>Play it</summary>
        <PlayPane draftId={draftId} text={text} cursor={null} onReveal={nothing} active={playing} />
      </details>
    </section>
  );
}

/** There is no editor here in which a place could be shown. */
function nothing(): void {
  return undefined;
}
