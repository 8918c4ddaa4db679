import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import { ReliabilityDiagram } from "#app/review/charts/reliability-diagram.tsx";
import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";
import { behindFigure } from "#app/review/figure/behind.ts";
import { CertaintyLinks } from "#app/review/figure/certainty-links.tsx";
import type { Figure } from "#app/review/figure/figure.ts";
import { FigureList, FigureRow } from "#app/review/figure/figure.tsx";
import type { CertaintyStep, PersonState } from "./person.ts";

/** How sure somebody said they were, against how often they were right. `filters` are those of the person's decisions. */
export function PersonCertainty(props: {
  filters: DecisionFilters;
  certainty: readonly CertaintyStep[];
  marks: Figure;
  counts: PersonState["counts"];
}) {
  const { filters, marks, counts } = props;
  return (
    <section aria-labelledby="certainty-heading" className="person-part">
      <h2 id="certainty-heading">Certainty</h2>
      <FigureList>
        <FigureRow
          label="Certainty-based mark, mean"
          figure={marks}
          format="number"
          behind={behindFigure(marks, { ...filters, certainty: "said" })}
        />
      </FigureList>
      {props.certainty.length > 0 ? (
        <ReliabilityDiagram
          title="Certainty against correctness"
          axes="Each step of certainty claims a range of being right (the box); the dot is how often it was."
          steps={props.certainty.map(({ certainty, claims, share }) => ({
            label: CERTAINTY_WORDS[certainty],
            claims: [claims.low, claims.high],
            right: share,
          }))}
        />
      ) : (
        <p>The diagram needs at least 20 decisions with a certainty.</p>
      )}
      <CertaintyLinks
        counts={counts.certainties}
        behind={(n, certainty) => behindFigure({ n, of: "decisions" }, { ...filters, certainty })}
      />
    </section>
  );
}
