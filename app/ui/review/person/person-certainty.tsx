import type { Figure } from "#app/review/figure.ts";
import type { CertaintyStep } from "#app/review/person/person.ts";
import { ReliabilityDiagram } from "#app/ui/review/charts/reliability-diagram.tsx";
import { FigureList, FigureRow } from "#app/ui/review/figure.tsx";

/** What each step of certainty claims (Moodle's certainty-based marking: under 67 %, 67–80 %, over 80 %). */
const STEPS = {
  1: { label: "Not very sure", claims: [0, 0.67] },
  2: { label: "Fairly sure", claims: [0.67, 0.8] },
  3: { label: "Very sure", claims: [0.8, 1] },
} as const;

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
          steps={props.certainty.map(({ certainty, share }) => ({
            label: STEPS[certainty].label,
            claims: STEPS[certainty].claims,
            right: share,
          }))}
        />
      ) : (
        <p>The diagram needs at least 20 decisions with a certainty.</p>
      )}
    </section>
  );
}
