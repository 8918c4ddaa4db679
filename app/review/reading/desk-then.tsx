import { Link } from "@remix-run/react";
import { useMemo } from "react";

import { DeskContext } from "#app/attempts/desk/desk-context.ts";
import { Explanations } from "#app/attempts/desk/explanations.tsx";
import { MinuteBar } from "#app/attempts/desk/minute-bar.tsx";
import { OpenedRecords } from "#app/attempts/desk/opened-records.tsx";
import { urgency } from "#app/attempts/desk/shift-clock.tsx";
import { Story } from "#app/attempts/desk/story.tsx";
import { WorksheetPanel } from "#app/attempts/desk/worksheet-panel.tsx";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Prose } from "#app/kit/layout/prose.tsx";
import { count } from "#app/kit/words/words.ts";
import type { CaseView, DeskView } from "#app/language/scenario/desk-view.ts";
import type { ClauseGroup } from "#app/library/handbook-views.ts";
import type { Step } from "./reading-view.ts";
import { stepHref } from "./step-href.ts";

interface DeskThenProps {
  step: Step;
  mode: "practice" | "assessment";
  handbook: readonly ClauseGroup[];
}

/** The desk as the trainee had it before this step, with nothing to press. */
export function DeskThen({ step, mode, handbook }: DeskThenProps) {
  const { desk } = step;
  const shared = useMemo(
    () => ({ seq: step.index, eventKey: "", sheet: null, clauses: handbook }),
    [step.index, handbook],
  );
  const open = desk.cases.find((one) => one.id === step.caseId) ?? null;
  return (
    <DeskContext.Provider value={shared}>
      <section className="desk-then panel" aria-labelledby="desk-then-heading">
        <header className="column-head">
          <h3 id="desk-then-heading">
            {step.line ? "On the desk before this step" : "On the desk at the end"}
          </h3>
          <span className="meta">{mode === "practice" ? "Practice" : "Assessment"}</span>
        </header>
        <Clock desk={desk} />
        {step.covered ? (
          <Notice tone="time">The clock was stopped: the desk was covered at this moment.</Notice>
        ) : null}
        <Cases desk={desk} index={step.index} current={step.caseId} over={step.line === null} />
        <div className="desk-then-body">
          {open ? (
            <OpenCase open={open} desk={desk} />
          ) : (
            <EmptyState title="The queue was empty">
              <p>No report had arrived yet.</p>
            </EmptyState>
          )}
          <details>
            <summary>The briefing</summary>
            <Prose html={desk.briefingHtml} />
          </details>
          <details>
            <summary>
              The actions of the desk ({desk.actions.length}, the same for every case)
            </summary>
            <ul className="desk-then-actions">
              {desk.actions.map((action) => (
                <li key={action.id}>
                  {action.label} {action.teams.length > 0 ? teams(action.teams) : ""}{" "}
                  {action.minutes > 0 ? <span className="cost">{action.minutes} min</span> : null}
                </li>
              ))}
            </ul>
          </details>
          <details>
            <summary>The log ({count(desk.log.length, "entry", "entries")})</summary>
            <ol className="plain desk-then-log">
              {desk.log.map((entry, index) => (
                <li key={index}>
                  <span className="time">{entry.time}</span> {entry.caseTitle ?? "Shift"}:{" "}
                  {entry.text}
                </li>
              ))}
            </ol>
          </details>
        </div>
      </section>
    </DeskContext.Provider>
  );
}

function teams(all: readonly { readonly label: string }[]): string {
  return `(${all.map(({ label }) => label).join(", ")})`;
}

function Clock({ desk: { clock, over } }: { desk: DeskView }) {
  const near = over ? "calm" : urgency(clock.minutesLeft);
  return (
    <div className="desk-then-clock" data-near={near}>
      <span className="shift-time time">
        <span className="visually-hidden">Time in the shift </span>
        {clock.now}
      </span>
      <div>
        <p>
          <strong className="time">
            {clock.minutesLeft > 0 ? `${count(clock.minutesLeft, "minute")} left` : "Shift over"}
          </strong>{" "}
          <span className="meta">
            <span className="time">{clock.to}</span> {clock.ends}
          </span>
        </p>
        <MinuteBar minute={clock.minute} length={clock.length} />
      </div>
    </div>
  );
}

interface CasesProps {
  desk: DeskView;
  index: number;
  current: string | null;
  over: boolean;
}

function Cases({ desk, index, current, over }: CasesProps) {
  if (desk.queue.length === 0) return null;
  return (
    <nav className="desk-then-queue" aria-label="Queue at this step">
      <ul className="plain">
        {desk.queue.map((item) => (
          <li key={item.case}>
            <Link
              to={stepHref(index, over ? index : Infinity, item.case)}
              replace
              preventScrollReset
              aria-current={item.case === current ? "true" : undefined}
            >
              <span className="time">{item.arrived}</span> {item.title}
              <span className="meta">{item.status === "open" ? "Open" : "Closed"}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OpenCase({ open, desk }: { open: CaseView; desk: DeskView }) {
  const own = desk.explanations.filter((each) => each.case === open.id);
  const latest = desk.explanations.at(-1);
  return (
    <>
      <p className="desk-then-case">
        <strong>{open.title}</strong> <Badge>{open.status === "open" ? "Open" : "Closed"}</Badge>
      </p>
      <Looks open={open} />
      <Story story={open.story} />
      {latest && latest.case !== open.id ? (
        <Notice>The explanation of the last decision stood with “{latest.caseTitle}”.</Notice>
      ) : null}
      <Explanations all={own} case={open.id} />
      <OpenedRecords records={open.records} />
      {open.worksheets.map((worksheet) => (
        <WorksheetPanel key={worksheet.id} case={open.id} worksheet={worksheet} open={false} />
      ))}
    </>
  );
}

/** What could be looked at, and what had been. */
function Looks({ open }: { open: CaseView }) {
  const all = [
    ...open.records.map(({ id, title, minutes, html }) => ({
      id,
      title,
      minutes,
      done: html !== null,
    })),
    ...open.worksheets.map(({ id, title, minutes, answers }) => ({
      ...{ id, title, minutes },
      done: answers !== null,
    })),
  ];
  if (all.length === 0) return null;
  return (
    <ul className="desk-then-looks" aria-label="Records and worksheets at this step">
      {all.map((look) => (
        <li key={look.id} data-done={look.done || undefined}>
          <Icon name={look.done ? "check" : "folder"} />
          {look.title}{" "}
          <span className="meta">{look.done ? "opened" : `not opened · ${look.minutes} min`}</span>
        </li>
      ))}
    </ul>
  );
}
