import { Icon, type IconName } from "#app/kit/layout/icon.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { count } from "#app/kit/words/words.ts";
import type { CheckedRow, RosterCheck, RowState } from "#app/review/people/check-roster.ts";

const STATES: Readonly<Record<RowState, { icon: IconName; words: string }>> = {
  problem: { icon: "alert", words: "Problem" },
  invited: { icon: "plus", words: "Invited" },
  joins: { icon: "arrow", words: "Joins" },
  here: { icon: "check", words: "Already here" },
};

/** Rows with what would become of each, the problems first. */
export function RosterCheckTable({ check }: { check: RosterCheck }) {
  const { rows, counts } = check;
  const all = counts.invited + counts.joins + counts.here + counts.problem;
  return (
    <ScrollBox label="Every row of the list" className="table-scroll panel roster-check">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              Row
            </th>
            <th scope="col">State</th>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col" className="number">
              Pace
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </tbody>
      </table>
      {all > rows.length ? (
        <p className="meta">
          Shown are the first {rows.length} of {count(all, "row")}, those with a problem first.
        </p>
      ) : null}
    </ScrollBox>
  );
}

function Row({ row }: { row: CheckedRow }) {
  const { icon, words } = STATES[row.state];
  return (
    <tr data-state={row.state}>
      <th scope="row" className="number">
        {row.number}
      </th>
      <td className="roster-words">
        <strong className="roster-state">
          <Icon name={icon} />
          {words}
        </strong>
        <span>{row.words}</span>
      </td>
      <td>{row.name}</td>
      <td className="review-email">{row.email}</td>
      <td className="number">{paceWords(row)}</td>
    </tr>
  );
}

/** The pace of an account that the invitation makes; whoever has one keeps theirs. */
function paceWords({ state, pace, paceWritten }: CheckedRow): string {
  if (state === "joins" || state === "here") return "their own";
  return paceWritten === "" ? String(pace) : paceWritten;
}
