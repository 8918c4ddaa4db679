/** What was chosen at one place, by how many, and by whom: better scorers or others. */
import { Link } from "@remix-run/react";

import type { ChoiceMeasures } from "#app/review/measures/item-measures.ts";
import type { ScenarioPage } from "#app/review/measures/scenario-page.server.ts";
import type { PlaceView } from "#app/review/measures/scenario-measures.ts";
import { FigureValue } from "#app/ui/review/figure.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { ScrollBox } from "#app/ui/scroll-box.tsx";
import { VerdictBadge } from "#app/ui/verdict-badge.tsx";

import { sampleHref } from "./place-href.ts";

/** The table: the best choice first; a choice leads to its decisions. */
export function ChoiceTable({ place, page }: { place: PlaceView; page: ScenarioPage }) {
  const { item, choices, words, unchosen } = place;
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
                href={sampleHref(page, {
                  ...{ case: item.caseId, scene: item.sceneId, choice: choice.choice },
                })}
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

function ChoiceRow(props: { choice: ChoiceMeasures; label: string; href: string | undefined }) {
  const { choice, label, href } = props;
  return (
    <tr>
      <th scope="row">{href ? <Link to={href}>{label}</Link> : label}</th>
      <td>
        <VerdictBadge verdict={choice.verdict} />
        {choice.changed > 0 ? (
          <span className="meta measure-under">{choice.changed} changed by a manager</span>
        ) : null}
      </td>
      <td className="number">{choice.n}</td>
      <td>
        <Meter value={(choice.share.value ?? 0) * 100} of={100} />
        <FigureValue figure={choice.share} format="percent" />
      </td>
      <td>
        <FigureValue figure={choice.withRest} format="number" />
      </td>
    </tr>
  );
}
