import { Icon } from "#app/kit/layout/icon.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import type { WorksheetResult } from "#app/language/scenario/debrief-view.ts";

/** What was answered on each worksheet, and what was expected. */
export function WorksheetResults({ worksheets }: { worksheets: readonly WorksheetResult[] }) {
  if (worksheets.length === 0) return null;
  return (
    <section className="part" id="worksheets" aria-labelledby="worksheets-heading">
      <h2 id="worksheets-heading">Worksheets</h2>
      {worksheets.map((sheet, index) => (
        <ScrollBox label={`Answers: ${sheet.title}`} className="table-scroll panel" key={index}>
          <table className="data-table">
            <caption>
              {sheet.title}{" "}
              <span className="meta">
                <span className="time">{sheet.time}</span> · {sheet.caseTitle}
              </span>
            </caption>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">You</th>
                <th scope="col">Expected</th>
                <th scope="col">Right?</th>
              </tr>
            </thead>
            <tbody>
              {sheet.answers.map((answer) => (
                <tr key={answer.ask}>
                  <td>{answer.ask}</td>
                  <td>{answer.given}</td>
                  <td>{answer.expected}</td>
                  <td>
                    <span className="right-wrong" data-right={answer.right}>
                      <Icon name={answer.right ? "check" : "close"} />
                      {answer.right ? "Right" : "Wrong"}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      ))}
    </section>
  );
}
