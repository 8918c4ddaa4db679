import type { AuditPage } from "#app/accounts/audit-page.server.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { AuditList } from "#app/ui/audit-list.tsx";
import { CohortPage } from "#app/ui/review/cohort-page.tsx";
import { zoneWords } from "#app/ui/review/zone-words.ts";

/** Who did what in the cohort, the newest first. */
export function Audit({ cohort, audit }: { cohort: CohortHead; audit: AuditPage }) {
  return (
    <CohortPage
      cohort={cohort}
      title="Audit"
      lead="Who did what that others must be able to see. Nothing here can be changed."
    >
      <AuditList audit={audit} time={(at) => zoneWords(at, cohort.timeZone)} />
    </CohortPage>
  );
}
