import type { DecisionFilters } from "#app/review/decisions/decision-filters.ts";
import { behindFigure } from "#app/review/figure/behind.ts";
import { FigureList, FigureRow } from "#app/review/figure/figure.tsx";
import { ResponseLinks } from "#app/review/figure/response-links.tsx";
import type { PersonState } from "./person.ts";

const WORDS = {
  enforce: "acting against content or account",
  escalate: "handing on",
} as const;

/** Whether somebody tells apart what needs a response and what does not, and which way they lean. `filters` are those of the person's decisions. */
export function PersonSeparation(props: {
  filters: DecisionFilters;
  separation: PersonState["separation"];
  counts: PersonState["counts"];
}) {
  const { separation, filters, counts } = props;
  return (
    <section aria-labelledby="separation-heading" className="person-part">
      <h2 id="separation-heading">Sensitivity and bias</h2>
      <p className="meta">
        Whoever removes everything, or hands everything on, can be right often and still tell
        nothing apart: d′ is near 0 then, and c far from it.
      </p>
      <FigureList>
        {separation.flatMap(({ response, dPrime, criterion }) => [
          <FigureRow
            key={`${response} d`}
            label={`d′, ${WORDS[response]}`}
            figure={dPrime}
            format="number"
            behind={behindFigure(dPrime, filters)}
          >
            0: no difference is made. Above 1: clearly told apart.
          </FigureRow>,
          <FigureRow
            key={`${response} c`}
            label={`c, ${WORDS[response]}`}
            figure={criterion}
            format="number"
            behind={behindFigure(criterion, filters)}
          >
            Below 0: leans to doing it. Above 0: leans to not doing it.
          </FigureRow>,
        ])}
      </FigureList>
      <ResponseLinks
        counts={counts.responses}
        behind={(n, response) => behindFigure({ n, of: "decisions" }, { ...filters, response })}
      />
    </section>
  );
}
