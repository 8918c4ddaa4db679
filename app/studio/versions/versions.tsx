import { Form, Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { Notice } from "#app/kit/layout/notice.tsx";
import { Page } from "#app/kit/layout/page.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import type { Paged } from "#app/kit/table/paging.ts";
import { dayWords } from "#app/kit/words/day.ts";
import type { SubmissionSummary } from "#app/studio/publishing/submission.ts";
import type { VersionRow } from "#app/studio/publishing/version.ts";
import { StudioNav } from "#app/studio/studio-nav.tsx";

interface VersionsProps {
  versions: readonly VersionRow[];
  /** The open draft of the same name. */
  draft: string | null;
  submissions: Paged<SubmissionSummary>;
}

/** The published versions of a scenario: compare, download, copy, take out of service, put back. */
export function Versions({ versions, draft, submissions }: VersionsProps) {
  const [newest] = versions;
  if (!newest) return null;
  const current = versions.find((version) => version.retiredAt === null) ?? null;
  return (
    <Page title={newest.title} width="wide" lead={newest.slug}>
      <StudioNav />
      <p className="button-row">
        {draft ? (
          <Link className="button primary" to={href("/studio/drafts/:draftId", { draftId: draft })}>
            Open the draft
          </Link>
        ) : null}
        <Link className="button" to={`${href("/studio/new")}?from=${(current ?? newest).id}`}>
          Copy to edit
        </Link>
        {current ? (
          <Link className="button" to={href("/scenarios/:slug", { slug: newest.slug })}>
            Play as trainees get it
          </Link>
        ) : null}
      </p>
      {newest.origin === "file" ? (
        <Notice>
          <p>
            This scenario is the file <code>scenarios/{newest.slug}.mdx</code>. It is read only
            here: change the file, or make a copy to edit.
          </p>
        </Notice>
      ) : null}
      {current ? null : (
        <Notice tone="time" title="Retired">
          <p>No new attempt can be begun. Attempts that are running go on.</p>
        </Notice>
      )}
      <VersionTable versions={versions} current={current} />
      {current ? (
        <Form method="post" className="button-row">
          <button className="button small quiet" name="deed" value="retire-all">
            Retire the whole scenario
          </button>
          <span className="meta">
            Retiring only the newest version brings the one before it back. Running attempts go on
            in any case.
          </span>
        </Form>
      ) : null}
      {versions.length > 1 ? <CompareForm versions={versions} /> : null}
      {submissions.rows.length > 0 ? (
        <section className="home-part" aria-labelledby="submissions-heading">
          <h2 id="submissions-heading">Submissions</h2>
          <ul>
            {submissions.rows.map((submission) => (
              <li key={submission.id}>
                <Link to={href("/studio/reviews/:submissionId", { submissionId: submission.id })}>
                  {submission.note}
                </Link>
                , by {submission.author}, {dayWords(new Date(submission.createdAt))}:{" "}
                {submission.state}
              </li>
            ))}
          </ul>
          <Pager label="submissions" page={submissions.page} pages={submissions.pages} />
        </section>
      ) : null}
    </Page>
  );
}

function VersionTable(props: { versions: readonly VersionRow[]; current: VersionRow | null }) {
  return (
    <ScrollBox label="Table of versions" className="table-scroll panel">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">What is new</th>
            <th scope="col">People</th>
            <th scope="col" className="number">
              Attempts
            </th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="visually-hidden">What to do with it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">
                {version.number}
                <span className="library-when">{dayWords(new Date(version.createdAt))}</span>
                <code className="version-hash" title="The hash that this version is known by">
                  {version.hash.slice(0, 12)}
                </code>
              </th>
              <td>{version.note || (version.origin === "file" ? "From its file" : "")}</td>
              <td>
                {version.author ? (
                  <>
                    Put forward by {version.author}, approved by {version.approver}
                    {version.selfApproved ? (
                      <span className="library-when">approved by one of its writers</span>
                    ) : null}
                  </>
                ) : (
                  "Whoever keeps the files"
                )}
              </td>
              <td className="number">
                {version.attempts}
                <span className="library-when">{version.running} running</span>
              </td>
              <td>
                {version.retiredAt
                  ? "Retired"
                  : version.id === props.current?.id
                    ? "In service"
                    : "Replaced"}
              </td>
              <td>
                <VersionButtons version={version} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function VersionButtons({ version }: { version: VersionRow }) {
  const named = <span className="visually-hidden"> version {version.number}</span>;
  return (
    <div className="button-row">
      <a
        className="button small"
        href={href("/studio/versions/:versionId/file", { versionId: version.id })}
        download
      >
        Download{named}
      </a>
      <Form method="post">
        <input type="hidden" name="version" value={version.id} />
        <button
          className="button small quiet"
          name="deed"
          value={version.retiredAt ? "restore" : "retire"}
        >
          {version.retiredAt ? "Restore" : "Retire"}
          {named}
        </button>
      </Form>
    </div>
  );
}

function CompareForm({ versions }: { versions: readonly VersionRow[] }) {
  const options = versions.map((version) => (
    <option key={version.id} value={version.id}>
      Version {version.number}
    </option>
  ));
  return (
    <Form method="get" action="compare" className="compare-form" aria-label="Compare versions">
      <div className="field">
        <label htmlFor="field-from">Compare</label>
        <select className="input" id="field-from" name="from" defaultValue={versions[1]?.id}>
          {options}
        </select>
      </div>
      <div className="field">
        <label htmlFor="field-to">with</label>
        <select className="input" id="field-to" name="to" defaultValue={versions[0]?.id}>
          {options}
        </select>
      </div>
      <button className="button">Compare</button>
    </Form>
  );
}
