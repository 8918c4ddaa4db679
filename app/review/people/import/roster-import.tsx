import { Form, Link } from "@remix-run/react";

import { href } from "#app/href.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { count } from "#app/kit/words/words.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import type { RosterCheck } from "#app/review/people/check-roster.ts";
import { RosterCheckTable } from "./roster-check-table.tsx";

interface RosterImportProps {
  cohort: CohortHead;
  /** The list as it was pasted or read from the file. */
  text: string;
  problem: string | null;
  check: RosterCheck | null;
  /** What the links will follow from. */
  secret: string;
}

/** A list of people: pasted or uploaded, looked at first, imported when no row has a problem. */
export function RosterImport({ cohort, text, problem, check, secret }: RosterImportProps) {
  const clean = check !== null && check.counts.problem === 0;
  const adds = check === null ? 0 : check.counts.invited + check.counts.joins;
  return (
    <CohortPage
      cohort={cohort}
      title="Import a list"
      lead="The list is checked first. Nobody is invited while a row has a problem."
    >
      {check ? <CheckNotice check={check} /> : null}
      {clean && adds > 0 ? (
        <Form method="post" encType="multipart/form-data" className="button-row">
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="secret" value={secret} />
          <button className="button primary large" name="intent" value="import">
            Invite {count(adds, "person", "people")}
          </button>
          <a className="button quiet" href="#field-text">
            Change the list
          </a>
        </Form>
      ) : null}
      {check ? <RosterCheckTable check={check} /> : null}
      <Form method="post" encType="multipart/form-data" className="panel form">
        <h2>{check ? "Change the list and check it again" : "The list"}</h2>
        <p className="hint" id="roster-hint">
          CSV with the columns <code>name</code>, <code>email</code> and, if you like,{" "}
          <code>pace</code> (1, 1.5 or 2: how much longer a minute lasts), in any order. The first
          row names them. Commas, semicolons or tabs between the cells; UTF-8; up to 2,000 people.
          Whoever has an account already keeps its pace: more time can be given at each assignment.
        </p>
        <FieldError id="roster-error" message={problem ?? undefined} />
        <div className="field">
          <label htmlFor="field-text">Paste it here</label>
          <textarea
            className="input roster-text"
            id="field-text"
            name="text"
            rows={10}
            spellCheck={false}
            defaultValue={text}
            key={text}
            placeholder={"name,email,pace\nAda Example,ada@example.com,1"}
            aria-describedby="roster-hint roster-error"
            aria-invalid={problem ? true : undefined}
          />
        </div>
        <div className="field">
          <label htmlFor="field-file">Or choose a file, which then counts instead</label>
          <input
            className="input"
            id="field-file"
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,text/csv"
          />
        </div>
        <div className="button-row">
          <button className={clean ? "button" : "button primary"} name="intent" value="check">
            Check the list
          </button>
          <Link
            className="button quiet"
            to={href("/review/cohorts/:cohortId/people", { cohortId: cohort.id })}
          >
            Back to people
          </Link>
        </div>
      </Form>
    </CohortPage>
  );
}

function CheckNotice({ check: { counts } }: { check: RosterCheck }) {
  const words = [
    `${counts.invited} to be invited`,
    ...(counts.joins > 0 ? [`${counts.joins} with an account already`] : []),
    `${counts.here} in the cohort already`,
  ].join(", ");
  if (counts.problem > 0) {
    return (
      <Notice
        tone="problem"
        title={`${count(counts.problem, "row has a problem", "rows have a problem")}. Nothing was imported.`}
      >
        <p>Change the list below and check it again. The other rows: {words}.</p>
      </Notice>
    );
  }
  return counts.invited + counts.joins === 0 ? (
    <Notice title="Everybody on the list is in the cohort already." />
  ) : (
    <Notice tone="good" title="The list can be imported.">
      <p>{words}.</p>
    </Notice>
  );
}
