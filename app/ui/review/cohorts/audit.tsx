import type { CohortHead } from "#app/review/access.server.ts";
import type { AuditPage } from "#app/review/cohorts/audit-trail.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { CohortPage } from "#app/ui/review/cohort-page.tsx";
import { Pager } from "#app/ui/review/pager.tsx";
import { zoneWords } from "#app/ui/review/zone-words.ts";
import { count } from "#app/ui/words.ts";

/** Who did what in the cohort, the newest first. */
export function Audit({ cohort, audit }: { cohort: CohortHead; audit: AuditPage }) {
  return (
    <CohortPage
      cohort={cohort}
      title="Audit"
      lead="Who did what that others must be able to see. Nothing here can be changed."
    >
      {audit.n === 0 ? (
        <EmptyState title="Nothing was done yet" />
      ) : (
        <>
          <p className="meta">{count(audit.n, "entry", "entries")}, the newest first</p>
          <ol className="plain audit-lines panel">
            {audit.lines.map((line) => (
              <li key={line.id}>
                <time className="time meta" dateTime={line.at.toISOString()}>
                  {zoneWords(line.at, cohort.timeZone)}
                </time>
                <span>
                  <strong>{line.actor ?? "The program"}</strong> {line.words}
                </span>
              </li>
            ))}
          </ol>
          <Pager label="the audit trail" page={audit.page} pages={audit.pages} />
        </>
      )}
    </CohortPage>
  );
}
