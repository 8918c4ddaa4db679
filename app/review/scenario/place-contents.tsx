/** What the page has, to go there: every decision with its share right and its signs. */
import { Badge } from "#app/kit/layout/badge.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { count } from "#app/kit/words/words.ts";
import { FigureNumber } from "#app/review/figure/figure.tsx";
import type { PlaceView } from "#app/review/measures/scenario-measures.ts";

/** The list of contents. */
export function PlaceContents({ places }: { places: readonly PlaceView[] }) {
  return (
    <nav className="part" aria-labelledby="contents-heading">
      <h2 id="contents-heading">On this page</h2>
      <p className="meta">
        <a href="#whole-heading">The whole</a> · <a href="#overview-heading">All decisions</a> ·{" "}
        <a href="#errors-heading">Types of error</a>, then one decision after the other:
      </p>
      <ScrollBox label="Decisions on this page, table" className="table-scroll panel">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Decision</th>
              <th scope="col">Right</th>
              <th scope="col">Signs</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ key, words, item, flags }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={`#${key}`}>
                    {words.caseTitle}, {words.scene}
                  </a>
                </th>
                <td>
                  <FigureNumber figure={item.right} format="percent" />
                </td>
                <td>
                  <Signs flags={flags} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </nav>
  );
}

function Signs({ flags }: Pick<PlaceView, "flags">) {
  const fix = flags.filter(({ urgency }) => urgency === "fix").length;
  const look = flags.length - fix;
  if (flags.length === 0) return <span className="meta">none</span>;
  return (
    <>
      {fix > 0 ? <Badge tone="strong">{count(fix, "sign")}: fix the item</Badge> : null}{" "}
      {look > 0 ? <Badge>{count(look, "sign")}: look at it</Badge> : null}
    </>
  );
}
