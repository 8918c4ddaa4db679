import { Badge } from "#app/kit/layout/badge.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import type { Span } from "#app/language/markup/span.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { grouped } from "./figures.ts";
import { ReportPart } from "./report-part.tsx";
import type { CaseView, PlaceView, ReportView } from "./report.ts";
import { RunSteps } from "./run-steps.tsx";
import { SpanButton } from "./span-button.tsx";

interface ReachedPlacesProps {
  view: ReportView;
  onReveal: (span: Span) => void;
  onPlay: (events: readonly PlayEvent[]) => void;
}

/** Every scene and ending, reached or not, with the shortest run to it. */
export function ReachedPlaces({ view, onReveal, onPlay }: ReachedPlacesProps) {
  const { cases, searched, coverage } = view;
  return (
    <ReportPart
      title="Scenes and endings"
      means={
        <>
          A scene or an ending is reached when some run leads to it, with all conditions and within
          the shift.{" "}
          {searched.complete
            ? ""
            : "The search stopped at its limit: what is not reached was only not found. "}
          Beside it stand the shortest run and how many of {grouped(coverage.plays)} random plays
          came by.
        </>
      }
    >
      {cases.map((one) => (
        <section key={one.id} className="report-case">
          <h3>
            {one.title}{" "}
            <span className="meta">
              {one.reached} of {one.places.length} reached
            </span>
          </h3>
          <ul className="places plain">
            {one.places.map((place) => (
              <Place
                key={place.id}
                one={one}
                place={place}
                complete={searched.complete}
                onReveal={onReveal}
                onPlay={onPlay}
              />
            ))}
          </ul>
        </section>
      ))}
    </ReportPart>
  );
}

interface PlaceProps extends Omit<ReachedPlacesProps, "view"> {
  one: CaseView;
  place: PlaceView;
  complete: boolean;
}

function Place({ one, place, complete, onReveal, onPlay }: PlaceProps) {
  return (
    <li data-reached={place.run !== null}>
      <span className="place-name">
        <SpanButton span={place.span} onReveal={onReveal}>
          {place.id}
        </SpanButton>{" "}
        <Badge>{place.kind === "scene" ? "Scene" : "Ending"}</Badge>{" "}
        <span className="meta">{grouped(place.visits)} random plays</span>
      </span>
      {place.run ? (
        <RunSteps
          run={place.run}
          leadsTo={`the ${place.kind} ${place.id} of ${one.title}`}
          onPlay={onPlay}
        />
      ) : (
        <strong className="unreached">
          <Icon name="alert" /> {complete ? "Not reached" : "Not found"}
        </strong>
      )}
    </li>
  );
}
