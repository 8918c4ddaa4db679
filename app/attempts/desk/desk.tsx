import { useSearchParams } from "@remix-run/react";
import { useMemo, useRef, type RefObject } from "react";

import { Announcer } from "./announcer.tsx";
import { CasePanel } from "./case-panel.tsx";
import { DeskContext } from "./desk-context.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { useDeskHost } from "./desk-host.ts";
import { deskPlace, deskSearch } from "./desk-place.ts";
import type { DeskFormState, DeskProps, OpenDeskProps } from "./desk-props.ts";
import { DeskSide } from "./desk-side.tsx";
import { HeldCover } from "./held-cover.tsx";
import { KeptNote } from "./kept-note.tsx";
import { PauseCover } from "./pause-cover.tsx";
import { Queue } from "./queue.tsx";
import { ShiftClock } from "./shift-clock.tsx";
import { ShiftLog } from "./shift-log.tsx";
import { useCoverFocus } from "./use-cover-focus.ts";
import { useDeskFocus } from "./use-desk-focus.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useNews } from "./use-news.ts";
import { usePacedClock } from "./use-paced-clock.ts";

/** The desk, or what stands in its place while it is covered. */
export function Desk(props: DeskProps) {
  const { seq, eventKey, sheet, notice } = props;
  const root = useRef<HTMLDivElement>(null);
  useCoverFocus(props.cover !== null, useDeskHost() ? root : null);
  if (props.cover === null) return <OpenDesk {...props} root={root} />;
  const { cover } = props;
  const kept = <KeptNote notice={notice} sheet={sheet} />;
  return (
    <DeskContext.Provider value={{ seq, eventKey, sheet, clauses: [] }}>
      {cover.kind === "paused" ? (
        <PauseCover cover={cover} root={root}>
          {kept}
        </PauseCover>
      ) : (
        <HeldCover {...cover} root={root}>
          {kept}
        </HeldCover>
      )}
    </DeskContext.Provider>
  );
}

/** Clock above, queue left, case in the middle, desk right, log below. */
function OpenDesk(props: DeskFormState & OpenDeskProps & { root: RefObject<HTMLDivElement> }) {
  const { view, root } = props;
  const [address] = useSearchParams();
  const host = useDeskHost();
  const params = host?.params ?? address;
  const place = useMemo(() => deskPlace(params, view), [params, view]);
  const current = place.case?.id ?? null;
  const news = useNews(view, current);
  useDeskKeys(view.actions, host ? root : null);
  useDeskFocus(props, place, host ? root : null);
  usePacedClock(props.paceSeconds, view.over);

  const doing = place.action?.id ?? null;
  // The open sheet says it itself, beside what was typed.
  const said = place.action !== null && props.sheet?.intent === "act";
  const panel = place.handbook ? null : "handbook";
  return (
    <DeskContext.Provider value={props}>
      <DeskFrame className="desk" root={root} sheet={place.action !== null || place.handbook}>
        <ShiftClock
          view={view}
          mode={props.mode}
          paced={props.paceSeconds !== null}
          handbookTo={deskSearch({ case: current, do: doing, panel })}
          handbookOpen={place.handbook}
        />
        <Queue view={view} current={current} news={news} />
        <CasePanel
          case={place.case}
          over={view.over}
          debriefHref={props.debriefHref}
          refused={said ? null : <KeptNote notice={props.notice} sheet={props.sheet} />}
          explanations={view.explanations}
        />
        <DeskSide
          view={view}
          place={place}
          handbook={props.handbook}
          handbookHref={props.handbookHref}
          debriefHref={props.debriefHref}
        />
        <ShiftLog log={view.log} />
        <Announcer view={view} caseTitle={place.case?.title ?? null} />
      </DeskFrame>
    </DeskContext.Provider>
  );
}
