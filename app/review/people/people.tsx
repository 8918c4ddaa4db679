import { Form, Link } from "@remix-run/react";

import { LONGEST_EMAIL, LONGEST_NAME } from "#app/kit/form/limits.ts";
import { Field } from "#app/kit/form/field.tsx";
import type { FormProblems } from "#app/kit/form/form-values.ts";
import { LinkBox } from "#app/kit/form/link-box.tsx";
import { SelectField } from "#app/kit/form/select-field.tsx";
import { errorOf } from "#app/kit/form/text-field.tsx";
import { Told } from "#app/kit/form/told.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { ScrollBox } from "#app/kit/layout/scroll-box.tsx";
import { Pager } from "#app/kit/table/pager.tsx";
import { count } from "#app/kit/words/words.ts";
import type { CohortHead } from "#app/review/access.server.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import { InvitedTable, PeopleHead } from "./invited-table.tsx";
import type { InvitedList, Roster } from "./list-people.server.ts";
import { PersonRow } from "./person-row.tsx";

/** How a personal pace is chosen. */
export const PACES = [
  { value: "1", label: "Standard" },
  { value: "1.5", label: "Half as much time again" },
  { value: "2", label: "Double time" },
];

interface PeopleProps {
  cohort: CohortHead;
  roster: Roster;
  invited: InvitedList;
  search: string;
  /** What was done just now. */
  done: string | null;
  /** What came of the last form. */
  told: { readonly words: string; readonly link: string | null } | null;
  refused: FormProblems | null;
  /** Whether links are mailed here. */
  mails: boolean;
}

/** The roster: who is in the cohort, who has not come yet, and the ways to add people. */
export function People(props: PeopleProps) {
  const { cohort, roster, invited, search, done, told, refused, mails } = props;
  const { people, matching, present, deactivated } = roster;
  return (
    <CohortPage cohort={cohort} title="People">
      {done && !told && !refused ? <Told words={`You ${done}.`} /> : null}
      {told?.link ? <LinkBox title={told.words} link={told.link} /> : null}
      {told && !told.link ? <Told words={told.words} /> : null}
      {refused?.errors["form"] ? <Notice tone="problem">{refused.errors["form"]}</Notice> : null}
      <div className="button-row">
        <Link className="button" to="import">
          Import a list
        </Link>
        <Link className="button" to="invitations">
          Invitation links
        </Link>
        <a className="button" href="#add">
          Invite one person
        </a>
      </div>
      <Form method="get" role="search" className="search-form">
        <label className="visually-hidden" htmlFor="q">
          Find a name or e-mail address
        </label>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          defaultValue={search}
          placeholder="Name or e-mail address"
        />
        <button className="button">Find</button>
      </Form>
      {people.length === 0 ? (
        <EmptyState title={search ? `Nobody matches “${search}”` : "Nobody is here yet"}>
          <p>
            {search ? (
              <Link to=".">Show everybody</Link>
            ) : (
              "Invite people one by one, import a list, or send an invitation link."
            )}
          </p>
        </EmptyState>
      ) : (
        <section aria-label="Roster" className="home-part">
          <p className="meta">
            {count(present, "person", "people")} in the cohort
            {deactivated > 0 ? `, ${deactivated} of them deactivated` : ""}
            {search ? `, ${count(matching, "match", "matches")} for “${search}”` : ""}
          </p>
          <ScrollBox label="Table of people" className="table-scroll panel">
            <table className="data-table">
              <PeopleHead more={{ Pace: "number", Joined: "" }} deeds="What can be changed" />
              <tbody>
                {people.map((person) => (
                  <PersonRow key={person.id} person={person} cohort={cohort} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <Pager label="people" page={roster.page} pages={roster.pages} />
        </section>
      )}
      {invited.people.length > 0 ? (
        <InvitedTable cohort={cohort} invited={invited} mails={mails} />
      ) : null}
      <AddPerson refused={refused} added={told?.words ?? ""} mails={mails} />
    </CohortPage>
  );
}

interface AddPersonProps extends Pick<PeopleProps, "refused" | "mails"> {
  added: string;
}

function AddPerson({ refused, added, mails }: AddPersonProps) {
  const { values, errors } = refused ?? { values: {}, errors: {} };
  return (
    <Form method="post" className="panel form review-form" id="add" key={added}>
      <h2>Invite one person</h2>
      <Field
        name="name"
        label="Name"
        autoComplete="off"
        required
        maxLength={LONGEST_NAME}
        defaultValue={values["name"]}
        {...errorOf(errors["name"])}
      />
      <Field
        name="email"
        label="E-mail address"
        type="email"
        maxLength={LONGEST_EMAIL}
        autoComplete="off"
        required
        defaultValue={values["email"]}
        {...errorOf(errors["email"])}
      />
      <SelectField
        name="pace"
        label="Time per minute in a paced run"
        options={PACES}
        defaultValue={values["pace"]}
        error={errors["pace"]}
      />
      <p className="hint">
        {mails
          ? "They get a link by mail."
          : "They get a link, which you send to them: nothing is e-mailed from here."}{" "}
        With it they make an account or sign in to the one they have, and accept. Until then nothing
        of theirs is to be seen here. Whoever has an account keeps its pace: more time can be given
        at each assignment.
      </p>
      <p>
        <button className="button primary" name="intent" value="add">
          Invite
        </button>
      </p>
    </Form>
  );
}
