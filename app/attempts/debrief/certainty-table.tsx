import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { minus } from "#app/kit/words/minus.ts";
import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import type { CertaintyScore } from "#app/language/scenario/score.ts";

/** Certainty against correctness: beside the score, never inside it. */
export function CertaintyTable({ rows }: { rows: readonly CertaintyScore[] }) {
  const all = rows.reduce((sum, row) => sum + row.right + row.wrong, 0);
  const marks = rows.reduce((sum, row) => sum + row.marks, 0);
  const most = Math.max(1, ...rows.map((row) => row.right + row.wrong));
  return (
    <section className="part" id="certainty" aria-labelledby="certainty-heading">
      <h2 id="certainty-heading">How sure, and how right</h2>
      <p className="part-lead">
        A decision counts as right when its verdict is best or acceptable. Marks reward knowing what
        you know: right 1, 2 or 3; wrong 0, −2 or −6. They are not part of the score.
      </p>
      <ScrollBox label="Table of certainty" className="table-scroll panel">
        <table className="data-table certainty-table">
          <thead>
            <tr>
              <th scope="col">You said</th>
              <th scope="col" className="number">
                Right
              </th>
              <th scope="col" className="number">
                Wrong
              </th>
              <th scope="col" className="certainty-bar-head">
                Share right
              </th>
              <th scope="col" className="number">
                Marks
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.certainty}>
                <th scope="row">{CERTAINTY_WORDS[row.certainty]}</th>
                <td className="number">{row.right}</td>
                <td className="number">{row.wrong}</td>
                <td>
                  <ShareBar right={row.right} wrong={row.wrong} most={most} />
                </td>
                <td className="number">{minus(row.marks)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{all} decisions with a certainty</th>
              <td className="number">{rows.reduce((sum, row) => sum + row.right, 0)}</td>
              <td className="number">{rows.reduce((sum, row) => sum + row.wrong, 0)}</td>
              <td />
              <td className="number">{minus(marks)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
    </section>
  );
}

function ShareBar({ right, wrong, most }: { right: number; wrong: number; most: number }) {
  const share = (n: number) => `${((n / most) * 100).toFixed(1)}%`;
  if (right + wrong === 0) return <span className="meta">none</span>;
  return (
    <svg className="share-bar" role="img" aria-label={`${right} of ${right + wrong} right`}>
      <rect className="share-right" width={share(right)} height="100%" />
      <rect className="share-wrong" x={share(right)} width={share(wrong)} height="100%" />
    </svg>
  );
}
