/** One decision of the scenario: what was chosen, how hard it is, what people looked at and how sure they were. */
import type { ScenarioPage } from "#app/review/measures/scenario-page.server.ts";
import type { PlaceView } from "#app/review/measures/scenario-measures.ts";
import { FigureList, FigureRow } from "#app/ui/review/figure.tsx";
import { numberWords } from "#app/ui/review/figure-words.ts";

import { ChoiceTable } from "./choice-table.tsx";
import { Flags } from "./flag-list.tsx";
import { ExpertsPart } from "./experts-part.tsx";
import { HavingList } from "./having-list.tsx";
import { placeLead } from "./place-lead.ts";

/** A part of the page with an address of its own. */
export function PlacePart({ place, page }: { place: PlaceView; page: ScenarioPage }) {
  const { item, words, key } = place;
  const [low, high] = item.quartiles ?? [null, null];
  return (
    <section className="part place-part" id={key} aria-labelledby={`${key}-heading`}>
      <header>
        <h2 id={`${key}-heading`}>
          {words.caseTitle}, {words.scene}
        </h2>
        <p>{placeLead(place)}</p>
        {words.says ? <p className="meta">Begins: {words.says}</p> : null}
      </header>
      {place.flags.length > 0 ? <Flags flags={place.flags} /> : null}
      <ChoiceTable place={place} page={page} />
      <details className="panel measure-figures">
        <summary>Ten figures: how hard it is, and how well it tells people apart</summary>
        <FigureList>
          <FigureRow label="Right" figure={item.right} format="percent" />
          <FigureRow label="Facility" figure={item.facility} format="number" />
          <FigureRow label="Discrimination" figure={item.discrimination} format="number" />
          <FigureRow label="Discriminative efficiency" figure={item.efficiency} format="percent" />
          <FigureRow label="Effective weight" figure={item.weight} format="percent" />
          <FigureRow label="Right among best scorers" figure={item.best} format="percent" />
          <FigureRow label="Two people choose the same" figure={item.same} format="percent" />
          <FigureRow label="Certainty-based mark" figure={item.marks} format="number" />
          <FigureRow label="Wrong when sure" figure={item.sure} format="percent" />
          <FigureRow label="Time taken (median)" figure={item.minutes} format="minutes">
            {low === null || high === null
              ? null
              : `Half of them between ${numberWords(low, "points")} and ${numberWords(high, "points")} min.`}
          </FigureRow>
        </FigureList>
      </details>
      {place.experts ? <ExpertsPart experts={place.experts} page={page} /> : null}
      <div className="having">
        <HavingList
          title="Records opened before deciding"
          none="None was opened."
          rows={item.records.map((one) => ({ ...one, label: place.records[one.id] ?? one.id }))}
        />
        <HavingList
          title="Clauses cited"
          none="None was cited."
          rows={item.clauses.map((one) => ({
            ...one,
            label: place.expected.includes(one.id) ? `${one.id} (the key expects it)` : one.id,
          }))}
        />
      </div>
    </section>
  );
}
