import { count } from "#app/kit/words/words.ts";
import { spreadWords } from "#app/review/calibration/spread-words.ts";
import { CandidateRows } from "./candidate-rows.tsx";
import type { CandidatePlace } from "./candidate.ts";

interface CandidateListProps {
  places: readonly CandidatePlace[];
  picks: readonly string[];
}

/** Places with some decisions of each to mark. */
export function CandidateList({ places, picks }: CandidateListProps) {
  return (
    <div className="calibration-places">
      {places.map((place) => (
        <fieldset key={place.key} className="panel calibration-place">
          <legend>{place.place}</legend>
          <p className="meta">
            {place.scenario}. {count(place.n, "decision")} here, {count(place.answers, "answer")}
            {". "}
            {spreadWords(place.differ)}
          </p>
          {place.says === "" ? null : <p className="calibration-says">{place.says}</p>}
          {place.candidates.length === 0 ? (
            <p className="meta">All that match are kept already.</p>
          ) : (
            <CandidateRows rows={place.candidates} picks={picks} />
          )}
        </fieldset>
      ))}
    </div>
  );
}
