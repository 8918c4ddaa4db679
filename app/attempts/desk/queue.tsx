import type { KeyboardEvent } from "react";

import { Badge } from "#app/kit/layout/badge.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { count } from "#app/kit/words/words.ts";
import type { DeskView } from "#app/language/scenario/desk-view.ts";
import { DeskLink } from "./desk-link.tsx";
import { deskSearch } from "./desk-place.ts";

interface QueueProps {
  view: DeskView;
  current: string | null;
  /** Cases not looked at since they last changed. */
  news: ReadonlySet<string>;
}

/** The queue at the left: oldest arrival first, each with its number key. */
export function Queue({ view, current, news }: QueueProps) {
  const open = view.queue.filter((item) => item.status === "open").length;
  return (
    <section className="queue" aria-labelledby="queue-heading">
      <header className="column-head">
        <h2 id="queue-heading">Queue</h2>
        <span className="meta">{open} open</span>
      </header>
      <div className="column-scroll">
        {view.queue.length === 0 ? (
          <p className="meta queue-none">Nothing has arrived yet.</p>
        ) : null}
        <ol className="queue-list">
          {view.queue.map((item, index) => (
            <li key={item.case}>
              <DeskLink
                className="queue-item"
                to={deskSearch({ case: item.case })}
                aria-current={item.case === current ? "true" : undefined}
                data-status={item.status}
                data-queue={index + 1}
                onKeyDown={moveWithArrows}
              >
                <span className="queue-top">
                  <span className="time">{item.arrived}</span>
                  {news.has(item.case) && !view.over ? (
                    <Badge tone="time">
                      {item.lastChange === item.arrived ? "New" : "Changed"}
                    </Badge>
                  ) : null}
                  <span className="queue-status">{item.status === "open" ? "Open" : "Closed"}</span>
                  {index < 9 ? <kbd>{index + 1}</kbd> : null}
                </span>
                <span className="queue-title">{item.title}</span>
                {item.lastChange === item.arrived ? null : (
                  <span className="meta">
                    Last change <span className="time">{item.lastChange}</span>
                  </span>
                )}
              </DeskLink>
            </li>
          ))}
        </ol>
        <details className="queue-briefing">
          <summary>Your briefing</summary>
          <Prose html={view.briefingHtml} />
        </details>
        <p className="visually-hidden">{count(view.queue.length, "case")} in the queue.</p>
      </div>
    </section>
  );
}

function moveWithArrows(event: KeyboardEvent<HTMLAnchorElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const number = Number(event.currentTarget.dataset.queue) + step;
  const next = document.querySelector<HTMLAnchorElement>(`[data-queue="${number}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
