import { Link } from "@remix-run/react";

import { modelOnlyPlaces, modelOnlyWords } from "#app/attempts/debrief/model-only.ts";
import type { Change } from "#app/attempts/results/change.ts";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { minus } from "#app/kit/words/minus.ts";
import { count, LINE_WORDS, VERDICT_WORDS } from "#app/kit/words/words.ts";
import type { RefusedForm } from "./adjust-form.ts";
import { ScoreForm } from "./score-form.tsx";
import type { ScoreSheet, SheetLine } from "./score-sheet.ts";
import { stepHref } from "./step-href.ts";

interface ScoreExplainedProps {
  sheet: ScoreSheet;
  changes: readonly Change[];
  base: number;
  refused: RefusedForm | null;
}

/** The score line by line, with the sum so far, until it is the result. */
export function ScoreExplained({ sheet, changes, base, refused }: ScoreExplainedProps) {
  return (
    <section className="part" id="score" aria-labelledby="score-heading">
      <h2 id="score-heading">How the score adds up</h2>
      <p className="part-lead">
        A decision earns 10, 7, 3, −10 or −20 points by its verdict; a step that the shift’s end
        took earns nothing for “weak”. Each expected clause, item sent and right answer earns 1.
        “Of” is what the model path earns in the same place, nothing where it never goes. Grades of
        written answers and certainty stand beside the score, never inside it.
      </p>
      <ScrollBox label="Lines of the score" className="table-scroll panel">
        <table className="data-table score-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                Line
              </th>
              <th scope="col">For</th>
              <th scope="col">Verdict</th>
              <th scope="col" className="number">
                Points
              </th>
              <th scope="col" className="number">
                Of
              </th>
              <th scope="col" className="number">
                Sum so far
              </th>
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map((line) => (
              <Line key={line.index} line={line} />
            ))}
            {sheet.only.map((only, index) => (
              <tr key={`only ${index}`}>
                <td />
                <td>
                  {modelOnlyWords(only)}
                  <span className="score-words">
                    {modelOnlyPlaces(only, (id) => sheet.caseTitles[id] ?? id)}
                  </span>
                </td>
                <td />
                <td className="number">0</td>
                <td className="number">{only.of}</td>
                <td className="number">{minus(sheet.points)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {count(sheet.lines.length, "line")} together; the model path earns {sheet.of}
              </th>
              <td className="number">{minus(sheet.points)}</td>
              <td className="number">{sheet.of}</td>
              <td className="number">{minus(sheet.points)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <ol className="score-sum panel">
        <li>
          <span>
            {minus(sheet.points)} of {sheet.of} points, kept within 0 and 100 and rounded
          </span>
          <strong className="figure-number">{sheet.byLines} %</strong>
        </li>
        <li>
          <span>Correction of the whole by a manager</span>
          <strong className="figure-number">
            {sheet.correction > 0 ? "+" : ""}
            {minus(sheet.correction)}
          </strong>
        </li>
        <li>
          <span>
            The result: {sheet.passed ? "passed" : "not passed"}; the pass mark is {sheet.pass} %
            with no critical error, and there {sheet.critical === 1 ? "is" : "are"}{" "}
            {sheet.critical === 0 ? "none" : sheet.critical}
            {sheet.adjusted ? "; something was changed by a manager" : ""}
          </span>
          <strong className="figure-number">{sheet.percent} %</strong>
        </li>
      </ol>
      <ScoreForm
        percent={sheet.percent}
        changed={changes.some(({ kind, inForce }) => kind === "score" && inForce)}
        base={base}
        refused={refused}
      />
    </section>
  );
}

function Line({ line }: { line: SheetLine }) {
  const { verdict, keyVerdict } = line;
  return (
    <tr id={`line-${line.index + 1}`}>
      <td className="number">{line.index + 1}</td>
      <td>
        <Link to={stepHref(line.step)}>
          {LINE_WORDS[line.kind]}, step {line.step + 1}
        </Link>
        <span className="score-words">
          {line.caseTitle}: {line.words}
          {line.onPath ? "" : "; not on the model path"}
        </span>
      </td>
      <td>
        {verdict ? <VerdictBadge verdict={verdict} /> : null}
        {keyVerdict && keyVerdict !== verdict ? (
          <span className="score-words">key: {VERDICT_WORDS[keyVerdict].toLowerCase()}</span>
        ) : null}
      </td>
      <td className="number">{minus(line.points)}</td>
      <td className="number">{line.of}</td>
      <td className="number">{minus(line.running)}</td>
    </tr>
  );
}
