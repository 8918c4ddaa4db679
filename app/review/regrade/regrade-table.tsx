import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { minus } from "#app/kit/words/minus.ts";
import { count, VERDICT_WORDS } from "#app/kit/words/words.ts";
import type { RegradePreview } from "./preview-regrade.server.ts";
import type { Outcome } from "./regrade-of.ts";
import { RegradedAttempt } from "./regraded-attempt.tsx";

type Row = RegradePreview["changed"][number];

/** Who changes, by how much, and through which decisions. */
export function RegradeTable({ rows }: { rows: readonly Row[] }) {
  return (
    <ScrollBox label="Attempts that change" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col" className="number">
              Difference
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.attemptId}>
              <th scope="row">
                <RegradedAttempt row={row} />
              </th>
              <td>{outcomeWords(row.before)}</td>
              <td>{outcomeWords(row.after)}</td>
              <td className="number">{difference(row)}</td>
              <td>
                <Why row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function outcomeWords({ percent, passed, critical }: Outcome): string {
  const errors = critical === 0 ? "" : `, ${count(critical, "critical error")}`;
  return `${percent} %, ${passed ? "passed" : "not passed"}${errors}`;
}

function difference({ before, after }: Row): string {
  const points = after.percent - before.percent;
  return points > 0 ? `+${points}` : minus(points);
}

function Why({ row }: { row: Row }) {
  return (
    <ul className="plain">
      {row.decisions.map((decision, index) => (
        <li key={index}>
          {decision.words}: {verdictWords(decision.from)} → {verdictWords(decision.to)}
        </li>
      ))}
      {row.beside ? (
        <li className="meta">
          {row.decisions.length > 0 ? "also " : ""}other points, or what the model path earns
        </li>
      ) : null}
    </ul>
  );
}

function verdictWords(verdict: Row["decisions"][number]["from"]): string {
  return verdict === null ? "not judged" : VERDICT_WORDS[verdict].toLowerCase();
}
