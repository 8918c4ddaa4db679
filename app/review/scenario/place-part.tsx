/** One decision of the scenario: what was chosen, how hard it is, what people looked at and how sure they were. */
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { numberWords } from "#app/review/figure/figure-words.ts";
import { FigureList, FigureRow } from "#app/review/figure/figure.tsx";
import { Flags } from "#app/review/measures/flag-list.tsx";
import type { PlaceView } from "#app/review/measures/scenario-measures.ts";
import { ChoiceTable } from "./choice-table.tsx";
import { ExpertsPart } from "./experts-part.tsx";
import { HavingList } from "./having-list.tsx";
import { flagBehind, itemBehind } from "./item-behind.ts";
import { placeLead } from "./place-lead.ts";
import { sampleBehind } from "./sample-behind.ts";
import type { ScenarioPage } from "./scenario-page.server.ts";

const FIGURES = [
  ["right", "Right", "percent"],
  ["facility", "Facility", "number"],
  ["discrimination", "Discrimination", "number"],
  ["efficiency", "Discriminative efficiency", "percent"],
  ["weight", "Effective weight", "percent"],
  ["best", "Right among best scorers", "percent"],
  ["same", "Two people choose the same", "percent"],
  ["marks", "Certainty-based mark", "number"],
  ["sure", "Wrong when sure", "percent"],
] as const;

/** A part of the page with an address of its own. */
export function PlacePart({ place, page }: { place: PlaceView; page: ScenarioPage }) {
  const { item, words, key } = place;
  const at = { case: item.caseId, scene: item.sceneId };
  const all = sampleBehind(page, item.n, at);
  const [low, high] = item.quartiles ?? [null, null];
  return (
    <section className="part place-part" id={key} aria-labelledby={`${key}-heading`}>
      <header>
        <h2 id={`${key}-heading`}>
          {words.caseTitle}, {words.scene}
        </h2>
        <p>
          {placeLead(place)} <DecisionsLink behind={all}>Read them.</DecisionsLink>
        </p>
        {words.says ? <p className="meta">Begins: {words.says}</p> : null}
      </header>
      {place.flags.length > 0 ? (
        <Flags flags={place.flags} behind={(flag) => flagBehind(page, item, flag)} />
      ) : null}
      <ChoiceTable place={place} page={page} />
      <details className="panel measure-figures">
        <summary>Ten figures: how hard it is, and how well it tells people apart</summary>
        <FigureList>
          {FIGURES.map(([name, label, format]) => (
            <FigureRow
              key={name}
              {...{ label, format, figure: item[name] }}
              behind={itemBehind(page, item, name, item[name])}
            />
          ))}
          <FigureRow
            label="Time taken (median)"
            figure={item.minutes}
            format="minutes"
            behind={itemBehind(page, item, "minutes", item.minutes)}
          >
            {low === null || high === null
              ? null
              : `Half of them between ${numberWords(low, "points")} and ${numberWords(high, "points")} min.`}
          </FigureRow>
        </FigureList>
      </details>
      {place.experts ? <ExpertsPart experts={place.experts} page={page} /> : null}
      <details>
        <summary>Records opened and clauses cited</summary>
        <div className="having">
          <HavingList
            title="Records opened before deciding"
            none="None was opened."
            all={all}
            rows={item.records.map((one) => ({
              ...{ ...one, label: place.records[one.id] ?? one.id },
              behind: sampleBehind(page, one.n, { ...at, record: one.id }),
            }))}
          />
          <HavingList
            title="Clauses cited"
            none="None was cited."
            all={all}
            rows={item.clauses.map((one) => ({
              ...one,
              behind: sampleBehind(page, one.n, { ...at, clause: one.id }),
              label: place.expected.includes(one.id) ? `${one.id} (the key expects it)` : one.id,
            }))}
          />
        </div>
      </details>
    </section>
  );
}
