import { Form, useNavigation } from "@remix-run/react";

import { LONGEST_TITLE } from "#app/kit/form/limits.ts";
import { FieldError } from "#app/kit/form/field-error.tsx";
import { Field } from "#app/kit/form/field.tsx";
import { EmptyState } from "#app/kit/layout/empty-state.tsx";
import { Notice } from "#app/kit/layout/notice.tsx";
import { count } from "#app/kit/words/words.ts";
import type { CohortFrame } from "#app/review/calibration/cohort-frame.ts";
import { CohortPage } from "#app/review/cohort-page.tsx";
import { CandidateFilter } from "./candidate-filter.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { CandidateRows } from "./candidate-rows.tsx";
import type { Candidate, CandidatePlace } from "./candidate.ts";
import type { CohortPerson } from "./cohort-people.server.ts";
import { PeopleField } from "./people-field.tsx";
import type { SetValues } from "./set-form.ts";

interface NewSetProps {
  cohort: CohortFrame;
  values: SetValues;
  errors: Readonly<Record<string, string>>;
  picked: readonly Candidate[];
  places: readonly CandidatePlace[];
  page: number;
  pages: number;
  scenarios: readonly { readonly slug: string; readonly title: string }[];
  placesOf: readonly { readonly key: string; readonly words: string }[];
  people: readonly CohortPerson[];
}

/** One form for all of it: what was picked and typed stays while the filters change. */
export function NewSet(props: NewSetProps) {
  const { cohort, values, errors, picked, places } = props;
  const sending = useNavigation().state === "submitting";
  return (
    <CohortPage
      cohort={cohort}
      title="New calibration"
      lead="Pick 3 to 50 decisions and name who decides them again. They see the moment as the trainee saw it: neither whose it was, nor what was decided, nor the key."
    >
      {/* Other filters, other lists: what is marked is read from the address again. */}
      <Form method="post" className="calibration-new" noValidate key={JSON.stringify(values)}>
        {/* What Enter in a field presses. */}
        <button className="visually-hidden" tabIndex={-1} aria-hidden="true">
          Make the set
        </button>
        <section className="panel form" aria-labelledby="set-heading">
          <h2 id="set-heading">The set</h2>
          <Field
            name="title"
            label="Name"
            hint="The people who decide see it: name the occasion, not the answer."
            maxLength={LONGEST_TITLE}
            defaultValue={values.title}
            autoComplete="off"
            {...(errors["title"] ? { error: errors["title"] } : {})}
          />
          <PeopleField people={props.people} values={values} error={errors["people"]} />
          <p className="meta">
            What few cannot tell: fewer than five decisions give counts, and neither alpha nor
            kappa; fewer than three people never flag a question, for two are one pair.
          </p>
        </section>
        <section className="calibration-picks" aria-labelledby="picks-heading">
          <h2 id="picks-heading">
            Decisions <span className="meta">{count(picked.length, "decision")} kept</span>
          </h2>
          <FieldError id="picks-error" message={errors["picks"]} />
          <Picked picked={picked} values={values} />
          <CandidateFilter values={values} scenarios={props.scenarios} places={props.placesOf} />
          {places.length === 0 ? (
            <EmptyState title="No decision matches">
              <p>
                Decisions of finished attempts at this cohort&rsquo;s assignments can be picked.
              </p>
            </EmptyState>
          ) : (
            <CandidateList places={places} picks={values.picks} />
          )}
          <Pages page={props.page} pages={props.pages} />
        </section>
        <p className="button-row calibration-foot">
          <button className="button primary large" aria-disabled={sending || undefined}>
            {sending ? "Making it…" : "Make the set"}
          </button>
          <span className="meta">Nobody is told by mail: it stands on their first page.</span>
        </p>
      </Form>
    </CohortPage>
  );
}

function Picked({ picked, values }: { picked: readonly Candidate[]; values: SetValues }) {
  if (picked.length === 0) return null;
  const keys = picked.map(({ placeKey }) => placeKey);
  const twice = picked.filter(({ placeKey }, index) => keys.indexOf(placeKey) < index);
  return (
    <fieldset className="panel calibration-place">
      <legend>Kept so far</legend>
      {twice.length > 0 ? (
        <Notice tone="time" title="Some are from the same place">
          <p>
            {[...new Set(twice.map(({ place }) => place))].join("; ")}. That is allowed; agreement
            there then counts more than once.
          </p>
        </Notice>
      ) : null}
      <CandidateRows rows={picked} picks={values.picks} placed />
    </fieldset>
  );
}

/** Buttons of the form, so that what is marked goes along. */
function Pages({ page, pages }: { page: number; pages: number }) {
  if (pages < 2) return null;
  const to = (number: number, words: string) => (
    <button className="button" formMethod="get" name="page" value={number}>
      {words}
    </button>
  );
  return (
    <p className="button-row">
      {page > 1 ? to(page - 1, "Earlier places") : null}
      <span className="meta">
        Page {page} of {pages}
      </span>
      {page < pages ? to(page + 1, "More places") : null}
    </p>
  );
}
