import type { Figure } from "#app/review/figure.ts";
import type { CertaintyStep } from "#app/review/person/person.ts";
import { BehindLinks } from "#app/ui/review/behind-links.tsx";
import { ReliabilityDiagram } from "#app/ui/review/charts/reliability-diagram.tsx";
import { FigureList, FigureRow } from "#app/ui/review/figure.tsx";
import { CERTAINTY_WORDS } from "#app/ui/words.ts";

/** How sure somebody said they were, against how often they were right. */
export function PersonCertainty(props: {
  cohortId: string;
  userId: string;
  certainty: readonly CertaintyStep[];
  marks: Figure;
}) {
  return (
    <section aria-labelledby="certainty-heading" className="person-part">
      <h2 id="certainty-heading">Certainty</h2>
      <FigureList>
        <FigureRow label="Certainty-based mark, mean" figure={props.marks} format="number" />
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
      <BehindLinks
        label="Decisions by certainty"
        links={([3, 2, 1] as const).map((certainty) => ({
          words: CERTAINTY_WORDS[certainty].toLowerCase(),
          filters: { cohort: props.cohortId, user: props.userId, certainty: String(certainty) },
        }))}
      />
    </section>
  );
}
