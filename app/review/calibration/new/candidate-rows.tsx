import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { count } from "#app/kit/words/words.ts";
import type { Candidate } from "./candidate.ts";

interface CandidateRowsProps {
  rows: readonly Candidate[];
  /** Those that are marked. */
  picks: readonly string[];
  /** Says the place with each. */
  placed?: boolean;
}

/** Decisions to mark: when it was, what had been opened and, unless it is hidden, what was done. */
export function CandidateRows({ rows, picks, placed }: CandidateRowsProps) {
  return (
    <ul className="plain calibration-rows">
      {rows.map((row) => (
        <li key={row.pick}>
          <label className="choice">
            <input
              type="checkbox"
              name="pick"
              value={row.pick}
              defaultChecked={picks.includes(row.pick)}
            />
            <span className="calibration-row">
              {placed ? <b>{row.place}</b> : null}
              <span>
                <span className="time">{row.time}</span>,{" "}
                {row.opened === 0 ? "no record opened" : `${count(row.opened, "record")} opened`}
              </span>
              {row.did === null ? null : <span>{row.did}</span>}
              {row.verdict === null ? null : <VerdictBadge verdict={row.verdict} />}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
