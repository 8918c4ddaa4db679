import type { StagePlace } from "./stage.ts";

interface PlaceSelectProps {
  id: string;
  label: string;
  places: readonly StagePlace[];
  value: string;
  onChoose: (key: string) => void;
}

const KINDS: Readonly<Record<StagePlace["kind"], string>> = {
  briefing: "",
  debrief: "",
  scene: "Scene: ",
  record: "Record: ",
  ending: "Ending: ",
};

/** Chooses one place of the draft, the places of a case together. */
export function PlaceSelect({ id, label, places, value, onChoose }: PlaceSelectProps) {
  const groups = [...new Set(places.map((place) => place.case))];
  return (
    <div className="stage-field">
      <label htmlFor={id}>{label}</label>
      <select
        className="input"
        id={id}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groups.map((group) => {
          const own = places.filter((place) => place.case === group);
          const options = own.map((place) => (
            <option key={place.key} value={place.key}>
              {KINDS[place.kind]}
              {place.title}
              {group === null ? null : ` · ${group}`}
            </option>
          ));
          return group === null ? (
            options
          ) : (
            <optgroup key={group} label={own[0]?.caseTitle ?? group}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
