import { Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { JobProgress } from "#app/jobs/job-progress.tsx";
import type { Progress } from "#app/jobs/job.ts";
import { Icon } from "#app/kit/layout/icon.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { count } from "#app/kit/words/words.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import type { LinkRow } from "./links-csv.ts";

/** Shown at most of those who were not invited. */
const MOST_REFUSED = 100;

interface RosterImportedProps {
  cohort: CohortHead;
  progress: Progress;
  joined: number;
  invited: number;
  /** How many of them get their link by mail. */
  mailed: number;
  /** The first of them; null in a browser that did not ask for the import. */
  links: readonly LinkRow[] | null;
  /** All of them as a file. */
  csv: string;
  /** Who was not invited after all. */
  refused: readonly { name: string; email: string; words: string }[];
}

/** How far an import is, and after it the links of those who were invited. */
export function RosterImported(props: RosterImportedProps) {
  const { cohort, progress, joined, invited, mailed, links, refused } = props;
  const going = progress.state === "waiting";
  return (
    <CohortPage cohort={cohort} title={going ? "Importing" : "Imported"}>
      <JobProgress progress={progress} doing="Importing people" things="people" />
      {going ? null : (
        <Notice
          tone="good"
          title={`${count(invited, "person was", "people were")} invited.${joined > 0 ? ` ${joined} with an account joined.` : ""}`}
        />
      )}
      {refused.length > 0 ? (
        <Notice
          tone="problem"
          title={`${count(refused.length, "person was", "people were")} not invited.`}
        >
          <ul>
            {refused.slice(0, MOST_REFUSED).map(({ name, email, words }) => (
              <li key={email}>
                {name}: {words}
              </li>
            ))}
          </ul>
          {refused.length > MOST_REFUSED ? <p>Shown are the first {MOST_REFUSED}.</p> : null}
        </Notice>
      ) : null}
      {mailed > 0 ? (
        <Notice title={`${count(mailed, "link goes", "links go")} out by mail`}>
          <p>
            With it each person makes an account or signs in to the one they have, and accepts. A
            link works once, for 14 days. Under People you see which mails could not be delivered.
          </p>
        </Notice>
      ) : null}
      {invited > mailed && links === null ? (
        <Notice title="The links are not shown here">
          <p>
            They are shown for an hour, in the browser that imported the list. You can make new ones
            under People.
          </p>
        </Notice>
      ) : null}
      {links && links.length > 0 ? (
        <>
          <p className="cohort-lead">
            Send each person their link: with it they make an account or sign in to the one they
            have, and accept. A link works once, for 14 days. They are shown here for an hour; later
            you can make new ones under People.
          </p>
          <div className="button-row">
            <a
              className="button primary"
              download="personal-links.csv"
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(props.csv)}`}
            >
              <Icon name="down" />
              Download the links as CSV
            </a>
            <Back cohort={cohort} />
          </div>
          <ScrollBox label="Table of links" className="table-scroll panel roster-check">
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
            {invited - mailed > links.length ? (
              <p className="meta">
                Shown are the first {links.length}; the file has all {invited - mailed}.
              </p>
            ) : null}
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
    <Link className="button" to={href("/review/cohorts/:cohortId/people", { cohortId: cohort.id })}>
      To the people
    </Link>
  );
}
