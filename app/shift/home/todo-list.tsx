import { Link } from "@remix-run/react";

import type { DueItem } from "#app/attempts/assigned/assignment.ts";
import { LATE_RULE, leftWords, modeWords } from "#app/attempts/assigned/words.ts";
import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { PracticeWaits } from "./half-done.tsx";

const STANDINGS: Readonly<Record<DueItem["standing"], string>> = {
  "opens-later": "Opens later",
  "not-begun": "Not begun",
  "half-done": "Half done",
  done: "Done",
  overdue: "Overdue",
  closed: "Taken back",
};

/** What a trainee was asked to do, what is due first at the top; what is done folded away. */
export function TodoList(props: { items: readonly DueItem[]; assessed: readonly string[] }) {
  const { items, assessed } = props;
  const open = items.filter(({ standing }) => standing !== "done");
  const done = items.filter(({ standing }) => standing === "done");
  return (
    <>
      {open.length === 0 ? (
        <EmptyState
          icon="check"
          title={done.length > 0 ? "All done" : "Nothing is assigned to you"}
        >
          <p>You can practise with the scenarios below as often as you like.</p>
        </EmptyState>
      ) : (
        <Items items={open} assessed={assessed} />
      )}
      {done.length > 0 ? (
        <details className="review-details">
          <summary>Done ({done.length})</summary>
          <Items items={done} assessed={assessed} />
        </details>
      ) : null}
      {open.some(({ due }) => due !== null) ? <p className="meta">{LATE_RULE}</p> : null}
    </>
  );
}

function Items(props: { items: readonly DueItem[]; assessed: readonly string[] }) {
  const { items, assessed } = props;
  return (
    <ul className="todo">
      {items.map((item) => (
        <li
          className="panel"
          key={`${item.assignmentId} ${item.slug}`}
          data-overdue={item.standing === "overdue" || undefined}
        >
          <div>
            <h3>{item.title}</h3>
            <p className="meta">
              {item.assignment} · {modeWords(item)}
            </p>
          </div>
          <p className="todo-when">
            <Badge tone={item.late && item.standing !== "done" ? "time" : "plain"}>
              {standingWords(item)}
            </Badge>
            <span>{item.standing === "opens-later" ? `opens ${item.opens}` : dueWords(item)}</span>
            {item.mayBegin ? <span className="meta">{leftWords(item)}</span> : null}
          </p>
          <Way item={item} held={item.mode === "practice" && assessed.includes(item.slug)} />
        </li>
      ))}
    </ul>
  );
}

function standingWords({ standing, late, unfinished }: DueItem): string {
  if (standing === "done") return late ? "Done late" : "Done";
  if (standing === "overdue" && unfinished !== null) return "Half done, overdue";
  return STANDINGS[standing];
}

function dueWords({ due, late }: DueItem): string {
  if (due === null) return "no due date";
  return late ? `was due ${due}` : `due ${due}`;
}

function Way({ item, held }: { item: DueItem; held: boolean }) {
  const hidden = <span className="visually-hidden"> with {item.title}</span>;
  if (held && item.finished === null) return <PracticeWaits />;
  if (item.unfinished !== null) {
    return (
      <Link
        className="button primary"
        to={href("/attempts/:attemptId", { attemptId: item.unfinished })}
      >
        Go on{hidden}
      </Link>
    );
  }
  const again = item.standing === "done";
  if (item.mayBegin) {
    return (
      <span className="button-row">
        {item.finished ? <Debrief item={item} finished={item.finished} /> : null}
        <Link
          className={again ? "button" : "button primary"}
          to={`${href("/scenarios/:slug", { slug: item.slug })}?assignment=${item.assignmentId}`}
        >
          {again ? "Take it again" : "Begin"}
          <span className="visually-hidden">: {item.title}</span>
        </Link>
      </span>
    );
  }
  if (item.finished) return <Debrief item={item} finished={item.finished} />;
  return <span className="meta">{item.inService ? "" : "not in service at the moment"}</span>;
}

function Debrief({ item, finished }: { item: DueItem; finished: string }) {
  return (
    <Link className="button" to={href("/attempts/:attemptId/debrief", { attemptId: finished })}>
      Debrief<span className="visually-hidden"> of {item.title}</span>
    </Link>
  );
}
