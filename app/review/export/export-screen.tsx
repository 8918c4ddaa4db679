import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { CohortPage } from "#app/review/cohort-page.tsx";
import { behindFigure, boardFilters } from "#app/review/figure/behind.ts";
import { DecisionsLink } from "#app/review/figure/decisions-link.tsx";
import { FEWEST } from "#app/review/figure/figure-words.ts";
import { DeliverySection } from "./delivery-section.tsx";
import { FileList } from "./file-list.tsx";
import type { ExportState } from "./read-export.server.ts";

interface ExportScreenProps extends ExportState {
  cohort: { id: string; name: string; demo: boolean; timeZone: string; archivedAt: Date | null };
  /** Finished attempts that are not counted yet. */
  waiting: number;
}

/** What leaves the house: files with their dictionary, pages to print, and statements. */
export function ExportScreen({ cohort, waiting, files, totals, delivery }: ExportScreenProps) {
  const home = href("/review/cohorts/:cohortId", { cohortId: cohort.id });
  return (
    <CohortPage cohort={cohort} title="Export">
      {waiting > 0 ? (
        <Notice>
          {waiting} finished {waiting === 1 ? "attempt is" : "attempts are"} still being counted and
          not in the files yet.
        </Notice>
      ) : null}
      <section aria-labelledby="totals-heading" className="export-part">
        <h2 id="totals-heading">What the files add up to</h2>
        <Totals cohortId={cohort.id} totals={totals} />
        <p className="meta export-words">
          The same as on the <Link to={home}>board</Link>: people who are in the cohort now
          {totals.deactivated > 0 ? ` (without ${totals.deactivated} deactivated)` : ""}, and of
          each assigned scenario the attempt that counts. In “results” these are the rows with{" "}
          <code>counts</code> “yes”. Times are in UTC. Each download is noted in the{" "}
          <Link to={href("/review/cohorts/:cohortId/audit", { cohortId: cohort.id })}>
            audit trail
          </Link>
          .
        </p>
      </section>
      <section aria-labelledby="files-heading" className="export-part">
        <h2 id="files-heading">Files</h2>
        <FileList
          address={href("/review/cohorts/:cohortId/export", { cohortId: cohort.id })}
          files={files}
        />
      </section>
      <section aria-labelledby="print-heading" className="export-part">
        <h2 id="print-heading">To print</h2>
        <p className="export-words">
          <Link to={href("/review/cohorts/:cohortId/report", { cohortId: cohort.id })}>
            One page about the cohort
          </Link>
          . One about a person is on that person’s page: choose somebody on the{" "}
          <Link to={home}>board</Link>.
        </p>
      </section>
      <DeliverySection
        delivery={delivery}
        address={href("/review/cohorts/:cohortId/export", { cohortId: cohort.id })}
        demo={cohort.demo}
      />
    </CohortPage>
  );
}

function Totals({ cohortId, totals }: Pick<ExportState, "totals"> & { cohortId: string }) {
  const { people, ready, notYet, notEnoughEvidence, counting, passed, critical, mean } = totals;
  const all = boardFilters(cohortId);
  const attempts = behindFigure({ n: counting, of: "attempts" }, all);
  const errors = { ...all, verdict: "critical" };
  const rows = [
    ["People", people],
    ["Ready", ready],
    ["Not yet", notYet],
    ["Not enough evidence", notEnoughEvidence],
    ["Attempts that count", counting, attempts],
    ["Passed", passed],
    ["Critical errors", critical, behindFigure({ n: critical, of: "decisions" }, errors)],
    [
      "Mean score",
      mean === null || counting < FEWEST ? "too few" : `${mean.toFixed(1)} %`,
      attempts,
    ],
  ] as const;
  return (
    <dl className="export-totals">
      {rows.map(([label, value, behind]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <DecisionsLink behind={behind}>{value}</DecisionsLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
