/** What people who calibrated a decision say of it, beside what its statistics say. */
import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { FigureList, FigureRow } from "#app/review/figure/figure.tsx";
import type { Experts } from "#app/review/measures/experts.ts";
import type { ScenarioPage } from "./scenario-page.server.ts";

/** A panel; whoever looks at one cohort is led to its calibrations. */
export function ExpertsPart({ experts, page }: { experts: Experts; page: ScenarioPage }) {
  const { scope } = page.sample;
  return (
    <div className="panel measure-figures">
      <h3>Decided blind, in calibration</h3>
      <FigureList>
        <FigureRow label="Pairs of people alike" figure={experts.alike} format="percent" />
        <FigureRow
          label="Answers that were the best open, by the key"
          figure={experts.best}
          format="percent"
        />
      </FigureList>
      {scope !== "all" ? (
        <p>
          <Link to={href("/review/cohorts/:cohortId/calibrations", { cohortId: scope })}>
            The cohort’s calibrations
          </Link>
        </p>
      ) : null}
    </div>
  );
}
