import { Icon } from "#app/kit/layout/icon.tsx";
import { count } from "#app/kit/words/words.ts";
import type { DeskView } from "#app/language/scenario/desk-view.ts";
import { DeskForm } from "./desk-form.tsx";
import { useDeskHost } from "./desk-host.ts";
import { DeskLink } from "./desk-link.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { KeyHelp } from "./key-help.tsx";
import { MinuteBar } from "./minute-bar.tsx";

interface ShiftClockProps {
  view: DeskView;
  mode: "practice" | "assessment";
  paced: boolean;
  handbookTo: string;
  handbookOpen: boolean;
}

/** How near the end is; the words say it, the colour only repeats it. */
export function urgency(minutesLeft: number): "calm" | "soon" | "last" {
  if (minutesLeft <= 3) return "last";
  return minutesLeft <= 10 ? "soon" : "calm";
}

function leftWords({ clock, over }: DeskView): string {
  if (clock.minutesLeft <= 0) return "Shift over";
  return over ? "Every case is closed" : `${count(clock.minutesLeft, "minute")} left`;
}

/** The shift clock above the desk: now, what is left, what ends, and the ways to stop or pass time. */
export function ShiftClock({ view, mode, paced, handbookTo, handbookOpen }: ShiftClockProps) {
  const { clock } = view;
  const Heading = useDeskHost() === null ? "h1" : "h2";
  const near = view.over ? "calm" : urgency(clock.minutesLeft);
  return (
    <section className="shift" data-near={near} aria-label="Shift clock">
      <div className="shift-title">
        <Heading>{view.title}</Heading>
        <p className="meta">
          {view.platform} · {view.you} · {mode === "practice" ? "Practice" : "Assessment"}
          {paced ? ", real-time clock" : ""}
        </p>
      </div>
      <div className="shift-now">
        <span className="visually-hidden">Time now</span>
        <span className="shift-time time">{clock.now}</span>
      </div>
      <div className="shift-left">
        <p>
          <strong className="time">{leftWords(view)}</strong>
          {near === "calm" ? null : (
            <span className="shift-near">{near === "last" ? "Last minutes" : "Nearly over"}</span>
          )}
          <span className="shift-ends">
            <span className="time">{clock.to}</span> {clock.ends}
          </span>
        </p>
        <MinuteBar minute={clock.minute} length={clock.length} />
      </div>
      <div className="shift-tools">
        {view.over ? null : (
          <>
            <DeskForm method="post" replace preventScrollReset>
              <HiddenFields intent="wait" />
              <button
                className="button small"
                data-key="w"
                title="Let time pass until something happens"
              >
                <Icon name="skip" />
                Wait <kbd>W</kbd>
              </button>
            </DeskForm>
            <DeskForm method="post" replace preventScrollReset>
              <HiddenFields intent="pause" />
              <button className="button small" title="Stop the clock and cover the desk">
                <Icon name="pause" />
                Pause
              </button>
            </DeskForm>
          </>
        )}
        <DeskLink
          className="button small"
          to={handbookTo}
          aria-expanded={handbookOpen}
          id="handbook-button"
        >
          <Icon name="book" />
          Handbook <kbd>/</kbd>
        </DeskLink>
        <KeyHelp actions={view.actions} />
      </div>
    </section>
  );
}
