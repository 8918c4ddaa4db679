import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import type { Cell } from "./board.ts";

const STATE_WORDS: Readonly<Record<Cell["state"], string>> = {
  "opens-later": "Opens later",
  "not-begun": "Not begun",
  "half-done": "Half done",
  finished: "Finished",
};

/** How somebody stands with one scenario: the percentage of the attempt that counts, else the state in words. */
export function BoardCell({ cell, label }: { cell: Cell; label: string }) {
  if (cell.state !== "finished" || cell.attemptId === null) {
    return (
      <span className="board-cell" data-state={cell.overdue ? "overdue" : cell.state}>
        {cell.overdue ? (
          <>
            <Icon name="clock" /> Overdue
            {cell.state === "half-done" ? ", half done" : null}
          </>
        ) : (
          STATE_WORDS[cell.state]
        )}
      </span>
    );
  }
  return (
    <Link
      to={href("/review/attempts/:attemptId", { attemptId: cell.attemptId })}
      className="board-cell"
      data-state={cell.critical > 0 ? "critical" : cell.passed ? "passed" : "failed"}
    >
      <Icon name={cell.critical > 0 ? "critical" : cell.passed ? "check" : "close"} />
      <b>{cell.percent} %</b>
      <span className="visually-hidden">
        , {cell.passed ? "passed" : "not passed"}, {label}
      </span>
      {cell.critical > 0 ? <span className="board-more">critical</span> : null}
      {cell.late ? (
        <span className="board-more">
          <Icon name="clock" /> late
        </span>
      ) : null}
      {cell.adjusted ? <span className="board-more">changed</span> : null}
      {cell.finished > 1 ? <span className="board-more">1 of {cell.finished}</span> : null}
    </Link>
  );
}
