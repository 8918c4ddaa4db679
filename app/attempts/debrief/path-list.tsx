import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import type { PathStop } from "#app/language/scenario/debrief-view.ts";

const KIND_WORDS: Readonly<Record<PathStop["kind"], string>> = {
  arrived: "",
  opened: "Opened: ",
  filled: "Filled in: ",
  decided: "",
  effect: "",
  ended: "",
};

/** One path in words; the numbers are those of the drawing. */
export function PathList(props: { title: string; stops: readonly PathStop[] }) {
  return (
    <section className="path-list">
      <h4>{props.title}</h4>
      {props.stops.length === 0 ? <p className="meta">Nothing happened on this path.</p> : null}
      <ol className="plain">
        {props.stops.map((stop, index) => (
          <li key={index} data-kind={stop.kind}>
            <span className="path-number figure-number">{index + 1}</span>
            <span className="time">{stop.time}</span>
            <span>
              {KIND_WORDS[stop.kind]}
              {stop.label} {stop.verdict ? <VerdictBadge verdict={stop.verdict} /> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
