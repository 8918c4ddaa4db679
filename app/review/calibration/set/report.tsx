import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { count } from "#app/kit/words/words.ts";
import { countedWords, FEWEST } from "#app/review/figure/figure-words.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import { FigureList, FigureNumber, FigureRow, FigureValue } from "#app/review/figure/figure.tsx";
import type { CalibrationReport } from "./read-report.server.ts";
import { ReportItem } from "./report-item.tsx";
import type { SetPage } from "./set-page.server.ts";

interface ReportProps {
  cohortId: string;
  set: SetPage;
  report: CalibrationReport;
}

/** How far the people agree: all, each with the key, two by two, and item by item. */
export function Report({ cohortId, set, report }: ReportProps) {
  const names = new Map(set.people.map(({ id, name }) => [id, name]));
  const split = report.items.filter(({ flag }) => flag !== null);
  const order = [...split, ...report.items.filter(({ flag }) => flag === null)];
  return (
    <>
      <section aria-labelledby="agreement-heading" className="calibration-part">
        <h2 id="agreement-heading">Agreement of all</h2>
        <p className="cohort-lead">
          {pairsWords(report.all.alike, report.items.length)} {bestWords(report.all.best)}
          {report.items.length < FEWEST
            ? ` Alpha and kappa need ${FEWEST} items: under that, one answer would move them from one end to the other.`
            : null}
        </p>
        <FigureList>
          <FigureRow label="Pairs of people alike" figure={report.all.alike} format="percent" />
          <FigureRow
            label="Answers that were the best open, by the key"
            figure={report.all.best}
            format="percent"
          />
          <FigureRow
            label="Krippendorff's alpha, action and addressee"
            figure={report.all.nominal}
            format="number"
          />
          <FigureRow
            label="Krippendorff's alpha, severity"
            figure={report.all.ordinal}
            format="number"
          />
          <FigureRow label="Fleiss' kappa" figure={report.all.fleiss} format="number" />
        </FigureList>
      </section>
      <section aria-labelledby="items-heading" className="calibration-part">
        <h2 id="items-heading">Item by item</h2>
        <p className="cohort-lead">
          {split.length === 0
            ? "No item is flagged. One is when fewer than half of the pairs of people agree, or when fewer than half of the answers are the best that was open by the key. It takes three answers."
            : `${split.length} of ${report.items.length} are flagged and stand first: look at the item before the people.`}
        </p>
        <ol className="plain calibration-report">
          {order.map((item) => (
            <ReportItem key={item.id} cohortId={cohortId} item={item} names={names} />
          ))}
        </ol>
      </section>
      <WithKey report={report} names={names} />
      <Pairs report={report} names={names} />
    </>
  );
}

function pairsWords({ counted }: Figure, items: number): string {
  if (!counted || counted.whole === 0) return "Nobody answered the same item as somebody else.";
  return `${countedWords(counted)} pairs of people alike at ${count(items, "item")}.`;
}

function bestWords({ counted }: Figure): string {
  if (!counted || counted.whole === 0) return "The key judges none of them.";
  return `${countedWords(counted)} answers were the best that was open, by the key.`;
}

interface TableProps {
  report: CalibrationReport;
  names: ReadonlyMap<string, string>;
}

function WithKey({ report, names }: TableProps) {
  return (
    <section aria-labelledby="key-heading" className="calibration-part">
      <h2 id="key-heading">Each person and the key</h2>
      <ScrollBox label="Table of people and the key" className="table-scroll panel">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">The best that was open</th>
              <th scope="col">Cohen&rsquo;s kappa</th>
              <th scope="col">Weighted kappa, severity</th>
            </tr>
          </thead>
          <tbody>
            {report.withKey.map((one) => (
              <tr key={one.userId}>
                <th scope="row">{names.get(one.userId)}</th>
                <td>
                  <FigureValue figure={one.best} format="percent" />
                </td>
                <td>
                  <FigureValue figure={one.kappa} format="number" />
                </td>
                <td>
                  <FigureValue figure={one.weighted} format="number" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Pairs({ report, names }: TableProps) {
  const [first] = report.pairs;
  if (!first) return null;
  return (
    <section aria-labelledby="pairs-heading" className="calibration-part">
      <h2 id="pairs-heading">Two by two</h2>
      <p className="cohort-lead">
        Those who agree least stand first. {first.same.definition} {first.kappa.definition} Taken
        from: {first.same.rule}.
      </p>
      <ScrollBox label="Table of pairs" className="table-scroll panel calibration-pairs">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Two people</th>
              <th scope="col">The same answer</th>
              <th scope="col">Cohen&rsquo;s kappa</th>
            </tr>
          </thead>
          <tbody>
            {report.pairs.map(({ people: [a, b], same, kappa }) => (
              <tr key={`${a} ${b}`}>
                <th scope="row">
                  {names.get(a)} and {names.get(b)}
                </th>
                <td>
                  <FigureNumber figure={same} format="percent" />
                </td>
                <td>
                  <FigureNumber figure={kappa} format="number" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
