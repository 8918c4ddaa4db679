import type { PersonState } from "#app/review/person/person.ts";
import { FigureList, FigureRow } from "#app/ui/review/figure.tsx";

const WORDS = {
  enforce: "acting against content or account",
  escalate: "handing on",
} as const;

/** Whether somebody tells apart what needs a response and what does not, and which way they lean. */
export function PersonSeparation({ separation }: Pick<PersonState, "separation">) {
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
          >
            0: no difference is made. Above 1: clearly told apart.
          </FigureRow>,
          <FigureRow
            key={`${response} c`}
            label={`c, ${WORDS[response]}`}
            figure={criterion}
            format="number"
          >
            Below 0: leans to doing it. Above 0: leans to not doing it.
          </FigureRow>,
        ])}
      </FigureList>
    </section>
  );
}
