/** Filters, sorts and pages the rows of a board, and reads what was asked for from an address. */
import { byName } from "#app/kit/table/by-name.ts";
import { pageOf } from "#app/kit/table/paging.ts";
import { READINESS } from "#app/review/readiness/readiness.ts";
import {
  ONLY,
  SORTS,
  type Board,
  type BoardQuery,
  type BoardTotals,
  type Column,
  type Row,
} from "./board.ts";

/** Rows on one page, fewer where there are many columns: what takes time to make and to read is cells. */
export const ROWS_ON_PAGE = 50;
const FEWEST_ROWS = 20;
const CELLS_ON_PAGE = 1200;

/** What an address asks for; what it does not know it leaves out. */
export function readBoardQuery(search: URLSearchParams): BoardQuery {
  const sort = search.get("sort") ?? "readiness";
  const page = Number(search.get("page") ?? "1");
  return {
    search: (search.get("search") ?? "").trim().slice(0, 100),
    readiness: READINESS.find((one) => one === search.get("readiness")) ?? null,
    only: ONLY.find((one) => one === search.get("only")) ?? null,
    sort: SORTS.some((one) => one === sort) || /^column-\d{1,3}$/.test(sort) ? sort : "readiness",
    descending: search.get("order") === "descending",
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The page that was asked for; a page beyond the last is the last. */
export function queryBoard(
  columns: readonly Column[],
  all: readonly Row[],
  query: BoardQuery,
): Board {
  const found = all.filter((row) => matches(row, query)).toSorted(orderBy(query));
  const fitting = Math.floor(CELLS_ON_PAGE / Math.max(1, columns.length));
  const onPage = Math.max(FEWEST_ROWS, Math.min(ROWS_ON_PAGE, fitting));
  const { from, ...shown } = pageOf(found.length, onPage, query.page);
  return {
    columns,
    rows: found.slice(from, from + onPage),
    people: all.length,
    matching: found.length,
    ...shown,
    totals: totalsOf(all),
  };
}

/** All rows in the order of a board that nobody sorted. */
export function inBoardOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted(orderBy(readBoardQuery(new URLSearchParams())));
}

function totalsOf(rows: readonly Row[]): BoardTotals {
  const active = rows.filter((row) => row.active);
  const count = (is: (row: Row) => boolean) => active.filter(is).length;
  return {
    ready: count((row) => row.readiness === "ready"),
    notYet: count((row) => row.readiness === "not-yet"),
    notEnoughEvidence: count((row) => row.readiness === "not-enough-evidence"),
    overdue: count((row) => row.overdue > 0),
    critical: count((row) => row.critical > 0),
    deactivated: rows.length - active.length,
  };
}

function matches(row: Row, { search, readiness, only }: BoardQuery): boolean {
  const words = search.toLowerCase().split(/\s+/);
  const text = `${row.name} ${row.email}`.toLowerCase();
  if (!words.every((word) => text.includes(word))) return false;
  if (only === "deactivated") return !row.active;
  // Nobody has to do anything about them, and the totals leave them out.
  if (!row.active && (readiness !== null || only !== null)) return false;
  if (readiness !== null && row.readiness !== readiness) return false;
  if (only === "overdue") return row.overdue > 0;
  if (only === "late") return row.cells.some(({ late }) => late);
  if (only === "critical") return row.critical > 0;
  if (only === "overtaken") return row.overtaken;
  return only === null || row.cells.some((cell) => cell.state === only);
}

/** Those who need somebody first. */
const READINESS_ORDER = ["not-yet", "not-enough-evidence", "ready"] as const;

function orderBy({ sort, descending }: BoardQuery): (a: Row, b: Row) => number {
  const keyed = keyOf(sort);
  const turn = descending ? -1 : 1;
  return (a, b) => {
    const [left, right] = [keyed(a), keyed(b)];
    // Whoever has no figure stands last, whichever way it is sorted.
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else if (left !== right) return left < right ? -turn : turn;
    return byName(a, b) || (a.userId < b.userId ? -1 : 1);
  };
}

function keyOf(sort: string): (row: Row) => number | string | null {
  const column = /^column-(\d+)$/.exec(sort)?.[1];
  if (column !== undefined) return (row) => row.cells[Number(column)]?.percent ?? null;
  switch (sort) {
    case "name":
      return (row) => row.name.toLowerCase();
    case "finished":
      return (row) => row.finished;
    case "overdue":
      return (row) => -row.overdue;
    case "critical":
      return (row) => -row.critical;
    case "mean":
      return (row) => row.mean;
    default:
      return (row) => READINESS_ORDER.indexOf(row.readiness);
  }
}
