import type { DebriefView, DecisionView } from "#app/scenario/debrief-view.ts";
import type { ScoreLine } from "#app/scenario/score.ts";
import { ScrollBox } from "#app/ui/scroll-box.tsx";
import { VerdictBadge } from "#app/ui/verdict-badge.tsx";
import { LINE_WORDS } from "#app/ui/words.ts";

import { minus } from "./skill-scores.tsx";

interface ScoreLinesProps {
  view: DebriefView;
  /** Percentage points that a manager's change of the whole adds to what the lines come to. */
  correction?: number;
}

/** Every line of the score; they add up to the total. */
export function ScoreLines({ view, correction = 0 }: ScoreLinesProps) {
  const { score } = view;
  const earned = score.lines.reduce((sum, line) => sum + line.points, 0);
  return (
    <section className="part" id="points" aria-labelledby="points-heading">
      <h2 id="points-heading">How the points add up</h2>
      <details className="panel score-lines">
        <summary>
          {score.lines.length} lines, {minus(earned)} points, {score.percent - correction} % of the{" "}
          {score.of} that the model path earns
          {correction === 0
            ? ""
            : `; with a manager’s correction of ${minus(correction)}, ${score.percent} %`}
        </summary>
        <ScrollBox label="Lines of the score" className="table-scroll">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">For</th>
                <th scope="col">Verdict</th>
                <th scope="col" className="number">
                  Points
                </th>
                <th scope="col" className="number">
                  Of
                </th>
              </tr>
            </thead>
            <tbody>
              {score.lines.map((line, index) => (
                <tr key={index}>
                  <td>{LINE_WORDS[line.kind]}</td>
                  <td>{wordsFor(line, view)}</td>
                  <td>
                    {line.kind === "decision" && line.verdict ? (
                      <VerdictBadge verdict={line.verdict} />
                    ) : null}
                  </td>
                  <td className="number">{minus(line.points)}</td>
                  <td className="number">{line.of}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  Total
                </th>
                <td className="number">{minus(earned)}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </ScrollBox>
      </details>
    </section>
  );
}

function wordsFor(line: ScoreLine, view: DebriefView): string {
  const decision = view.decisions.find((each) => belongs(line, each));
  const title = view.cases.find((path) => path.case === line.case)?.caseTitle ?? line.case;
  return decision ? `${decision.time} ${title}: ${decision.did}` : title;
}

function belongs(line: ScoreLine, decision: DecisionView): boolean {
  return (
    line.kind !== "worksheet" &&
    line.seq === decision.seq &&
    line.case === decision.case &&
    line.scene === decision.scene
  );
}
