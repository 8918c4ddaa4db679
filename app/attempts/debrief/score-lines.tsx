import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import { minus } from "#app/kit/words/minus.ts";
import { LINE_WORDS } from "#app/kit/words/words.ts";
import type { DebriefView, DecisionView } from "#app/language/scenario/debrief-view.ts";
import type { ScoreLine } from "#app/language/scenario/score.ts";
import { modelOnlyPlaces, modelOnlyWords } from "./model-only.ts";

interface ScoreLinesProps {
  view: DebriefView;
  /** Percentage points that a manager's change of the whole adds to what the lines come to. */
  correction?: number;
}

/** Every line of the score, then what only the model path earns; both columns add up. */
export function ScoreLines({ view, correction = 0 }: ScoreLinesProps) {
  const { score, against } = view;
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
        <p className="meta score-lead">
          “Of” is what the model path earns in the same place; where it never goes, nothing.
        </p>
        <ScrollBox label="Lines of the score" className="table-scroll">
          <table className="data-table">
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
              </tr>
            </thead>
            <tbody>
              {score.lines.map((line, index) => (
                <tr key={index} id={`line-${index + 1}`}>
                  <td className="number">{index + 1}</td>
                  <td>
                    {LINE_WORDS[line.kind]}
                    <span className="score-words">
                      {wordsFor(line, view)}
                      {against.own[index]?.onPath ? "" : "; not on the model path"}
                    </span>
                  </td>
                  <td>
                    {line.kind === "decision" && line.verdict ? (
                      <VerdictBadge verdict={line.verdict} />
                    ) : null}
                  </td>
                  <td className="number">{minus(line.points)}</td>
                  <td className="number">{against.own[index]?.of}</td>
                </tr>
              ))}
              {against.only.map((only, index) => (
                <tr key={`only ${index}`}>
                  <td />
                  <td>
                    {modelOnlyWords(only)}
                    <span className="score-words">
                      {modelOnlyPlaces(only, (id) => titleOf(id, view))}
                    </span>
                  </td>
                  <td />
                  <td className="number">0</td>
                  <td className="number">{only.of}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  Total
                </th>
                <td className="number">{minus(earned)}</td>
                <td className="number">{score.of}</td>
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
  const title = titleOf(line.case, view);
  return decision ? `${decision.time} ${title}: ${decision.did}` : title;
}

function titleOf(caseId: string, view: DebriefView): string {
  return view.cases.find((path) => path.case === caseId)?.caseTitle ?? caseId;
}

function belongs(line: ScoreLine, decision: DecisionView): boolean {
  return (
    line.kind !== "worksheet" &&
    line.seq === decision.seq &&
    line.case === decision.case &&
    line.scene === decision.scene
  );
}
