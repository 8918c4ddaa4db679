import { useEffect, useId, useRef, useState } from "react";

import type { Span } from "#app/language/markup/span.ts";
import { PlaceSelect } from "./place-select.tsx";
import { PreviewPlace } from "./preview-place.tsx";
import { RevealButton } from "./reveal-button.tsx";
import { StageBusy } from "./stage-busy.tsx";
import { StageProblems } from "./stage-problems.tsx";
import type { StagePlace } from "./stage.ts";
import type { From } from "./use-play.ts";
import { useStage } from "./use-stage.ts";

interface PreviewPaneProps {
  draftId: string;
  /** The text as it stands in the editor. */
  text: string;
  onReveal: (span: Span) => void;
  /** The scene that the cursor is in; the preview follows it until a place is chosen. */
  cursor: From | null;
  /** Where to play from a scene; without it nothing is offered. */
  onPlay?: (from: From) => void;
  active?: boolean;
}

/** Any place of the draft as a trainee will see it, and what can come of it. */
export function PreviewPane(props: PreviewPaneProps) {
  const { draftId, text, onReveal, cursor, onPlay, active = true } = props;
  const id = useId();
  const [follows, follow] = useState(true);
  const [chosen, choose] = useState(() => (cursor ? keyOf(cursor) : "briefing"));
  const { staged, ask, retry } = useStage(draftId, text, { kind: "preview", show: chosen }, active);
  const { places } = staged;
  const wanted = (follows && cursor && keyIn(places, cursor)) || chosen;
  const asked = useRef(chosen);
  useEffect(() => {
    if (!active || wanted === asked.current) return;
    asked.current = wanted;
    choose(wanted);
    ask({ kind: "preview", show: wanted });
  }, [active, ask, wanted]);
  if (!active) return null;
  const shown = staged.shown?.kind === "preview" ? staged.shown : null;
  const place = shown?.place;
  return (
    <section className="stage" aria-label="Preview">
      <div className="stage-bar">
        <PlaceSelect
          id={`${id}-place`}
          label="Show"
          places={places}
          value={place?.key ?? wanted}
          onChoose={(key) => {
            follow(false);
            choose(key);
          }}
        />
        <label className="choice">
          <input
            type="checkbox"
            checked={follows}
            onChange={(event) => follow(event.target.checked)}
          />
          Follow the cursor
        </label>
        {place?.span ? <RevealButton span={place.span} onReveal={onReveal} /> : null}
        {onPlay && place?.kind === "scene" && place.case ? (
          <button
            type="button"
            className="button small"
            onClick={() => onPlay({ case: place.case ?? "", scene: place.id })}
          >
            Play from here
          </button>
        ) : null}
      </div>
      <StageBusy
        busy={staged.busy !== null}
        words={shown ? "Bringing the preview up to date…" : "Building the draft…"}
      />
      <StageProblems staged={staged} onReveal={onReveal} retry={retry} />
      {shown ? (
        <div data-stale={staged.errors !== null || undefined}>
          <PreviewPlace key={shown.place.key} shown={shown} onReveal={onReveal} />
        </div>
      ) : null}
    </section>
  );
}

function keyOf({ case: one, scene }: From): string {
  return `scene/${one}/${scene}`;
}

/** The cursor may stand in an ending or a record as well. */
function keyIn(places: readonly StagePlace[], cursor: From): string {
  const found = places.find((place) => place.case === cursor.case && place.id === cursor.scene);
  return found?.key ?? keyOf(cursor);
}
