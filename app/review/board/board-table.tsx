import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";

import { UnprovedBadge } from "#app/accounts/unproved-badge.tsx";
import { href } from "#app/href.ts";
import { Badge } from "#app/kit/layout/badge.tsx";
import { Icon } from "#app/kit/layout/icon.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { zoneWords } from "#app/kit/words/day.ts";
import { behindFigure, personFilters } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { ReadinessBadge } from "#app/review/readiness/readiness-badge.tsx";
import { BoardCell } from "./board-cell.tsx";
import type { Board, Column, Row } from "./board.ts";
import { moveInTable } from "./move-in-table.ts";

interface BoardTableProps {
  cohort: { readonly id: string; readonly timeZone: string };
  board: Board;
  sort: string;
  descending: boolean;
  /** The address of this board with other questions. */
  hrefWith: (changes: Readonly<Record<string, string>>) => string;
}

/** The grid: people down, assigned scenarios across. Arrow keys move between its cells. */
export function BoardTable({ cohort, board, sort, descending, hrefWith }: BoardTableProps) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const here = table.current;
    const move = (event: KeyboardEvent) => moveInTable(event, here);
    here?.addEventListener("keydown", move);
    return () => here?.removeEventListener("keydown", move);
  }, []);
  const head = (name: string, label: string, rows: 1 | 2, number = false) => (
    <SortHead {...{ name, label, rows, number, sort, descending, hrefWith }} key={name} />
  );
  return (
    <ScrollBox label="The board" className="table-scroll panel board-scroll">
      <table ref={table} className="data-table board-table">
        <thead>
          <tr>
            {head("name", "Person", 2)}
            {head("readiness", "Readiness", 2)}
            {head("mean", "Mean", 2, true)}
            {head("overdue", "Overdue", 2, true)}
            {groupsOf(board.columns).map((group) => (
              <th key={group[0]?.assignmentId} scope="colgroup" colSpan={group.length}>
                {group[0] ? <AssignmentHead column={group[0]} cohort={cohort} /> : null}
              </th>
            ))}
          </tr>
          <tr>{board.columns.map((column, i) => head(`column-${i}`, column.title, 1))}</tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <PersonRow key={row.userId} cohortId={cohort.id} row={row} columns={board.columns} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Columns of one assignment stand together. */
function groupsOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  const groups: Column[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last[0]?.assignmentId === column.assignmentId) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function AssignmentHead(props: { column: Column; cohort: BoardTableProps["cohort"] }) {
  const { column, cohort } = props;
  return (
    <>
      <Link
        to={href("/review/cohorts/:cohortId/assignments/:assignmentId", {
          cohortId: cohort.id,
          assignmentId: column.assignmentId,
        })}
      >
        {column.assignment}
      </Link>
      <span className="meta board-column-note">
        {column.mode}, {column.rule} attempt counts
        {column.dueAt ? `, due ${zoneWords(column.dueAt, cohort.timeZone)}` : ""}
      </span>
    </>
  );
}

function PersonRow(props: { cohortId: string; row: Row; columns: readonly Column[] }) {
  const { row, columns } = props;
  return (
    <tr data-inactive={row.active ? undefined : ""}>
      <th scope="row">
        <Link
          to={href("/review/cohorts/:cohortId/people/:userId", {
            cohortId: props.cohortId,
            userId: row.userId,
          })}
        >
          {row.name}
        </Link>
        {row.active ? null : <Badge>deactivated</Badge>}
        <UnprovedBadge proved={row.proved} />
      </th>
      <td>
        <Link
          className="board-readiness"
          to={`${href("/review/cohorts/:cohortId/people/:userId", { cohortId: props.cohortId, userId: row.userId })}#readiness`}
        >
          <ReadinessBadge verdict={row.readiness} decided={row.decided} overtaken={row.overtaken} />
        </Link>
      </td>
      <td className="number">
        {row.mean === null ? (
          <span className="meta">none yet</span>
        ) : (
          <>
            {Math.round(row.mean)} %{" "}
            <span className="meta">
              <DecisionsLink behind={behindMean(props.cohortId, row)}>
                n = {row.finished}
              </DecisionsLink>
            </span>
          </>
        )}
      </td>
      <td className="number">{row.overdue === 0 ? "–" : row.overdue}</td>
      {row.cells.map((cell, i) => (
        <td key={`${columns[i]?.assignmentId ?? ""} ${columns[i]?.slug ?? ""}`}>
          <BoardCell cell={cell} label={`${row.name}, ${columns[i]?.title ?? ""}`} />
        </td>
      ))}
    </tr>
  );
}

/** The attempts that count, one for each cell. */
function behindMean(cohort: string, { userId, finished }: Row) {
  return behindFigure({ n: finished, of: "attempts" }, personFilters(cohort, userId));
}

function SortHead(props: {
  name: string;
  label: string;
  rows: 1 | 2;
  number: boolean;
  sort: string;
  descending: boolean;
  hrefWith: BoardTableProps["hrefWith"];
}) {
  const { name, label, sort, descending, hrefWith } = props;
  const here = sort === name;
  const order = here && !descending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      rowSpan={props.rows}
      className={props.number ? "number" : undefined}
      aria-sort={here ? (descending ? "descending" : "ascending") : undefined}
    >
      <Link to={hrefWith({ sort: name, order, page: "" })} preventScrollReset className="sort-link">
        {label}
        {here ? <Icon name={descending ? "down" : "up"} /> : null}
      </Link>
    </th>
  );
}
