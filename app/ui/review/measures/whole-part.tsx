/** The scenario as a whole: how it came out, whether it measures, how far people agree, how well they know what they know. */
import type { ScenarioMeasures } from "#app/review/measures/scenario-measures.ts";
import { Histogram } from "#app/ui/review/charts/histogram.tsx";
import { ReliabilityDiagram } from "#app/ui/review/charts/reliability-diagram.tsx";
import { FigureList, FigureRow } from "#app/ui/review/figure.tsx";
import { CERTAINTY_WORDS } from "#app/ui/words.ts";

/** Figures at the left, drawings at the right. */
export function WholePart({ measures }: { measures: ScenarioMeasures }) {
  const { whole, pass } = measures;
  const { alpha } = whole;
  return (
    <section className="part" aria-labelledby="whole-heading">
      <h2 id="whole-heading">The whole</h2>
      <div className="panel measure-figures">
        <h3>How it came out</h3>
        <FigureList>
          <FigureRow label="Passed" figure={whole.passed} format="percent" />
          <FigureRow label="Mean score" figure={whole.percent} format="score" />
          <FigureRow label="Mean points of decisions" figure={whole.mean} format="points" />
          <FigureRow label="Standard deviation" figure={whole.sd} format="points" />
          <FigureRow label="Skewness" figure={whole.skew} format="number" />
          <FigureRow label="Kurtosis" figure={whole.kurtosis} format="number" />
        </FigureList>
        <h3>Whether it measures one thing</h3>
        <FigureList>
          <FigureRow label="Cronbach’s alpha" figure={alpha} format="number">
            {alpha.value === null ? null : alphaWords(alpha.value)}
          </FigureRow>
          <FigureRow label="Standard error" figure={whole.standardError} format="points" />
        </FigureList>
        <h3>Agreement and habit</h3>
        <FigureList>
          <FigureRow label="With the key (kappa)" figure={whole.key} format="number" />
          <FigureRow
            label="Among people (Krippendorff’s alpha)"
            figure={whole.krippendorff}
            format="number"
          />
          <FigureRow label="Among people (Fleiss’ kappa)" figure={whole.fleiss} format="number" />
          <FigureRow
            label="Telling what must be enforced (d′)"
            figure={whole.dPrime}
            format="number"
          />
          <FigureRow label="Habit (bias c)" figure={whole.bias} format="number">
            {whole.bias.value === null ? null : biasWords(whole.bias.value)}
          </FigureRow>
        </FigureList>
      </div>
      <div className="measure-charts">
        <div className="panel measure-chart">
          {whole.histogram ? (
            <Histogram
              title="Scores"
              axes={`Attempts by score, in steps of ten; ${whole.attempts} attempts.`}
              name="score in per cent"
              of="attempts"
              bins={whole.histogram}
              marks={[{ value: pass, label: `pass mark ${pass} %` }]}
            />
          ) : (
            <p className="meta">Scores: too few (n = {whole.attempts}) for a drawing.</p>
          )}
        </div>
        <div className="panel measure-chart">
          <ReliabilityDiagram
            title="How sure, and how right"
            axes="Level: the chance of being right that a certainty claims. Upright: the share that was right, with its range. A dot in its box fits what was claimed; below it people were too sure."
            steps={whole.steps.map(({ certainty, claims, right }) => ({
              ...{ label: CERTAINTY_WORDS[certainty], claims, right },
            }))}
          />
        </div>
      </div>
    </section>
  );
}

/** Moodle's guidance. */
function alphaWords(alpha: number): string {
  if (alpha >= 0.75) return "Satisfactory: totals can be compared.";
  if (alpha >= 0.64) return "Middling: compare totals with care.";
  return "Unsatisfactory as one measure: read the skills, not the total.";
}

function biasWords(bias: number): string {
  if (Math.abs(bias) < 0.2) return "Hardly any.";
  return bias < 0 ? "People enforce too readily." : "People enforce too seldom.";
}
