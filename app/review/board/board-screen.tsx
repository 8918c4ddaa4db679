import { Link, useNavigation } from "@remix-run/react";

import { href } from "#app/href.ts";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { CohortPage } from "#app/review/cohort-page.tsx";
import { BoardFilter } from "./board-filter.tsx";
import { BoardTable } from "./board-table.tsx";
import type { Board, BoardQuery } from "./board.ts";

interface BoardScreenProps {
  cohort: { id: string; name: string; demo: boolean; timeZone: string; archivedAt: Date | null };
  board: Board;
  query: BoardQuery;
  /** Finished attempts that are not counted yet. */
  waiting: number;
}

/** The board of a cohort: who is ready, who needs help, what is overdue. */
export function BoardScreen({ cohort, board, query, waiting }: BoardScreenProps) {
  const navigation = useNavigation();
  const hrefWith = (changes: Readonly<Record<string, string>>) => addressOf(query, changes);
  return (
    <CohortPage cohort={cohort} title="Board" width="full">
      {waiting > 0 ? (
        <Notice>
          {waiting} finished {waiting === 1 ? "attempt is" : "attempts are"} still being counted.
          Load the page again in a moment.
        </Notice>
      ) : null}
      {board.people === 0 ? (
        <EmptyState title="Nobody is in this cohort yet">
          <p>
            <Link to={href("/review/cohorts/:cohortId/people", { cohortId: cohort.id })}>
              Add people
            </Link>
            , one by one or from a list.
          </p>
        </EmptyState>
      ) : (
        <>
          <BoardTotals board={board} hrefWith={hrefWith} />
          {board.columns.length === 0 ? (
            <Notice>
              Nothing is assigned yet.{" "}
              <Link to={href("/review/cohorts/:cohortId/assignments/new", { cohortId: cohort.id })}>
                Assign a scenario
              </Link>
              .
            </Notice>
          ) : null}
          <BoardFilter query={query} board={board} key={JSON.stringify(query)} />
          <div aria-busy={navigation.state === "loading"}>
            {board.matching === 0 ? (
              <EmptyState icon="search" title="Nobody matches">
                <p>
                  <Link to="?">Show everybody</Link>
                </p>
              </EmptyState>
            ) : (
              <BoardTable
                cohort={cohort}
                board={board}
                sort={query.sort}
                descending={query.descending}
                hrefWith={hrefWith}
              />
            )}
          </div>
          <Pager board={board} hrefWith={hrefWith} />
          <p className="meta board-legend">
            A cell shows the attempt that counts by the rule of its assignment, with what managers
            changed. “Mean” is the mean percentage of these attempts, practice and assessment alike;
            n is their number. “Late” was finished after it was due, by the person’s own due date.
            Readiness is not made from it: see{" "}
            <Link to={href("/review/cohorts/:cohortId/readiness", { cohortId: cohort.id })}>
              what readiness asks
            </Link>
            . Arrow keys move between the cells.
          </p>
        </>
      )}
    </CohortPage>
  );
}

type HrefWith = (changes: Readonly<Record<string, string>>) => string;

function BoardTotals({ board, hrefWith }: { board: Board; hrefWith: HrefWith }) {
  const { totals } = board;
  const tiles = [
    ["Ready", totals.ready, { readiness: "ready" }],
    ["Not yet", totals.notYet, { readiness: "not-yet" }],
    ["Not enough evidence", totals.notEnoughEvidence, { readiness: "not-enough-evidence" }],
    ["With something overdue", totals.overdue, { only: "overdue" }],
    ["With a critical error", totals.critical, { only: "critical" }],
  ] as const;
  const none = { readiness: "", only: "", search: "", page: "" };
  return (
    <div>
      <ul className="plain board-totals" aria-label="People of the cohort">
        {tiles.map(([label, n, change]) => (
          <li key={label}>
            <Link to={hrefWith({ ...none, ...change })} preventScrollReset>
              <b>{n}</b> <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
      {totals.deactivated > 0 ? (
        <p className="meta">
          <Link to={hrefWith({ ...none, only: "deactivated" })} preventScrollReset>
            {totals.deactivated} deactivated
          </Link>
          , in none of these numbers.
        </p>
      ) : null}
    </div>
  );
}

function Pager({ board, hrefWith }: { board: Board; hrefWith: HrefWith }) {
  if (board.pages === 1) return null;
  return (
    <nav aria-label="Pages of the board" className="pager">
      {board.page > 1 ? <Link to={hrefWith({ page: String(board.page - 1) })}>Earlier</Link> : null}
      <span>
        Page {board.page} of {board.pages}
      </span>
      {board.page < board.pages ? (
        <Link to={hrefWith({ page: String(board.page + 1) })}>Later</Link>
      ) : null}
    </nav>
  );
}

function addressOf(query: BoardQuery, changes: Readonly<Record<string, string>>): string {
  const asked = {
    search: query.search,
    readiness: query.readiness ?? "",
    only: query.only ?? "",
    sort: query.sort,
    order: query.descending ? "descending" : "",
    page: query.page > 1 ? String(query.page) : "",
    ...changes,
  };
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  return `?${search.toString()}`;
}
