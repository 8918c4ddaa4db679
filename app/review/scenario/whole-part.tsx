/** The scenario as a whole: how it came out, whether it measures, how far people agree, how well they know what they know. */
import type { ReactNode } from "react";

import { CERTAINTY_WORDS } from "#app/kit/words/words.ts";
import type { Certainty } from "#app/language/scenario/event.ts";
import { Histogram, type Bin } from "#app/review/charts/histogram.tsx";
import { ReliabilityDiagram } from "#app/review/charts/reliability-diagram.tsx";
import { CertaintyLinks } from "#app/review/figure/certainty-links.tsx";
import type { FigureFormat } from "#app/review/figure/figure-words.ts";
import type { Figure } from "#app/review/figure/figure.ts";
import { FigureList, FigureRow } from "#app/review/figure/figure.tsx";
import { ResponseLinks } from "#app/review/figure/response-links.tsx";
import type { WholeMeasures } from "#app/review/measures/whole-measures.ts";
import { sampleBehind } from "./sample-behind.ts";
import type { ScenarioPage } from "./scenario-page.server.ts";

type FigureName = {
  [Name in keyof WholeMeasures]: WholeMeasures[Name] extends Figure ? Name : never;
}[keyof WholeMeasures];

/** Figures at the left, drawings at the right. */
export function WholePart({ page }: { page: ScenarioPage }) {
  const { whole, pass } = page.measures;
  const { alpha } = whole;
  const row = (name: FigureName, label: string, format: FigureFormat, words?: ReactNode) => (
    <FigureRow {...{ label, format, figure: whole[name] }} behind={sampleBehind(page, whole[name])}>
      {words}
    </FigureRow>
  );
  return (
    <section className="part" aria-labelledby="whole-heading">
      <h2 id="whole-heading">The whole</h2>
      <div className="panel measure-figures">
        <h3>How it came out</h3>
        <FigureList>
          {row("passed", "Passed", "percent")}
          {row("percent", "Mean score", "score")}
          {row("mean", "Mean points of decisions", "points")}
          {row("sd", "Standard deviation", "points")}
          {row("skew", "Skewness", "number")}
          {row("kurtosis", "Kurtosis", "number")}
        </FigureList>
        <h3>Whether it measures one thing</h3>
        <FigureList>
          {row(
            "alpha",
            "Cronbach’s alpha",
            "number",
            alpha.value === null ? null : alphaWords(alpha.value),
          )}
          {row("standardError", "Standard error", "points")}
        </FigureList>
        <h3>Agreement and habit</h3>
        <FigureList>
          {row("key", "With the key (kappa)", "number")}
          {row("keyWeighted", "With the key, in steps (weighted kappa)", "number")}
          {row("krippendorff", "Among people (Krippendorff’s alpha)", "number", <PlaceByPlace />)}
          {row(
            "krippendorffOrdinal",
            "Among people, in steps (alpha, ordinal)",
            "number",
            <PlaceByPlace />,
          )}
          {row(
            "krippendorffPoints",
            "Among people, in points (alpha, interval)",
            "number",
            <PlaceByPlace />,
          )}
          {row("fleiss", "Among people (Fleiss’ kappa)", "number", <PlaceByPlace />)}
          {row("dPrime", "Telling what must be enforced (d′)", "number")}
          {row(
            "bias",
            "Habit (bias c)",
            "number",
            whole.bias.value === null ? null : biasWords(whole.bias.value),
          )}
        </FigureList>
        <ResponseLinks
          counts={whole.responses}
          behind={(n, response) => sampleBehind(page, n, { response })}
        />
      </div>
      <div className="measure-charts">
        <div className="panel measure-chart">
          {whole.histogram ? (
            <Histogram
              title="Scores"
              axes={`Attempts by score, in steps of ten; ${whole.attempts} attempts.`}
              name="score in per cent"
              of="attempts"
              bins={whole.histogram.map((bin) => ({ ...bin, behind: scoreBehind(page, bin) }))}
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
          <CertaintyLinks
            counts={stepCounts(whole.steps)}
            behind={(n, certainty) => sampleBehind(page, n, { certainty })}
          />
        </div>
      </div>
    </section>
  );
}

/** What is taken over places is behind the places. */
function PlaceByPlace() {
  return <a href="#overview-heading">Place by place, below</a>;
}

/** The last ten hold full marks too. */
function scoreBehind(page: ScenarioPage, { from, to, n }: Bin) {
  const score = `${from}-${to === 100 ? to : to - 1}`;
  return sampleBehind(page, { n, of: "attempts" }, { score });
}

function stepCounts(steps: WholeMeasures["steps"]): Record<Certainty, number> {
  const counts = { 1: 0, 2: 0, 3: 0 };
  for (const { certainty, right } of steps) counts[certainty] = right.n;
  return counts;
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
