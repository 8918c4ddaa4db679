import { useRef } from "react";

import { Debrief } from "#app/attempts/debrief/debrief.tsx";
import { DeskHostContext } from "#app/attempts/desk/desk-host.ts";
import type { OpenDeskProps } from "#app/attempts/desk/desk-props.ts";
import { Desk } from "#app/attempts/desk/desk.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { count } from "#app/kit/words/words.ts";
import type { Span } from "#app/language/markup/span.ts";
import type { PlayEvent } from "#app/language/scenario/event.ts";
import { stageAddress } from "./ask-stage.ts";
import { PlayBar } from "./play-bar.tsx";
import { PlayBrief } from "./play-brief.tsx";
import { PlayStrip } from "./play-strip.tsx";
import { StageBusy } from "./stage-busy.tsx";
import { StageProblems } from "./stage-problems.tsx";
import type { CutStep, StagedPlay } from "./stage.ts";
import { StepList } from "./step-list.tsx";
import { usePlay, type From } from "./use-play.ts";

interface PlayPaneProps {
  draftId: string;
  /** The text as it stands in the editor. */
  text: string;
  onReveal: (span: Span) => void;
  /** A scene to play from; another object plays from there again. */
  from?: From | null;
  /** A run to play on from, as a report tells it; another array plays it again. */
  history?: readonly PlayEvent[] | null;
  /** The scene that the cursor is in. */
  cursor: From | null;
  /** A pane that is not in front draws nothing, asks nothing, and keeps its play. */
  active?: boolean;
}

/** Plays the draft in the desk that a trainee gets, from the start or from any scene. Nothing is recorded. */
export function PlayPane(props: PlayPaneProps) {
  const { draftId, text, onReveal, from = null, history = null, cursor, active = true } = props;
  const playing = usePlay(draftId, text, { from, history }, active);
  const { staged, play, origin, host, jump } = playing;
  const strip = useRef<HTMLElement>(null);
  if (!active) return null;
  return (
    <section className="stage" aria-label="Play">
      <PlayBar
        places={staged.places}
        cursor={cursor}
        steps={play?.events.length ?? 0}
        mode={playing.mode}
        onMode={playing.changeMode}
        onStart={playing.start}
        onFrom={playing.arrive}
        onUndo={() => jump((play?.events.length ?? 1) - 1)}
      />
      <StageBusy
        busy={staged.busy !== null}
        words={play ? "Bringing the play up to date…" : "Building the draft…"}
      />
      <StageProblems staged={staged} onReveal={onReveal} retry={playing.retry} />
      {staged.unreached ? (
        <Notice tone="problem" title="No way to this scene was found.">
          <p>
            No run within the shift comes to <code>{staged.unreached.state}</code> of{" "}
            <code>{staged.unreached.case}</code>. Look at what leads to it, and at the conditions on
            the way.
          </p>
        </Notice>
      ) : null}
      {play?.cut ? <Cut cut={play.cut} now={play.view.clock.now} /> : null}
      {play ? <PlayBrief play={play} onMore={() => strip.current?.focus()} /> : null}
      {play ? (
        <div className="stage-columns" data-stale={staged.errors !== null || undefined}>
          <div className="stage-desk">
            <DeskHostContext.Provider value={host}>
              <Desk
                key={playing.round}
                {...deskOf(play, playing.mode, draftId)}
                seq={play.events.length}
                eventKey={`rehearsal-${play.events.length}`}
                sheet={play.sheet}
                notice={play.notice}
              />
            </DeskHostContext.Provider>
          </div>
          <PlayStrip frame={strip} play={play} onReveal={onReveal}>
            {play.steps.length === 0 ? (
              <p className="meta">None: this is the start of the shift.</p>
            ) : (
              <StepList steps={play.steps} origin={origin} onJump={jump} />
            )}
          </PlayStrip>
        </div>
      ) : null}
      {play?.debrief ? (
        <div className="stage-rehearsal" id="rehearsal" tabIndex={-1}>
          <Notice tone="time" title="This was a rehearsal.">
            <p>Nothing was recorded. A trainee who played like this would read the following.</p>
          </Notice>
          <Debrief view={play.debrief} embedded />
        </div>
      ) : null}
    </section>
  );
}

/** The desk of a play; covered, as the trainee's is, while the clock is stopped. */
function deskOf(play: StagedPlay, mode: OpenDeskProps["mode"], draftId: string) {
  const { view } = play;
  const { now, minutesLeft } = view.clock;
  if (play.paused)
    return { cover: { kind: "paused" as const, title: view.title, now, minutesLeft } };
  return {
    ...{ cover: null, view, mode, paceSeconds: null, clauses: play.clauses, handbook: null },
    ...{ debriefHref: "#rehearsal", handbookHref: stageAddress(draftId) },
  };
}

function Cut({ cut, now }: { cut: CutStep; now: string }) {
  return (
    <div role="status">
      <Notice tone="time" title={`A step is no longer possible; the play stands at ${now}.`}>
        <p>
          {cut.words}
          {cut.caseTitle ? ` (${cut.caseTitle})` : ""}: {cut.why}
          {cut.after > 0 ? ` ${count(cut.after, "step")} after it went with it.` : ""}
        </p>
      </Notice>
    </div>
  );
}
