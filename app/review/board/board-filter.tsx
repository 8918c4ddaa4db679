import { Form, Link } from "@remix-run/react";

import { READINESS_WORDS } from "#app/review/readiness/readiness-badge.tsx";
import type { Board, BoardQuery } from "./board.ts";

/** Search and filters of the board: a form that asks by its address, so that a filtered board can be kept as a link. */
export function BoardFilter({ query, board }: { query: BoardQuery; board: Board }) {
  const filtered = query.search !== "" || query.readiness !== null || query.only !== null;
  return (
    <Form method="get" role="search" className="board-filter" preventScrollReset>
      <input type="hidden" name="sort" value={query.sort} />
      {query.descending ? <input type="hidden" name="order" value="descending" /> : null}
      <label>
        Name or e-mail
        <input className="input" type="search" name="search" defaultValue={query.search} />
      </label>
      <label>
        Readiness
        <select className="input" name="readiness" defaultValue={query.readiness ?? ""}>
          <option value="">Everybody</option>
          {Object.entries(READINESS_WORDS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Only people with
        <select className="input" name="only" defaultValue={query.only ?? ""}>
          <option value="">Anything</option>
          <option value="overdue">Something overdue</option>
          <option value="late">Something finished late</option>
          <option value="critical">A critical error</option>
          <option value="half-done">Something half done</option>
          <option value="not-begun">Something not begun</option>
          <option value="overtaken">A decision older than its evidence</option>
          <option value="deactivated">A deactivated account</option>
        </select>
      </label>
      <button className="button">Show</button>
      {filtered ? (
        <Link className="button quiet" to="?">
          Show everybody
        </Link>
      ) : null}
      <span className="meta" role="status">
        {board.matching} of {board.people} people
      </span>
    </Form>
  );
}
