import type { DeskView } from "#app/language/scenario/desk-view.ts";
import { ActionList } from "./action-list.tsx";
import { DecisionSheet } from "./decision-sheet.tsx";
import { DeskLink } from "./desk-link.tsx";
import type { DeskPlace } from "./desk-place.ts";
import { deskSearch } from "./desk-place.ts";
import type { HandbookAnswer } from "./desk-props.ts";
import { HandbookPanel } from "./handbook-panel.tsx";

interface DeskSideProps {
  view: DeskView;
  place: DeskPlace;
  handbook: HandbookAnswer | null;
  handbookHref: string;
  debriefHref: string;
}

/** The desk at the right: its actions or the sheet of one, with the handbook drawn over them when asked for. */
export function DeskSide({ view, place, handbook, handbookHref, debriefHref }: DeskSideProps) {
  const { case: open, action } = place;
  return (
    <div className="side" data-handbook={place.handbook || undefined}>
      {place.handbook ? (
        <HandbookPanel
          answer={handbook}
          q={place.q}
          case={open?.id ?? null}
          do={action?.id ?? null}
          searchHref={handbookHref}
          closeTo={deskSearch({ case: open?.id ?? null, do: action?.id ?? null })}
        />
      ) : null}
      <div className="side-desk" hidden={place.handbook}>
        {open && action ? (
          <DecisionSheet key={`${open.id} ${action.id}`} case={open} action={action} view={view} />
        ) : (
          <section className="side-actions" aria-labelledby="desk-heading">
            <header className="column-head">
              <h2 id="desk-heading">Desk</h2>
              <span className="meta">{view.actions.length} actions</span>
            </header>
            <div className="column-scroll">
              {open?.status === "open" && !view.over ? (
                <ActionList actions={view.actions} case={open.id} />
              ) : (
                <Closed view={view} any={open !== null} debriefHref={debriefHref} />
              )}
            </div>
          </section>
        )}
      </div>
    </div>
  );
}

function Closed(props: { view: DeskView; any: boolean; debriefHref: string }) {
  // The same way out as above the story, which a long story scrolls away.
  if (props.view.over) {
    return (
      <div className="side-closed">
        <p>Every case has come to its end.</p>
        <p>
          <a className="button primary" href={props.debriefHref}>
            Go to the debrief
          </a>
        </p>
      </div>
    );
  }
  const next = props.view.queue.find((item) => item.status === "open");
  return (
    <div className="side-closed">
      <p>
        {props.any ? "This case is closed. Nothing can be done on it now." : "No case is open."}
      </p>
      {next ? (
        <p>
          Still open: <DeskLink to={deskSearch({ case: next.case })}>{next.title}</DeskLink>
        </p>
      ) : null}
    </div>
  );
}
