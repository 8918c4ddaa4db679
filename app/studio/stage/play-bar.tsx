import { useId, useState } from "react";

import { Icon } from "#app/kit/layout/icon.tsx";
import { PlaceSelect } from "./place-select.tsx";
import type { StagePlace } from "./stage.ts";
import type { From } from "./use-play.ts";

interface PlayBarProps {
  places: readonly StagePlace[];
  /** The scene that the cursor is in; offered first. */
  cursor: From | null;
  steps: number;
  mode: "practice" | "assessment";
  onMode: (mode: "practice" | "assessment") => void;
  onStart: () => void;
  onFrom: (from: From) => void;
  onUndo: () => void;
}

/** Where to play from, and the ways back. */
export function PlayBar(props: PlayBarProps) {
  const id = useId();
  const scenes = props.places.filter((place) => place.kind === "scene");
  const at = scenes.find(
    (place) => place.case === props.cursor?.case && place.id === props.cursor?.scene,
  );
  const [chosen, choose] = useState<string | null>(null);
  const place = scenes.find(({ key }) => key === chosen) ?? at ?? scenes[0];
  return (
    <div className="stage-bar">
      <PlaceSelect
        id={`${id}-from`}
        label="Scene"
        places={scenes}
        value={place?.key ?? ""}
        onChoose={choose}
      />
      <button
        type="button"
        className="button"
        disabled={!place}
        onClick={() => {
          if (place?.case) props.onFrom({ case: place.case, scene: place.id });
        }}
      >
        <Icon name="play" />
        Play from here
      </button>
      <button type="button" className="button" onClick={props.onStart}>
        Start over
      </button>
      <button type="button" className="button" disabled={props.steps === 0} onClick={props.onUndo}>
        Undo
      </button>
      <div className="stage-field">
        <label htmlFor={`${id}-mode`}>As in</label>
        <select
          className="input"
          id={`${id}-mode`}
          value={props.mode}
          onChange={(event) =>
            props.onMode(event.target.value === "assessment" ? "assessment" : "practice")
          }
        >
          <option value="practice">Practice</option>
          <option value="assessment">Assessment</option>
        </select>
      </div>
    </div>
  );
}
