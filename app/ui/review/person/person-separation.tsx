import type { PersonState } from "#app/review/person/person.ts";
import { BehindLinks } from "#app/ui/review/behind-links.tsx";
import { FigureList, FigureRow } from "#app/ui/review/figure.tsx";

const WORDS = {
  enforce: "acting against content or account",
  escalate: "handing on",
} as const;

const BEHIND = [
  { words: "acted where nothing was needed", response: "leave enforce" },
  { words: "acted where it had to be handed on", response: "escalate enforce" },
  { words: "left what needed an action", response: "enforce leave" },
  { words: "left what had to be handed on", response: "escalate leave" },
  { words: "handed on what needed an action", response: "enforce escalate" },
  { words: "handed on where nothing was needed", response: "leave escalate" },
] as const;

/** Whether somebody tells apart what needs a response and what does not, and which way they lean. */
export function PersonSeparation(props: {
  cohortId: string;
  userId: string;
  separation: PersonState["separation"];
}) {
  const { separation, cohortId: cohort, userId: user } = props;
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
      <BehindLinks
        label="Decisions"
        links={BEHIND.map(({ words, response }) => ({
          words,
          filters: { cohort, user, response },
        }))}
      />
    </section>
  );
}
