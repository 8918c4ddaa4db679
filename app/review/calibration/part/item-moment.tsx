import { OpenedRecords } from "#app/attempts/desk/opened-records.tsx";
import { Story } from "#app/attempts/desk/story.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { count } from "#app/kit/words/words.ts";
import type { ItemView } from "./item-view.ts";

/** The moment as the trainee had it: clock, story so far, the records that had been opened. Only to read. */
export function ItemMoment({ view }: { view: ItemView }) {
  const { clock, records } = view;
  const unopened = records.filter(({ html }) => html === null);
  return (
    <section className="panel calibration-moment" aria-labelledby="moment-heading">
      <header>
        <h2 id="moment-heading">{view.caseTitle}</h2>
        <p className="meta">
          {view.platform}. You are {view.you}. Arrived <span className="time">{view.arrived}</span>
        </p>
        <p className="calibration-clock">
          <strong className="time">{clock.now}</strong>{" "}
          {clock.minutesLeft > 0
            ? `${count(clock.minutesLeft, "minute")} left: ${clock.ends} at ${clock.to}`
            : clock.ends}
        </p>
      </header>
      <details>
        <summary>Your briefing</summary>
        <Prose html={view.briefingHtml} />
      </details>
      <Story story={view.story} />
      <OpenedRecords records={records} />
      {unopened.length > 0 ? (
        <p className="meta">
          Not opened at this moment: {unopened.map(({ title }) => title).join(", ")}.
        </p>
      ) : null}
      {view.queue.length > 0 ? (
        <div>
          <h3>Also in the queue</h3>
          <ul className="plain calibration-queue">
            {view.queue.map(({ title, status }, index) => (
              <li key={index}>
                {title} <span className="meta">{status}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
