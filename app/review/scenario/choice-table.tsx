/** What was chosen at one place, by how many, and by whom: better scorers or others. */
import { Meter } from "#app/kit/layout/meter.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { VerdictBadge } from "#app/kit/layout/verdict-badge.tsx";
import type { Behind } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { FigureValue } from "#app/review/figure/figure.tsx";
import type { ChoiceMeasures } from "#app/review/measures/item-measures.ts";
import type { PlaceView } from "#app/review/measures/scenario-measures.ts";
import { sampleBehind } from "./sample-behind.ts";
import type { ScenarioPage } from "./scenario-page.server.ts";

/** The table: the best choice first; a choice leads to its decisions. */
export function ChoiceTable({ place, page }: { place: PlaceView; page: ScenarioPage }) {
  const { item, choices, words, unchosen } = place;
  const at = { case: item.caseId, scene: item.sceneId };
  return (
    <div>
      <ScrollBox
        label={`What was chosen: ${words.caseTitle}, ${words.scene}`}
        className="table-scroll panel"
      >
        <table className="data-table choice-table">
          <thead>
            <tr>
              <th scope="col">What was done</th>
              <th scope="col">Verdict</th>
              <th scope="col" className="number">
                Times
              </th>
              <th scope="col">Share</th>
              <th scope="col">With other points (r)</th>
            </tr>
          </thead>
          <tbody>
            {item.choices.map((choice) => (
              <ChoiceRow
                key={choice.choice}
                choice={choice}
                label={choices[choice.choice] ?? choice.choice}
                behind={sampleBehind(page, choice.n, { ...at, choice: choice.choice })}
                all={sampleBehind(page, item.n, at)}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {unchosen.length > 0 ? (
        <p className="meta choice-rest">Chosen by nobody: {unchosen.join("; ")}.</p>
      ) : null}
    </div>
  );
}

interface ChoiceRowProps {
  choice: ChoiceMeasures;
  label: string;
  behind: Behind | undefined;
  /** All decisions of the scene: what shares are taken of. */
  all: Behind | undefined;
}

function ChoiceRow({ choice, label, behind, all }: ChoiceRowProps) {
  return (
    <tr>
      <th scope="row">
        <DecisionsLink behind={behind}>{label}</DecisionsLink>
      </th>
      <td>
        <VerdictBadge verdict={choice.verdict} />
        {choice.changed > 0 ? (
          <span className="meta measure-under">{choice.changed} changed by a manager</span>
        ) : null}
      </td>
      <td className="number">{choice.n}</td>
      <td>
        <Meter value={(choice.share.value ?? 0) * 100} of={100} />
        <FigureValue figure={choice.share} format="percent" behind={all} />
      </td>
      <td>
        <FigureValue
          figure={choice.withRest}
          format="number"
          behind={choice.withRest.n === all?.n ? all : undefined}
        />
      </td>
    </tr>
  );
}
