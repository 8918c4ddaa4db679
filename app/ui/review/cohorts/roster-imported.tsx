import { Link } from "@remix-run/react";

import type { CohortHead } from "#app/review/access.server.ts";
import type { LinkRow } from "#app/review/cohorts/links-csv.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { CohortPage } from "#app/ui/review/cohort-page.tsx";
import { ScrollBox } from "#app/ui/scroll-box.tsx";
import { count } from "#app/ui/words.ts";

interface RosterImportedProps {
  cohort: CohortHead;
  links: readonly LinkRow[];
  /** The same as a file. */
  csv: string;
  joined: number;
}

/** After an import: the new people's personal links, this once. */
export function RosterImported({ cohort, links, csv, joined }: RosterImportedProps) {
  return (
    <CohortPage cohort={cohort} title="Imported">
      <Notice
        tone="good"
        title={`${count(links.length + joined, "person was", "people were")} added.`}
      >
        <p>
          {links.length} new, {joined} who had an account already.
        </p>
      </Notice>
      {links.length > 0 ? (
        <>
          <p className="cohort-lead">
            Send each new person their link: they choose a password with it. A link works once, for
            14 days. They are not shown again, but you can make new ones under People.
          </p>
          <div className="button-row">
            <a
              className="button primary"
              download="personal-links.csv"
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
            >
              <Icon name="down" />
              Download the links as CSV
            </a>
            <Back cohort={cohort} />
          </div>
          <ScrollBox label="Table of personal links" className="table-scroll panel roster-check">
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">E-mail address</th>
                  <th scope="col">Link</th>
                </tr>
              </thead>
              <tbody>
                {links.map(({ name, email, link }) => (
                  <tr key={email}>
                    <th scope="row">{name}</th>
                    <td className="review-email">{email}</td>
                    <td>
                      <code className="review-link">{link}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      ) : (
        <p>
          <Back cohort={cohort} />
        </p>
      )}
    </CohortPage>
  );
}

function Back({ cohort }: { cohort: CohortHead }) {
  return (
    <Link className="button" to={`/review/cohorts/${cohort.id}/people`}>
      To the people
    </Link>
  );
}
